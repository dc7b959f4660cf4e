package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.PackedRows;

/**
 * Packed patterns turned round: units x patterns, so that the bits of one unit lie side by side.
 *
 * <p>Bit mu mod 64 of word mu / 64 of a unit is set where pattern mu is +1; bits beyond the last pattern are zero.
 * Units are kept in blocks, so that more fit than one array can hold.
 */
final class UnitMajorBits {

    private static final int BLOCK_WORDS = 1 << 24;

    /** Patterns that are turned together, in squares of 64: 8 words, one cache line of each unit. */
    private static final int STRIP_WORDS = 8;

    private final int wordsPerUnit;
    private final int unitsPerBlock;
    private final long[][] blocks;

    UnitMajorBits(BitPatterns patterns) {
        this(patterns, BLOCK_WORDS);
    }

    /**
     * @param patterns patterns x units, at least one of each
     * @param blockWords about how many words an array holds; a block holds a multiple of 64 units, at least 64
     */
    UnitMajorBits(BitPatterns patterns, int blockWords) {
        wordsPerUnit = PackedRows.words(patterns.count());
        unitsPerBlock = Long.SIZE * Math.max(1, blockWords / wordsPerUnit / Long.SIZE);
        blocks = new long[(patterns.units() - 1) / unitsPerBlock + 1][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new long[Math.multiplyExact(unitsIn(block, patterns.units()), wordsPerUnit)];
        }
        fill(patterns, blockWords);
    }

    /** Patterns of one strip may lie in two blocks of theirs, so each strip is gathered first. */
    private void fill(BitPatterns patterns, int blockWords) {
        int width = patterns.wordsPerRow();
        int stripRows = Long.SIZE * Math.max(1, Math.min(STRIP_WORDS, blockWords / width / Long.SIZE));
        long[] strip = new long[Math.multiplyExact(Math.min(stripRows, patterns.count()), width)];
        for (int first = 0; first < patterns.count(); first += stripRows) {
            int rows = Math.min(stripRows, patterns.count() - first);
            for (int row = 0; row < rows; row++) {
                long[] source = patterns.block((first + row) / patterns.rowsPerBlock());
                System.arraycopy(source, patterns.offset(first + row), strip, row * width, width);
            }
            turn(strip, rows, patterns.units(), first / Long.SIZE);
        }
    }

    private void turn(long[] strip, int rows, int units, int firstWord) {
        int width = PackedRows.words(units);
        for (int block = 0; block < blocks.length; block++) {
            int firstColumn = block * (unitsPerBlock / Long.SIZE);
            int columns = unitsIn(block, units);
            PackedRows.transpose(strip, firstColumn, width, rows, columns, blocks[block], firstWord, wordsPerUnit);
        }
    }

    private int unitsIn(int block, int units) {
        return Math.min(unitsPerBlock, units - block * unitsPerBlock);
    }

    /** The array that holds the bits of a unit. */
    long[] block(int unit) {
        return blocks[unit / unitsPerBlock];
    }

    /** Where the bits of a unit begin in {@link #block}. */
    int offset(int unit) {
        return unit % unitsPerBlock * wordsPerUnit;
    }
}
