package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kernel against sums that are taken bit by bit. */
class PackedKernelsTest {

    private static final String EVERY = "dev.hopfield.kernels.EveryKernel#withSizes";

    /** Of the sum of absolute values, as the interface promises. */
    private static final double RELATIVE = 2e-6;

    private static final int ROWS = 37;

    @ParameterizedTest(name = "{0}, {1} bits")
    @MethodSource(EVERY)
    void differences_are_counted_bit_by_bit(Kernels kernels, int size) {
        Random random = Draws.random(size);
        int words = PackedRows.words(size);
        long[] a = random.longs(words + 3).toArray();
        long[] b = random.longs(words + 5).toArray();
        int expected = 0;
        for (int k = 0; k < 64 * words; k++) {
            expected += bit(a, 3, k) == bit(b, 5, k) ? 0 : 1;
        }
        assertThat(kernels.packed().differences(a, 3, b, 5, words)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} columns")
    @MethodSource(EVERY)
    void rows_are_counted_column_by_column(Kernels kernels, int size) {
        Random random = Draws.random(size);
        int words = PackedRows.words(size);
        long[] rows = random.longs(2 + (long) ROWS * words).toArray();
        long inverted = random.nextLong();
        ColumnCounts counts = new ColumnCounts(kernels.packed(), size, ROWS);
        for (int row = 0; row < ROWS; row += PackedKernels.ROWS_TOGETHER) {
            int together = Math.min(PackedKernels.ROWS_TOGETHER, ROWS - row);
            counts.add(rows, 2 + row * words, together, (int) (inverted >>> row));
        }
        int[] expected = new int[size];
        for (int row = 0; row < ROWS; row++) {
            for (int k = 0; k < size; k++) {
                expected[k] += bit(rows, 2 + row * words, k) == (inverted >>> row & 1) ? 0 : 1;
            }
        }
        assertThat(counts.counts()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} columns")
    @MethodSource(EVERY)
    void real_numbers_are_added_to_the_columns_of_set_bits(Kernels kernels, int size) {
        Random random = Draws.random(size);
        int words = PackedRows.words(size);
        int rows = PackedKernels.RUN_ROWS - 1;
        long[] bits = random.longs(4 + rows * (words + 2L)).toArray();
        float[] values = Draws.floats(random, rows + 1);
        double[] into = random.doubles(5 + 64L * words).toArray();
        double[] expected = into.clone();
        double absolute = 0;
        for (int row = 0; row < rows; row++) {
            absolute += Math.abs(values[row + 1]);
            for (int k = 0; k < 64 * words; k++) {
                expected[5 + k] += bit(bits, 4 + row * (words + 2), k) * (double) values[row + 1];
            }
        }
        kernels.packed().addSelectedRows(bits, 4, words + 2, words, rows, values, 1, into, 5);
        assertThat(into).containsExactly(expected, within(RELATIVE * absolute));
    }

    @ParameterizedTest(name = "{0}, {1} numbers")
    @MethodSource(EVERY)
    void real_numbers_of_set_bits_are_summed(Kernels kernels, int size) {
        Random random = Draws.random(size);
        int words = PackedRows.words(size);
        long[] bits = random.longs(words + 3).toArray();
        float[] values = Draws.floats(random, 64 * words);
        double expected = 0;
        double absolute = 0;
        for (int k = 0; k < values.length; k++) {
            expected += bit(bits, 3, k) * (double) values[k];
            absolute += Math.abs(values[k]);
        }
        assertThat(kernels.packed().selectedSum(bits, 3, words, values))
                .isCloseTo(expected, within(RELATIVE * absolute));
    }

    @ParameterizedTest(name = "{0}, {1} columns")
    @MethodSource(EVERY)
    void a_column_is_the_same_to_the_last_bit_whichever_others_are_asked_for(Kernels kernels, int size) {
        Random random = Draws.random(size);
        int words = PackedRows.words(size);
        int rows = PackedKernels.RUN_ROWS;
        long[] bits = random.longs((long) rows * words).toArray();
        float[] values = Draws.floats(random, rows);
        double[] together = new double[64 * words];
        double[] apart = new double[64 * words];
        kernels.packed().addSelectedRows(bits, 0, words, words, rows, values, 0, together, 0);
        for (int word = 0; word < words; word++) {
            kernels.packed().addSelectedRows(bits, word, words, 1, rows, values, 0, apart, 64 * word);
        }
        assertThat(apart).isEqualTo(together);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.hopfield.kernels.EveryKernel#kernels")
    void a_square_of_bits_is_turned_round(Kernels kernels) {
        long[] square = Draws.random(64).longs(64).toArray();
        long[] turned = square.clone();
        kernels.packed().transpose(turned);
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 64; column++) {
                assertThat(bit(turned, column, row)).isEqualTo(bit(square, row, column));
            }
        }
    }

    private static long bit(long[] bits, int offset, int k) {
        return bits[offset + k / 64] >>> k & 1;
    }
}
