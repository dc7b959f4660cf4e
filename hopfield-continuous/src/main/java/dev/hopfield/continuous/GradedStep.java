package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One step of one row, as an observer sees it.
 *
 * @param outputs a copy of the row
 * @param ofOutputs the energy, where there is one
 */
record GradedStep(
        long row, int step, int changedUnits, double[] outputs, Optional<ToDoubleFunction<double[]>> ofOutputs)
        implements RecallStep {

    @Override
    public Patterns state() {
        return Outputs.rounded(outputs);
    }

    @Override
    public OptionalDouble energy() {
        return ofOutputs.isPresent()
                ? OptionalDouble.of(ofOutputs.get().applyAsDouble(outputs))
                : OptionalDouble.empty();
    }
}
