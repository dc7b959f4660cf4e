package dev.hopfield.dense;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import java.util.OptionalDouble;

/** A memory of real states whose parts have an energy in common, which recall never raises. */
final class DescendingRealMemory extends RealMemory implements EnergyMemory {

    DescendingRealMemory(RealNetwork network, RealKernels kernels) {
        super(network, kernels);
    }

    @Override
    OptionalDouble shownEnergy(float[] states, int offset) {
        double[] space = new double[network().patterns().count()];
        return OptionalDouble.of(network().energy(states, offset, space));
    }

    @Override
    public double[] energy(Patterns states) {
        require(states, "states");
        RealPatterns real = (RealPatterns) states;
        double[] energies = new double[real.count()];
        double[] space = new double[network().patterns().count()];
        for (int row = 0; row < energies.length; row++) {
            energies[row] = network().energy(real.block(row / real.rowsPerBlock()), real.offset(row), space);
        }
        return energies;
    }
}
