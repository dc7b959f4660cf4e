package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * Keys after all steps but the one that reads their values.
 *
 * @param states keys x units
 * @param recall how they came to be, if any step was made for them
 * @param planned whether the number of steps was given
 */
record KeyCompletion(Patterns states, Optional<Recall> recall, boolean planned) {

    /**
     * @param keys completes keys, by a number of steps that is one less than planned
     * @param planned steps in all, with the one that reads
     */
    static KeyCompletion of(Memory keys, Optional<Integer> planned, Cues cues, RecallOptions options) {
        int steps = Math.min(planned.orElse(options.maxSteps()), options.maxSteps()) - 1;
        boolean isPlanned = planned.isPresent() && planned.get() <= options.maxSteps();
        if (steps == 0) {
            return new KeyCompletion(cues.states(), Optional.empty(), isPlanned);
        }
        Recall recall = keys.recall(cues, options.withMaxSteps(steps));
        return new KeyCompletion(recall.states(), Optional.of(recall), isPlanned);
    }

    float[] state(int row) {
        return real().row(row);
    }

    /** The keys, where they are real. */
    RealPatterns real() {
        return (RealPatterns) states;
    }

    /** Steps of a cue, with the one that reads. */
    int steps(int row) {
        return 1 + recall.map(made -> made.steps(row)).orElse(0);
    }

    StopReason reason(int row) {
        StopReason made = recall.map(ended -> ended.stopReason(row)).orElse(StopReason.STEP_LIMIT);
        return made == StopReason.STEP_LIMIT && planned ? StopReason.COMPLETED : made;
    }
}
