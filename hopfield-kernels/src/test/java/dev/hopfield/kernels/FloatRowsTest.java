package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloatRowsTest {

    private static final int ROWS = 6;

    /** Documented bound of a dot product, relative to the sum of absolute products. */
    private static final double RUN_ERROR = 1.2e-6;

    /** Rounding of a sum of six products in double. */
    private static final double DOUBLE_ERROR = 1e-14;

    static int[] sizes() {
        return Draws.awkwardSizes();
    }

    @ParameterizedTest(name = "{0} elements")
    @MethodSource("sizes")
    void a_dot_product_is_accurate_against_double(int count) {
        Random random = Draws.random(count);
        float[] a = Draws.floats(random, count + 3);
        float[] b = Draws.floats(random, count + 1);
        double expected = 0;
        double absolute = 0;
        for (int i = 0; i < count; i++) {
            expected += (double) a[3 + i] * b[1 + i];
            absolute += Math.abs((double) a[3 + i] * b[1 + i]);
        }
        assertThat(FloatRows.dot(a, 3, b, 1, count)).isCloseTo(expected, within(RUN_ERROR * absolute));
    }

    @Test
    void a_long_sum_of_one_sign_is_within_two_millionths_of_the_exact_one() {
        int count = 1_000_003;
        float[] values = Draws.floats(Draws.random(count), count);
        double expected = 0;
        for (float value : values) {
            expected += (double) value * value;
        }
        assertThat(FloatRows.squaredNorm(values, 0, count)).isCloseTo(expected, Percentage.withPercentage(2e-4));
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void overlaps_in_double_are_bitwise_those_of_single_rows(int units) {
        Random random = Draws.random(units);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] state = Draws.floats(random, units + 2);
        double[] into = new double[ROWS + 1];
        FloatRows.overlaps(patterns, ROWS, units, state, 2, into, 1);
        double[] expected = new double[ROWS + 1];
        for (int row = 0; row < ROWS; row++) {
            expected[row + 1] = FloatRows.dot(patterns, row * units, state, 2, units);
        }
        assertThat(into).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void overlaps_in_float_are_those_in_double_rounded(int units) {
        Random random = Draws.random(units);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] state = Draws.floats(random, units + 2);
        float[] into = new float[ROWS + 1];
        FloatRows.overlaps(patterns, ROWS, units, state, 2, into, 1);
        float[] expected = new float[ROWS + 1];
        for (int row = 0; row < ROWS; row++) {
            expected[row + 1] = (float) FloatRows.dot(patterns, row * units, state, 2, units);
        }
        assertThat(into).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void a_weighted_sum_is_added_to_what_is_there(int units) {
        Random random = Draws.random(units);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] weights = Draws.floats(random, ROWS + 1);
        double[] into = new double[units];
        Arrays.fill(into, 1);
        FloatRows.weightedSum(patterns, ROWS, units, weights, 1, into);
        double[] expected = new double[units];
        for (int unit = 0; unit < units; unit++) {
            expected[unit] = 1;
            for (int row = 0; row < ROWS; row++) {
                expected[unit] += (double) weights[1 + row] * patterns[row * units + unit];
            }
        }
        assertThat(into).containsExactly(expected, within(DOUBLE_ERROR));
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void splitting_the_rows_over_calls_changes_no_bit_of_a_weighted_sum(int units) {
        Random random = Draws.random(units);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] weights = Draws.floats(random, ROWS);
        double[] whole = new double[units];
        FloatRows.weightedSum(patterns, ROWS, units, weights, 0, whole);
        double[] split = new double[units];
        for (int row = 0; row < ROWS; row++) {
            float[] one = Arrays.copyOfRange(patterns, row * units, (row + 1) * units);
            FloatRows.weightedSum(one, 1, units, weights, row, split);
        }
        assertThat(split).isEqualTo(whole);
    }

    @Test
    void short_patterns_are_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloatRows.overlaps(new float[5], 2, 3, new float[3], 0, new float[2], 0))
                .withMessageContaining("patterns: 6 elements from offset 0 are needed, the array has 5");
    }

    @Test
    void a_negative_number_of_rows_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloatRows.weightedSum(new float[5], -1, 3, new float[3], 0, new double[3]))
                .withMessageContaining("rows is -1");
    }
}
