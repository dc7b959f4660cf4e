package dev.hopfield.continuous;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A graded network with symmetric couplings, which has an energy. */
class SymmetricMemory extends ContinuousMemory implements EnergyMemory {

    SymmetricMemory(GradedNetwork network, Couplings couplings, Dynamics dynamics, List<Encoding> accepted) {
        super(network, couplings, dynamics, accepted);
    }

    /**
     * {@inheritDoc}
     *
     * @param states states x units, real or of the reading of the outputs
     */
    @Override
    public final double[] energy(Patterns states) {
        return gradedEnergy().of(states);
    }

    @Override
    final Optional<ToDoubleFunction<double[]>> shownEnergy() {
        return Optional.of(gradedEnergy()::of);
    }
}
