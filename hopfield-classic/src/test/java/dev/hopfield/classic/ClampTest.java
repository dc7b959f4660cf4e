package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;

class ClampTest {

    private static final int UNITS = 65;

    private final BitPatterns pattern = Draws.patterns(1, UNITS, "pattern");

    /** A tenth of the units is wrong, so that free dynamics corrects all of them. */
    private final BitPatterns cue = Draws.noisy(pattern, 1, 0.1);

    /** The first half. */
    private final BitPatterns known = half();

    @Test
    void unitsThatAreHeldKeepTheirValuesAndOthersFollowTheirFields() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, 1, UNITS);
        for (int unit = 0; unit < UNITS; unit++) {
            builder.set(0, unit, (known.bit(0, unit) ? cue : pattern).bit(0, unit));
        }
        BitPatterns expected = builder.build();
        assertThat(recall(Cues.of(cue, known), true).states())
                .isEqualTo(expected)
                .isNotEqualTo(pattern)
                .isNotEqualTo(cue);
    }

    @Test
    void aMaskHoldsNothingUnlessAskedTo() {
        assertThat(recall(Cues.of(cue, known), false).states()).isEqualTo(pattern);
    }

    @Test
    void withoutAMaskAllUnitsAreKnownAndHeld() {
        Recall recall = recall(Cues.of(cue), true);
        assertThat(recall.states()).isEqualTo(cue);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    private Recall recall(Cues cues, boolean clamp) {
        RecallOptions options = RecallOptions.of(20, SEED).withClampKnown(clamp);
        return new ClassicModel().store(pattern, SEED).recall(cues, options);
    }

    private static BitPatterns half() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, 1, UNITS);
        for (int unit = 0; unit < UNITS / 2; unit++) {
            builder.set(0, unit, true);
        }
        return builder.build();
    }
}
