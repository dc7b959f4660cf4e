package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedTransposeTest {

    private static final PackedKernels KERNELS = Kernels.active().packed();

    private static final int[] HEIGHTS = Draws.awkwardSizes();

    static int[] sizes() {
        return Draws.awkwardSizes();
    }

    @ParameterizedTest(name = "{0} columns")
    @MethodSource("sizes")
    void rows_become_columns(int columns) {
        for (int rows : HEIGHTS) {
            long[] source = Draws.packed(Draws.random(rows), rows, columns);
            long[] target = new long[columns * PackedRows.words(rows)];
            Arrays.fill(target, -1);
            transpose(source, rows, columns, target);
            assertThat(target).as("%d rows", rows).isEqualTo(transposed(source, rows, columns));
        }
    }

    @ParameterizedTest(name = "{0} columns")
    @MethodSource("sizes")
    void two_transposes_give_the_rows_back(int columns) {
        long[] source = Draws.packed(Draws.random(columns), 65, columns);
        long[] middle = new long[columns * 2];
        long[] back = new long[source.length];
        transpose(source, 65, columns, middle);
        transpose(middle, columns, 65, back);
        assertThat(back).isEqualTo(source);
    }

    @Test
    void blocks_of_rows_and_windows_of_columns_join_to_the_whole() {
        Random random = Draws.random(0);
        int rows = 128 + 33;
        int columns = 64 + 640 + 5;
        int words = PackedRows.words(columns);
        long[] whole = Draws.packed(random, rows, columns);
        long[] second = Arrays.copyOfRange(whole, 128 * words, rows * words);
        long[] left = new long[64 * 3];
        long[] right = new long[645 * 3];
        PackedRows.transpose(KERNELS, whole, 0, words, 128, 64, left, 0, 3);
        PackedRows.transpose(KERNELS, whole, 1, words, 128, 645, right, 0, 3);
        PackedRows.transpose(KERNELS, second, 0, words, 33, 64, left, 2, 3);
        PackedRows.transpose(KERNELS, second, 1, words, 33, 645, right, 2, 3);
        long[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        assertThat(joined).isEqualTo(transposed(whole, rows, columns));
    }

    @Test
    void a_stride_shorter_than_a_row_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.transpose(KERNELS, new long[4], 0, 1, 2, 65, new long[65], 0, 1))
                .withMessageContaining("the stride is 1 words, but a row has 2");
    }

    @Test
    void a_short_target_is_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.transpose(KERNELS, new long[4], 0, 2, 2, 65, new long[64], 0, 1))
                .withMessageContaining("target: 65 elements from offset 0 are needed, the array has 64");
    }

    @Test
    void a_transpose_in_place_is_refused() {
        long[] same = new long[64];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedRows.transpose(KERNELS, same, 0, 1, 64, 64, same, 0, 1))
                .withMessageContaining("same array");
    }

    private static void transpose(long[] source, int rows, int columns, long[] target) {
        PackedRows.transpose(
                KERNELS, source, 0, PackedRows.words(columns), rows, columns, target, 0, PackedRows.words(rows));
    }

    private static long[] transposed(long[] source, int rows, int columns) {
        int words = PackedRows.words(rows);
        long[] target = new long[columns * words];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (Draws.sign(source, row * PackedRows.words(columns), column) > 0) {
                    target[column * words + row / 64] |= 1L << row;
                }
            }
        }
        return target;
    }
}
