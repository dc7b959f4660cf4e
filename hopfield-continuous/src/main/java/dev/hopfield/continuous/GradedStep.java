package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;

/** One accepted step of one row, as an observer sees it. Outputs are those of the relaxation, not a copy. */
record GradedStep(long row, int step, int changedUnits, GradedNetwork network, double[] outputs) implements RecallStep {

    @Override
    public Patterns state() {
        return Relaxation.rounded(outputs);
    }

    @Override
    public OptionalDouble energy() {
        return OptionalDouble.of(network.energy(outputs));
    }
}
