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
import org.junit.jupiter.params.provider.ValueSource;

class FloatRowsTest {

    private static final int ROWS = 6;

    /** Documented bound of an overlap in float runs, relative to the sum of absolute products. */
    private static final double RUN_ERROR = 1.2e-6;

    /** Bound of a dot product of 1021 elements, 258 x 1.2e-16, and of the plain sum it is held against. */
    private static final double DOUBLE_SUM_ERROR = 1.5e-13;

    /** Rounding of a sum of six products in double. */
    private static final double DOUBLE_ERROR = 1e-14;

    static int[] sizes() {
        return Draws.awkwardSizes();
    }

    @ParameterizedTest(name = "{0} elements")
    @MethodSource("sizes")
    void a_dot_product_is_that_of_double_arithmetic(int count) {
        Random random = Draws.random(count);
        float[] a = Draws.floats(random, count + 3);
        float[] b = Draws.floats(random, count + 1);
        assertThat(FloatRows.dot(a, 3, b, 1, count))
                .isCloseTo(dot(a, 3, b, 1, count), within(DOUBLE_SUM_ERROR * absolute(a, 3, b, 1, count)));
    }

    @Test
    void a_dot_product_of_the_largest_floats_is_finite() {
        float[] values = new float[130];
        Arrays.fill(values, Float.MAX_VALUE);
        assertThat(FloatRows.dot(values, 0, values, 0, 130))
                .isCloseTo(130.0 * Float.MAX_VALUE * Float.MAX_VALUE, Percentage.withPercentage(1e-12));
    }

    @Test
    void a_long_overlap_of_one_sign_is_within_two_millionths_of_the_exact_one() {
        int count = 1_000_003;
        float[] values = Draws.floats(Draws.random(count), count);
        float[] into = new float[1];
        FloatRows.overlaps(values, 1, count, values, 0, into, 0);
        assertThat((double) into[0]).isCloseTo(dot(values, 0, values, 0, count), Percentage.withPercentage(2e-4));
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void overlaps_in_float_are_accurate_against_double(int units) {
        Random random = Draws.random(units);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] state = Draws.floats(random, units + 2);
        float[] into = new float[ROWS + 1];
        FloatRows.overlaps(patterns, ROWS, units, state, 2, into, 1);
        for (int row = 0; row < ROWS; row++) {
            double absolute = absolute(patterns, row * units, state, 2, units);
            assertThat((double) into[row + 1])
                    .isCloseTo(dot(patterns, row * units, state, 2, units), within(RUN_ERROR * absolute));
        }
    }

    @ParameterizedTest(name = "{0} rows a block")
    @ValueSource(ints = {1, 2, 4, ROWS, Integer.MAX_VALUE})
    void overlaps_in_double_are_bitwise_the_dot_products_of_rows_in_any_blocks(int rowsPerBlock) {
        int units = 65;
        Random random = Draws.random(rowsPerBlock);
        float[] patterns = Draws.floats(random, ROWS * units);
        float[] state = Draws.floats(random, units + 2);
        double[] expected = new double[ROWS + 1];
        for (int row = 0; row < ROWS; row++) {
            expected[row] = FloatRows.dot(patterns, row * units, state, 2, units);
        }
        int blockSize = units * Math.min(ROWS, rowsPerBlock);
        double[] into = new double[ROWS + 1];
        FloatRows.overlaps(
                block -> Arrays.copyOfRange(patterns, block * blockSize, (block + 1) * blockSize),
                rowsPerBlock,
                ROWS,
                units,
                state,
                2,
                into);
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

    private static double dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) a[aOffset + i] * b[bOffset + i];
        }
        return sum;
    }

    private static double absolute(float[] a, int aOffset, float[] b, int bOffset, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs((double) a[aOffset + i] * b[bOffset + i]);
        }
        return sum;
    }
}
