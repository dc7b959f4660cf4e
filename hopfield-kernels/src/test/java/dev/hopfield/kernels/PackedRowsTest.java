package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackedRowsTest {

    private static final int ROWS = 5;

    /** Documented bound of a signed sum in float runs, relative to the sum of absolute values. */
    private static final double RUN_ERROR = 1e-6;

    static int[] sizes() {
        return Draws.awkwardSizes();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "64, 1", "65, 2", "2147483647, 33554432"})
    void a_row_takes_one_word_for_each_started_64_units(int units, int words) {
        assertThat(PackedRows.words(units)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void an_overlap_is_the_sum_of_products_of_signs(int units) {
        Random random = Draws.random(units);
        long[] a = Draws.packed(random, 3, units);
        long[] b = Draws.packed(random, 2, units);
        int words = PackedRows.words(units);
        int expected = 0;
        for (int i = 0; i < units; i++) {
            expected += Draws.sign(a, 2 * words, i) * Draws.sign(b, words, i);
        }
        assertThat(PackedRows.overlap(a, 2 * words, b, words, units)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} units")
    @MethodSource("sizes")
    void overlaps_of_a_block_are_those_of_its_rows(int units) {
        Random random = Draws.random(units);
        int words = PackedRows.words(units);
        long[] patterns = Draws.packed(random, ROWS, units);
        long[] states = Draws.packed(random, 2, units);
        int[] into = new int[ROWS + 2];
        PackedRows.overlaps(patterns, ROWS, units, states, words, into, 1);
        int[] expected = new int[ROWS + 2];
        for (int row = 0; row < ROWS; row++) {
            expected[row + 1] = PackedRows.overlap(patterns, row * words, states, words, units);
        }
        assertThat(into).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} integers")
    @MethodSource("sizes")
    void a_signed_sum_of_integers_adds_or_subtracts_each(int count) {
        Random random = Draws.random(count);
        long[] bits = Draws.words(random, count + 64);
        int[] values = Draws.integers(random, count, 1_000_000);
        long expected = 0;
        for (int k = 0; k < count; k++) {
            expected += Draws.sign(bits, 1, k) * values[k];
        }
        assertThat(PackedRows.signedSum(bits, 1, values, count)).isEqualTo(expected);
    }

    @Test
    void a_signed_sum_of_the_most_negative_integers_does_not_overflow() {
        int[] values = new int[65];
        Arrays.fill(values, Integer.MIN_VALUE);
        assertThat(PackedRows.signedSum(new long[2], 0, values, 65)).isEqualTo(65L << 31);
    }

    @ParameterizedTest(name = "{0} integers")
    @MethodSource("sizes")
    void adding_a_signed_delta_changes_each_integer_by_it(int count) {
        Random random = Draws.random(count);
        long[] bits = Draws.words(random, count + 64);
        int[] values = Draws.integers(random, count + 1, 1000);
        int[] expected = values.clone();
        for (int k = 0; k < count; k++) {
            expected[k] += Draws.sign(bits, 1, k) * -2;
        }
        PackedRows.addSigned(bits, 1, -2, values, count);
        assertThat(values).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} floats")
    @MethodSource("sizes")
    void a_signed_sum_of_floats_is_accurate_against_double(int count) {
        Random random = Draws.random(count);
        long[] bits = Draws.words(random, count + 64);
        float[] values = Draws.floats(random, count);
        double expected = 0;
        double absolute = 0;
        for (int k = 0; k < count; k++) {
            expected += (double) Draws.sign(bits, 1, k) * values[k];
            absolute += Math.abs(values[k]);
        }
        assertThat(PackedRows.signedSum(bits, 1, values, count)).isCloseTo(expected, within(RUN_ERROR * absolute));
    }

    @ParameterizedTest(name = "{0} floats")
    @MethodSource("sizes")
    void adding_a_signed_weight_changes_each_float_by_it(int count) {
        Random random = Draws.random(count);
        long[] bits = Draws.words(random, count + 64);
        float[] values = Draws.floats(random, count + 1);
        float[] expected = values.clone();
        for (int k = 0; k < count; k++) {
            expected[k] += Draws.sign(bits, 1, k) * 0.3f;
        }
        PackedRows.addSigned(bits, 1, 0.3f, values, count);
        assertThat(values).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} doubles")
    @MethodSource("sizes")
    void adding_a_signed_weight_changes_each_double_by_it(int count) {
        Random random = Draws.random(count);
        long[] bits = Draws.words(random, count + 64);
        double[] values = random.doubles(count + 1).toArray();
        double[] expected = values.clone();
        for (int k = 0; k < count; k++) {
            expected[k] += Draws.sign(bits, 1, k) * 0.3;
        }
        PackedRows.addSigned(bits, 1, 0.3, values, count);
        assertThat(values).isEqualTo(expected);
    }

    @Test
    void a_negative_size_is_refused_with_its_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.words(-1))
                .withMessageContaining("units is -1");
    }

    @Test
    void a_short_array_is_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.overlap(new long[2], 1, new long[2], 0, 65))
                .withMessageContaining("a: 2 elements from offset 1 are needed, the array has 2");
    }

    @Test
    void a_negative_offset_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.signedSum(new long[2], -1, new int[64], 64))
                .withMessageContaining("offset -1");
    }

    @Test
    void a_block_too_large_for_an_int_is_refused_and_not_wrapped_round() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.overlaps(new long[1], 1 << 30, 256, new long[4], 0, new int[1], 0))
                .withMessageContaining("4294967296 elements");
    }
}
