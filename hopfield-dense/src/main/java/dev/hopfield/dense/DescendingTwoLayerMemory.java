package dev.hopfield.dense;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.OptionalDouble;

/** Two layers of neurons that have an energy in common, which the flow never raises. */
final class DescendingTwoLayerMemory extends TwoLayerMemory implements EnergyMemory {

    DescendingTwoLayerMemory(TwoLayerModel model, TwoLayerNetwork network) {
        super(model, network);
    }

    @Override
    OptionalDouble shownEnergy(double[] outputs, double[] hidden) {
        return OptionalDouble.of(network().energy(outputs, hidden));
    }

    /** {@inheritDoc} Hidden neurons are taken to be where the state drives them, as when a recall begins there. */
    @Override
    public double[] energy(Patterns states) {
        require(states, "states");
        RealPatterns real = (RealPatterns) states;
        double[] energies = new double[real.count()];
        double[] outputs = new double[units()];
        double[] hidden = new double[network().hidden()];
        for (int row = 0; row < energies.length; row++) {
            for (int unit = 0; unit < outputs.length; unit++) {
                outputs[unit] = real.value(row, unit);
            }
            network().writeDrive(outputs, hidden);
            energies[row] = network().energy(outputs, hidden);
        }
        return energies;
    }
}
