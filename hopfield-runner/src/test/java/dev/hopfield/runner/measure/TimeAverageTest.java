package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeAverageTest {

    /** Averages are floats, of about seven digits. */
    private static final double FLOAT = 1e-7;

    private static final BitPatterns BITS = BitPatterns.bipolar(new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, -1});

    /** Samples, which have no part in the averages. */
    private static double[] measured(Patterns patterns, Patterns states, Encoding reading, float[]... averages) {
        StopReason[] reasons = new StopReason[averages.length];
        Arrays.fill(reasons, StopReason.SAMPLED);
        Recall recall = Recall.of(
                states.first(averages.length),
                new int[averages.length],
                reasons,
                Optional.of(RealPatterns.of(averages)));
        return new TimeAverage().measure(HandMade.outcome(patterns, recall, Optional.empty(), reading));
    }

    private static double[] bipolar(float[]... averages) {
        return measured(BITS, BITS, Encoding.BIPOLAR, averages);
    }

    @Test
    void isTheOverlapOfAveragesAndTheMeanOfTheirSquares() {
        double[] measured = bipolar(new float[] {0.5f, 1, -0.25f, 0.75f});
        assertThat(measured[0]).isEqualTo((0.5 + 1 + 0.25 - 0.75) / 4);
        assertThat(measured[1]).isEqualTo((0.25 + 1 + 0.0625 + 0.5625) / 4);
    }

    @Test
    void isTheMeanOverCuesWhateverTheirOrder() {
        float[] first = {0.5f, 1, -0.25f, 0.75f};
        float[] second = {1, 0, 0, -0.5f};
        double[] measured = bipolar(first, second);
        assertThat(measured).containsExactly((0.25 + 1.5 / 4) / 2, (1.875 / 4 + 1.25 / 4) / 2);
        Patterns swapped = BITS.select(1, 0);
        assertThat(measured(swapped, swapped, Encoding.BIPOLAR, second, first)).isEqualTo(measured);
    }

    @Test
    void isOneWithoutNoise() {
        assertThat(bipolar(new float[] {1, 1, -1, -1})).containsExactly(1, 1);
    }

    @Test
    void readsAveragesOfZerosAndOnesAsSigns() {
        float[] averages = {0.75f, 1, 0.375f, 0.875f};
        double[] expected = bipolar(new float[] {0.5f, 1, -0.25f, 0.75f});
        assertThat(measured(BITS, BITS.as(Encoding.BINARY), Encoding.BINARY, averages))
                .isEqualTo(expected);
        assertThat(measured(BITS.as(Encoding.BINARY), BITS.as(Encoding.BINARY), Encoding.BINARY, averages))
                .isEqualTo(expected);
    }

    @Test
    void readsAveragesOfRealStatesAsTheModelReadsItsPatterns() {
        Patterns binary = BITS.as(Encoding.BINARY);
        assertThat(measured(binary, binary.as(Encoding.REAL), Encoding.BINARY, new float[] {0.75f, 1, 0.375f, 0.875f}))
                .isEqualTo(bipolar(new float[] {0.5f, 1, -0.25f, 0.75f}));
    }

    @Test
    void isTheCosineForRealPatterns() {
        RealPatterns reals = RealPatterns.of(new float[] {3, 4});
        double[] measured = measured(reals, reals, Encoding.REAL, new float[] {0.8f, 0.6f});
        assertThat(measured[0]).isCloseTo(24 / 25.0, within(FLOAT));
        assertThat(measured[1]).isCloseTo(0.5, within(FLOAT));
        assertThat(measured(reals, reals, Encoding.REAL, new float[2])).containsExactly(0, 0);
    }

    @Test
    void isNothingWithoutAverages() {
        Outcome outcome = HandMade.outcome(BITS, BITS, Encoding.BIPOLAR);
        assertThat(new TimeAverage().measure(outcome)).containsExactly(Double.NaN, Double.NaN);
    }

    /** Averages of a part of the window, or of none of it, look like measurements. */
    @Test
    void isNothingWhereTheWindowWasCutOff() {
        Recall recall = Recall.of(
                BITS.first(2),
                new int[2],
                new StopReason[] {StopReason.SAMPLED, StopReason.STEP_LIMIT},
                Optional.of(RealPatterns.of(new float[4], new float[4])));
        Outcome outcome = HandMade.outcome(BITS, recall, Optional.empty(), Encoding.BIPOLAR);
        assertThat(new TimeAverage().measure(outcome)).containsOnly(Double.NaN);
    }
}
