package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    /** Exactly uncorrelated, so that only the right pattern has an overlap. */
    private static final Patterns SEQUENCE = Walsh.patterns(5);

    /** The first cues end at patterns by number, after some steps. */
    private static double succession(boolean cyclic, int[] ends, int... steps) {
        return succession(new Succession(cyclic, 1), ends, steps);
    }

    private static double succession(Succession succession, int[] ends, int... steps) {
        StopReason[] reasons = new StopReason[ends.length];
        Arrays.fill(reasons, StopReason.STEP_LIMIT);
        Recall recall = Recall.of(SEQUENCE.select(ends), steps, reasons);
        return HandMade.measured(succession, HandMade.outcome(SEQUENCE, recall, Optional.empty(), Encoding.BIPOLAR));
    }

    @Test
    void isTheOverlapWithThePatternAsManyPlacesOn() {
        assertThat(succession(true, new int[] {3}, 3)).isEqualTo(1);
        assertThat(succession(true, new int[] {3}, 2)).isZero();
        assertThat(succession(true, new int[] {0}, 0)).isEqualTo(1);
    }

    @Test
    void isTheMeanOverCues() {
        assertThat(succession(true, new int[] {2, 3, 0, 4}, 2, 2, 2, 1)).isEqualTo(0.75);
    }

    @Test
    void beginsAgainAfterTheLastPattern() {
        assertThat(succession(true, new int[] {2, 0}, 7, 4)).isEqualTo(1);
        assertThat(succession(true, new int[] {0}, Integer.MAX_VALUE - 2)).isEqualTo(1);
    }

    @Test
    void endsAtTheLastPatternWhereNoneFollows() {
        assertThat(succession(false, new int[] {4, 4, 4}, 7, 3, 1)).isEqualTo(2 / 3.0);
        assertThat(succession(false, new int[] {4, 4}, 7, Integer.MAX_VALUE)).isEqualTo(1);
    }

    /** Of three steps each: none in the cue, 1 to 3 in the next, 4 to 6 in the one after it. */
    @Test
    void countsStaysWhereEachTakesSomeSteps() {
        Succession slow = new Succession(true, 3);
        assertThat(succession(slow, new int[] {0, 2, 3, 4, 0}, 0, 1, 3, 3, 6)).isEqualTo(0.8);
        assertThat(succession(slow, new int[] {0, 2, 3, 0, 1}, 0, 1, 3, 4, 6)).isEqualTo(1);
        assertThat(succession(slow, new int[] {2}, Integer.MAX_VALUE)).isZero();
        assertThat(succession(slow, new int[] {3}, Integer.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void isNothingOfPairs() {
        assertThat(HandMade.measured(
                        new Succession(true, 1), HandMade.pairs(SEQUENCE, SEQUENCE, SEQUENCE, Encoding.BIPOLAR)))
                .isNaN();
    }

    @Test
    void refusesToStayForNoStep() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new Succession(true, 0))
                .withMessage("stay is 0; stay for at least 1 step");
    }
}
