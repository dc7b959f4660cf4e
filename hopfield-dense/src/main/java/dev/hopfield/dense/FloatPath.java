package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import java.util.function.IntFunction;

/**
 * A way to take steps in float: for which states, and what is gathered.
 *
 * @param keys what states are compared with
 * @param values what is summed
 * @param range for which states
 * @param alone whether a state may be taken by itself, which rounds otherwise than in a panel. Not where further steps may
 *     make much of a little: there a cue by itself goes the same way as among others
 * @param kind makes what gathers for one panel, given its width
 * @param <G> what is gathered
 */
record FloatPath<G extends Gathering<G>>(
        RealPatterns keys, RealPatterns values, FloatRange range, boolean alone, IntFunction<G> kind) {

    /** A step of at most so many states, in panels of a width. */
    SegmentedStep<G> step(int states, int width, Workers workers) {
        StepStates panels =
                new StepStates(states, keys.units(), width, range.scores().wantsUnitLength());
        return new SegmentedStep<>(keys, values, panels, states, () -> kind.apply(width), workers);
    }
}
