package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;

/** How the recall of a cue must end: with a state, a number of steps within the limit, and a reason. */
final class EndChecks {

    private final Memory memory;
    private final Patterns cues;
    private final RecallOptions options;
    private final String circumstances;

    EndChecks(Memory memory, Patterns cues, RecallOptions options, String circumstances) {
        this.memory = memory;
        this.cues = cues;
        this.options = options;
        this.circumstances = circumstances;
    }

    void everyCueEndsWithin(int limit) {
        Recall recall = memory.recall(Cues.of(cues), RecallOptions.of(limit, options.seed()));
        assertThat(recall.states().count())
                .as(because("there must be one final state for each cue"))
                .isEqualTo(cues.count());
        for (int cue = 0; cue < cues.count(); cue++) {
            requireEnd(recall, cue, limit);
        }
    }

    private void requireEnd(Recall recall, int cue, int limit) {
        assertThat(recall.stopReason(cue))
                .as(because("cue " + cue + " must have a stop reason"))
                .isNotNull();
        assertThat(recall.steps(cue))
                .as(because("steps of cue " + cue + " must be between 0 and maxSteps = " + limit))
                .isBetween(0, limit);
        if (recall.stopReason(cue) == StopReason.STEP_LIMIT) {
            assertThat(recall.steps(cue))
                    .as(because("cue " + cue + " ended with STEP_LIMIT, so it must have used all steps"))
                    .isEqualTo(limit);
        }
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
