package dev.hopfield.classic;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;

/** A memory with symmetric couplings, which has the energy E = -1/2 sum_ij w_ij V_i V_j + sum_i theta_i V_i. */
class SymmetricMemory extends ClassicMemory implements EnergyMemory {

    SymmetricMemory(Network network, Dynamics dynamics) {
        super(network, dynamics);
    }

    @Override
    public final double[] energy(Patterns states) {
        return network().energy(states);
    }

    @Override
    final OptionalDouble shownEnergy(BitPatterns state) {
        return OptionalDouble.of(energy(state)[0]);
    }
}
