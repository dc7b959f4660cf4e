package dev.hopfield.classic;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;

/** A memory with symmetric couplings, which has the energy E = -1/2 sum_ij w_ij s_i s_j. */
final class SymmetricMemory implements EnergyMemory {

    private final Couplings couplings;
    private final ClassicMemory dynamics;

    SymmetricMemory(Couplings couplings, UpdateSchedule update) {
        this.couplings = couplings;
        this.dynamics = new ClassicMemory(couplings, update, state -> OptionalDouble.of(energy(state)[0]));
    }

    @Override
    public int units() {
        return dynamics.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        return dynamics.recall(cues, options);
    }

    @Override
    public double[] energy(Patterns states) {
        double[] energies = couplings.quadraticForm(Bipolar.require("states", states));
        for (int row = 0; row < energies.length; row++) {
            // Taken from 0, so that no energy is -0.
            energies[row] = 0 - energies[row] / 2;
        }
        return energies;
    }
}
