package dev.hopfield.kernels;

import java.util.Arrays;

/** Transposes packed bits in squares of 64 x 64; what a window is, {@link PackedRows#transpose} says. */
final class PackedTranspose {

    /** Words of a source row that are turned together: one cache line of 64 bytes. */
    private static final int LINE = 8;

    private PackedTranspose() {}

    static void transpose(
            PackedKernels kernels,
            long[] source,
            int sourceOffset,
            int sourceStride,
            int rows,
            int columns,
            long[] target,
            int targetOffset,
            int targetStride) {
        int rowWords = PackedRows.words(columns);
        int columnWords = PackedRows.words(rows);
        long[] square = new long[Long.SIZE];
        for (int line = 0; line < rowWords; line += LINE) {
            int lineEnd = Math.min(rowWords, line + LINE);
            for (int down = 0; down < columnWords; down++) {
                int height = Math.min(Long.SIZE, rows - down * Long.SIZE);
                int from = sourceOffset + down * Long.SIZE * sourceStride;
                for (int across = line; across < lineEnd; across++) {
                    read(source, from + across, sourceStride, height, square);
                    kernels.transpose(square);
                    int width = Math.min(Long.SIZE, columns - across * Long.SIZE);
                    write(square, width, target, targetOffset + across * Long.SIZE * targetStride + down, targetStride);
                }
            }
        }
    }

    private static void read(long[] source, int offset, int stride, int height, long[] square) {
        for (int row = 0; row < height; row++) {
            square[row] = source[offset + row * stride];
        }
        Arrays.fill(square, height, Long.SIZE, 0);
    }

    private static void write(long[] square, int width, long[] target, int offset, int stride) {
        for (int column = 0; column < width; column++) {
            target[offset + column * stride] = square[column];
        }
    }
}
