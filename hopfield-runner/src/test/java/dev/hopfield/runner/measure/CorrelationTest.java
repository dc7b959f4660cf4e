package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.source.RandomBinary;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** Sums of a hundred terms in double. */
    private static final double ROUNDING = 1e-13;

    private static double correlation(Outcome outcome) {
        return HandMade.measured(new Correlation(), outcome);
    }

    private static double reals(float[] pattern, float... state) {
        return correlation(HandMade.outcome(RealPatterns.of(pattern), RealPatterns.of(state), Encoding.REAL));
    }

    @Test
    void isOneForTheTargetAndMinusOneForItsReverse() {
        Patterns sparse = new RandomBinary(100, 3, 0.1).draw(HandMade.SEED);
        assertThat(correlation(HandMade.outcome(sparse, sparse, Encoding.BINARY)))
                .isCloseTo(1, within(ROUNDING));
        Patterns halves = BitPatterns.bipolar(new int[] {1, 1, -1});
        assertThat(correlation(HandMade.bipolar(halves, new int[] {-1, -1, 1}))).isCloseTo(-1, within(ROUNDING));
    }

    @Test
    void isNoneForASilentStateOfSparsePatterns() {
        Patterns sparse = BitPatterns.builder(Encoding.BINARY, 1, 100)
                .set(0, 7, true)
                .set(0, 70, true)
                .build();
        Outcome silent = HandMade.outcome(
                sparse, BitPatterns.builder(Encoding.BINARY, 1, 100).build(), Encoding.BINARY);
        assertThat(correlation(silent)).isZero();
        assertThat(silent.overlap(0, 0)).isEqualTo(0.96);
    }

    /** Of two active units one is found, and one of the 98 others. */
    @Test
    void isThatOfZerosAndOnes() {
        Patterns target = BitPatterns.builder(Encoding.BINARY, 1, 100)
                .set(0, 7, true)
                .set(0, 70, true)
                .build();
        Patterns state = BitPatterns.builder(Encoding.BINARY, 1, 100)
                .set(0, 7, true)
                .set(0, 80, true)
                .build();
        assertThat(correlation(HandMade.outcome(target, state, Encoding.BINARY)))
                .isCloseTo((0.01 - 0.02 * 0.02) / (0.02 * 0.98), within(ROUNDING));
    }

    @Test
    void isThatOfRealValues() {
        assertThat(reals(new float[] {1, 2, 3, 4}, 1, 3, 2, 4)).isCloseTo(0.8, within(ROUNDING));
    }

    @Test
    void doesNotDependOnScaleAndShift() {
        assertThat(reals(new float[] {1, 2, 3, 4}, 7, 11, 9, 13)).isCloseTo(0.8, within(ROUNDING));
        assertThat(reals(new float[] {1, 2, 3, 4}, -7, -11, -9, -13)).isCloseTo(-0.8, within(ROUNDING));
    }

    @Test
    void isNoneWhereEitherIsConstant() {
        assertThat(reals(new float[] {1, 2, 3}, 0.1f, 0.1f, 0.1f)).isZero();
        assertThat(reals(new float[] {0.1f, 0.1f, 0.1f}, 1, 2, 3)).isZero();
    }

    @Test
    void isTheMeanOverCuesWhateverTheirOrder() {
        Patterns patterns = new RandomBinary(100, 6, 0.2).draw(HandMade.SEED);
        RandomStream random = HandMade.SEED.stream();
        float[][] states = new float[6][100];
        double expected = 0;
        for (int cue = 0; cue < 6; cue++) {
            for (int unit = 0; unit < 100; unit++) {
                states[cue][unit] = random.nextBoolean() ? 1 : 0;
            }
            expected += byDefinition(patterns, cue, states[cue]) / 6;
        }
        Patterns bits = RealPatterns.of(states).as(Encoding.BINARY);
        assertThat(correlation(HandMade.outcome(patterns, bits, Encoding.BINARY)))
                .isCloseTo(expected, within(ROUNDING));
        int[] backwards = {5, 4, 3, 2, 1, 0};
        assertThat(correlation(HandMade.outcome(patterns.select(backwards), bits.select(backwards), Encoding.BINARY)))
                .isCloseTo(expected, within(ROUNDING));
    }

    private static double byDefinition(Patterns patterns, int row, float[] state) {
        double n = state.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int unit = 0; unit < n; unit++) {
            double target = patterns.value(row, unit);
            x += target;
            y += state[unit];
            xx += target * target;
            yy += state[unit] * state[unit];
            xy += target * state[unit];
        }
        return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
    }
}
