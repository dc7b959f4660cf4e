package dev.hopfield.runner.toy;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.Arrays;
import java.util.function.BiFunction;

/** A memory that is one function. */
public record Answer(int units, BiFunction<Cues, RecallOptions, Recall> recalling) implements Memory {

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        return recalling.apply(cues, options);
    }

    /** States that were reached in one step each, all for the same reason. */
    public static Recall of(Patterns states, StopReason reason) {
        int[] steps = new int[states.count()];
        StopReason[] reasons = new StopReason[states.count()];
        Arrays.fill(steps, 1);
        Arrays.fill(reasons, reason);
        return Recall.of(states, steps, reasons);
    }

    /** States that are fixed points. */
    public static Recall fixedPoints(Patterns states) {
        return of(states, StopReason.CONVERGED);
    }
}
