package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class OverlapTest {

    /** A cosine takes a few operations in double. */
    private static final double ROUNDING = 1e-15;

    private static final Patterns BITS = BitPatterns.bipolar(new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, -1});

    private static double overlap(Outcome outcome) {
        return HandMade.measured(new Overlap(), outcome);
    }

    @Test
    void isOneForTheTarget() {
        assertThat(overlap(HandMade.outcome(BITS, BITS, Encoding.BIPOLAR))).isEqualTo(1);
    }

    @Test
    void isMinusOneForTheReverse() {
        assertThat(overlap(HandMade.bipolar(BITS, new int[] {-1, -1, 1, 1}))).isEqualTo(-1);
    }

    @Test
    void losesTwoOverNForEachWrongUnit() {
        assertThat(overlap(HandMade.bipolar(BITS, new int[] {1, 1, -1, 1}))).isEqualTo(0.5);
    }

    @Test
    void isTheMeanOverCues() {
        assertThat(overlap(HandMade.bipolar(BITS, new int[] {1, 1, -1, -1}, new int[] {-1, 1, -1, 1})))
                .isEqualTo(0);
    }

    @Test
    void countsATieAsZero() {
        assertThat(overlap(HandMade.real(BITS, new float[] {0.2f, 3, -0.1f, 0})))
                .isEqualTo(0.75);
    }

    @Test
    void isZeroForAStateOfTies() {
        assertThat(overlap(HandMade.real(BITS, new float[4]))).isZero();
    }

    @Test
    void readsRealStatesOfBipolarPatternsAroundZero() {
        assertThat(overlap(HandMade.real(BITS, new float[] {0.2f, 0.4f, -0.2f, -0.4f})))
                .isEqualTo(1);
    }

    @Test
    void readsRealStatesOfBinaryPatternsAroundOneHalf() {
        Patterns binary = BITS.as(Encoding.BINARY);
        Outcome outcome = HandMade.outcome(binary, RealPatterns.of(new float[] {0.6f, 1, 0.2f, 0.4f}), Encoding.BINARY);
        assertThat(overlap(outcome)).isEqualTo(1);
    }

    @Test
    void countsOneHalfAsATieWhereStatesAreReadAsBinary() {
        Patterns binary = BITS.as(Encoding.BINARY);
        Outcome outcome = HandMade.outcome(binary, RealPatterns.of(new float[] {0.5f, 1, 0, 0}), Encoding.BINARY);
        assertThat(overlap(outcome)).isEqualTo(0.75);
    }

    @Test
    void comparesBitsWhateverTheirReading() {
        assertThat(overlap(HandMade.outcome(BITS.as(Encoding.BINARY), BITS, Encoding.BIPOLAR)))
                .isEqualTo(1);
    }

    @Test
    void countsUnitsBeyondAWord() {
        Patterns patterns = Walsh.patterns(1);
        assertThat(overlap(HandMade.real(patterns, new float[Walsh.UNITS]))).isZero();
    }

    @Test
    void isTheCosineForRealTargets() {
        Patterns reals = RealPatterns.of(new float[] {3, 4});
        assertThat(overlap(HandMade.outcome(reals, RealPatterns.of(new float[] {8, 6}), Encoding.REAL)))
                .isCloseTo(48.0 / 50, within(ROUNDING));
    }

    @Test
    void isZeroForAStateOfZeros() {
        Patterns reals = RealPatterns.of(new float[] {3, 4});
        assertThat(overlap(HandMade.outcome(reals, RealPatterns.of(new float[2]), Encoding.REAL)))
                .isEqualTo(0);
    }

    @Test
    void takesBitsForTheNumbersThatTheyAreReadAsWhereTargetsAreReal() {
        Patterns reals = RealPatterns.of(new float[] {2, -2});
        assertThat(overlap(HandMade.outcome(reals, BitPatterns.bipolar(new int[] {1, -1}), Encoding.BIPOLAR)))
                .isCloseTo(1, within(ROUNDING));
    }
}
