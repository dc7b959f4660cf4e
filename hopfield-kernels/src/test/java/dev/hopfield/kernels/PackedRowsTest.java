package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowsTest {

    private static final int ROWS = 5;

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
    void overlaps_are_the_sums_of_products_of_signs(int units) {
        Random random = Draws.random(units);
        int words = PackedRows.words(units);
        long[] patterns = Draws.packed(random, ROWS, units);
        long[] states = Draws.packed(random, 2, units);
        int[] into = new int[ROWS + 1];
        PackedRows.overlaps(block -> patterns, ROWS, ROWS, units, states, words, into);
        int[] expected = new int[ROWS + 1];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < units; i++) {
                expected[row] += Draws.sign(patterns, row * words, i) * Draws.sign(states, words, i);
            }
        }
        assertThat(into).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} rows a block")
    @ValueSource(ints = {1, 2, 4, Integer.MAX_VALUE})
    void overlaps_do_not_depend_on_the_blocks_that_patterns_lie_in(int rowsPerBlock) {
        Random random = Draws.random(rowsPerBlock);
        long[] patterns = Draws.packed(random, ROWS, 65);
        long[] state = Draws.packed(random, 1, 65);
        int[] expected = new int[ROWS];
        PackedRows.overlaps(block -> patterns, ROWS, ROWS, 65, state, 0, expected);
        int[] into = new int[ROWS];
        int blockWords = 2 * Math.min(ROWS, rowsPerBlock);
        PackedRows.overlaps(
                block -> Arrays.copyOfRange(patterns, block * blockWords, (block + 1) * blockWords),
                rowsPerBlock,
                ROWS,
                65,
                state,
                0,
                into);
        assertThat(into).isEqualTo(expected);
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
                .isThrownBy(() -> PackedRows.addSigned(new long[2], 1, 1, new double[65], 65))
                .withMessageContaining("bits: 2 elements from offset 1 are needed, the array has 2");
    }

    @Test
    void a_negative_offset_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.addSigned(new long[2], -1, 1, new double[64], 64))
                .withMessageContaining("offset -1");
    }

    @Test
    void a_block_too_large_for_an_int_is_refused_and_not_wrapped_round() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlapsOfABlock(1 << 30))
                .withMessageContaining("4294967296 elements");
    }

    private static void overlapsOfABlock(int units) {
        PackedRows.overlaps(block -> new long[1], 256, 256, units, new long[units / 64], 0, new int[256]);
    }
}
