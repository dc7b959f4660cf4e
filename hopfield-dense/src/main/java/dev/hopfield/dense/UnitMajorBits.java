package dev.hopfield.dense;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.PackedRows;

/**
 * Packed patterns turned round: for each unit its bits over all patterns, units x patterns.
 *
 * <p>Kept in blocks of units, so that more fits than one array holds. Bits beyond the last pattern are zero. Immutable.
 */
final class UnitMajorBits {

    private static final int BLOCK_WORDS = 1 << 24;

    /** Patterns turned together: 8 words, a cache line, of each unit. A multiple of 64. */
    private static final int STRIP = 512;

    private final int wordsPerUnit;
    private final int unitsPerBlock;
    private final long[][] blocks;

    UnitMajorBits(BitPatterns patterns) {
        int units = patterns.units();
        wordsPerUnit = PackedRows.words(patterns.count());
        unitsPerBlock = Math.max(Long.SIZE, BLOCK_WORDS / wordsPerUnit & -Long.SIZE);
        blocks = new long[(units - 1) / unitsPerBlock + 1][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new long[unitsIn(block, units) * wordsPerUnit];
        }
        long[] strip = new long[Math.min(STRIP, patterns.count()) * patterns.wordsPerRow()];
        for (int first = 0; first < patterns.count(); first += STRIP) {
            int rows = Math.min(STRIP, patterns.count() - first);
            gather(patterns, first, rows, strip);
            turn(strip, first, rows, units, patterns.wordsPerRow());
        }
    }

    private int unitsIn(int block, int units) {
        return Math.min(unitsPerBlock, units - block * unitsPerBlock);
    }

    private static void gather(BitPatterns patterns, int first, int rows, long[] into) {
        int words = patterns.wordsPerRow();
        for (int row = 0; row < rows; row++) {
            long[] block = patterns.block((first + row) / patterns.rowsPerBlock());
            System.arraycopy(block, patterns.offset(first + row), into, row * words, words);
        }
    }

    private void turn(long[] strip, int first, int rows, int units, int wordsPerRow) {
        for (int block = 0; block < blocks.length; block++) {
            int firstWord = block * unitsPerBlock / Long.SIZE;
            int width = unitsIn(block, units);
            PackedRows.transpose(
                    strip, firstWord, wordsPerRow, rows, width, blocks[block], first / Long.SIZE, wordsPerUnit);
        }
    }

    /** The words of all units of the block that holds a unit. Shared: never write to it. */
    long[] block(int unit) {
        return blocks[unit / unitsPerBlock];
    }

    /** Where the bits of a unit begin in its block. */
    int offset(int unit) {
        return unit % unitsPerBlock * wordsPerUnit;
    }

    /** Words of each unit: patterns / 64, rounded up. */
    int wordsPerUnit() {
        return wordsPerUnit;
    }
}
