package dev.hopfield.kernels;

import java.util.Arrays;

/** Transposes packed bits in squares of 64 x 64; what a window is, {@link PackedRows#transpose} says. */
final class PackedTranspose {

    /** Words of a source row that are turned together: one cache line of 64 bytes. */
    private static final int LINE = 8;

    private PackedTranspose() {}

    static void transpose(
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
                    transpose(square);
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

    /**
     * Transposes 64 x 64 bits by swapping off-diagonal squares of 32, 16, ... 1 bits (H. S. Warren, Hacker's Delight,
     * 2nd edition, Addison-Wesley 2012, section 7-3).
     */
    private static void transpose(long[] square) {
        long mask = 0xFFFFFFFFL;
        for (int half = Long.SIZE / 2; half != 0; half >>>= 1) {
            for (int row = 0; row < Long.SIZE; row = (row + half + 1) & ~half) {
                long swap = (square[row] >>> half ^ square[row + half]) & mask;
                square[row] ^= swap << half;
                square[row + half] ^= swap;
            }
            mask ^= mask << half / 2;
        }
    }
}
