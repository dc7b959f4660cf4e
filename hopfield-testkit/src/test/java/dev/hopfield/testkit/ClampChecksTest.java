package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class ClampChecksTest {

    private static final Cues FIRST_KNOWN = Cues.of(
            RealPatterns.of(new float[] {0.5f, 0.25f}),
            BitPatterns.builder(Encoding.BINARY, 1, 2).set(0, 0, true).build());

    /** Answers every batch of one cue with the same state. */
    private record Constant(float... state) implements Memory {

        @Override
        public int units() {
            return state.length;
        }

        @Override
        public Recall recall(Cues cues, RecallOptions options) {
            return Recall.of(RealPatterns.of(state), new int[1], new StopReason[] {StopReason.CONVERGED});
        }
    }

    private static void check(Memory memory) {
        new ClampChecks(memory, RecallOptions.of(1, new Seed(1)), "(constant)").knownUnitsAreHeld(FIRST_KNOWN);
    }

    @Test
    void passesAnyValueOfAnUnknownUnit() {
        assertThatCode(() -> check(new Constant(0.5f, -1f))).doesNotThrowAnyException();
    }

    @Test
    void failsAKnownUnitThatKeepsItsSignButNotItsValue() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(new Constant(0.75f, 0.25f)))
                .withMessageContainingAll("unit 0 is 0.75 instead of 0.5", "(constant)");
    }
}
