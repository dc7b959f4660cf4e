package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class GradedOverlapTest {

    /** States are floats of about 1. */
    private static final double ROUNDING = 1e-7;

    private static final Patterns TARGET = BitPatterns.bipolar(new int[] {1, -1, 1, 1});

    private static double overlap(Outcome outcome) {
        return HandMade.measured(new GradedOverlap(), outcome);
    }

    @Test
    void countsOutputsAsTheyAre() {
        Patterns state = RealPatterns.of(new float[] {0.9f, -0.8f, 0.1f, -0.2f});
        assertThat(overlap(HandMade.outcome(TARGET, state, Encoding.BIPOLAR)))
                .isCloseTo((0.9 + 0.8 + 0.1 - 0.2) / 4, within(ROUNDING));
    }

    @Test
    void countsOutputsFromZeroToOneAsThoseFromMinusOneToOne() {
        Patterns state = RealPatterns.of(new float[] {0.95f, 0.1f, 0.55f, 0.4f});
        assertThat(overlap(HandMade.outcome(TARGET, state, Encoding.BINARY)))
                .isCloseTo((0.9 + 0.8 + 0.1 - 0.2) / 4, within(ROUNDING));
    }

    @Test
    void isTheOverlapOfBits() {
        assertThat(overlap(HandMade.bipolar(TARGET, new int[] {1, -1, 1, -1}))).isEqualTo(0.5);
    }

    @Test
    void isOneForARealTargetThatIsRecalledAndHalfForHalfOfIt() {
        float[] target = {0.5f, -2, 1};
        float[] half = {0.25f, -1, 0.5f};
        assertThat(overlap(HandMade.outcome(RealPatterns.of(target), RealPatterns.of(target), Encoding.REAL)))
                .isEqualTo(1);
        assertThat(overlap(HandMade.outcome(RealPatterns.of(target), RealPatterns.of(half), Encoding.REAL)))
                .isEqualTo(0.5);
    }

    @Test
    void isNoneForATargetOfZeros() {
        assertThat(overlap(HandMade.outcome(
                        RealPatterns.of(new float[] {0, 0}), RealPatterns.of(new float[] {1, 1}), Encoding.REAL)))
                .isZero();
    }
}
