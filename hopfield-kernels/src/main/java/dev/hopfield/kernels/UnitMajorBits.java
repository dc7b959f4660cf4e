package dev.hopfield.kernels;

import java.util.function.IntConsumer;

/**
 * Packed patterns turned round: units x patterns, so that the bits of one unit lie side by side.
 *
 * <p>Bit mu mod 64 of word mu / 64 of a unit is set where pattern mu is +1; bits beyond the last pattern are zero.
 * Units are kept in blocks, so that more fit than one array can hold. Immutable.
 */
public final class UnitMajorBits {

    private static final int BLOCK_WORDS = 1 << 24;

    /** Patterns that are turned together, in squares of 64: 8 words, one cache line of each unit. */
    private static final int STRIP_WORDS = 8;

    private final PackedKernels kernels;
    private final int count;
    private final int units;
    private final int wordsPerUnit;
    private final int unitsPerBlock;
    private final long[][] blocks;

    /** Where packed rows are read from, whatever arrays they lie in. */
    @FunctionalInterface
    public interface PackedRowSource {

        /**
         * Copies one row.
         *
         * @param row from 0 to rows - 1
         * @param into receives the words of the row; bits beyond its last unit are zero
         * @param offset where they go
         */
        void copy(int row, long[] into, int offset);
    }

    /** Who runs tasks that do not depend on each other: all of them, in any order, before it returns. */
    @FunctionalInterface
    public interface TaskRunner {

        /**
         * Runs tasks.
         *
         * @param tasks how many there are
         * @param task told the number of each, from 0 on
         */
        void forEach(int tasks, IntConsumer task);
    }

    /**
     * Turns patterns round, in the calling thread and by the active kernels.
     *
     * @param count number of patterns, at least 1
     * @param units units of each, at least 1
     * @param patterns the patterns
     */
    public UnitMajorBits(int count, int units, PackedRowSource patterns) {
        this(Kernels.active().packed(), count, units, patterns, UnitMajorBits::oneByOne);
    }

    private static void oneByOne(int tasks, IntConsumer task) {
        for (int number = 0; number < tasks; number++) {
            task.accept(number);
        }
    }

    /**
     * Turns patterns round.
     *
     * @param kernels what the loops are run by
     * @param count number of patterns, at least 1
     * @param units units of each, at least 1
     * @param patterns the patterns; rows may be asked for by several threads at a time
     * @param runner who does the work
     */
    public UnitMajorBits(PackedKernels kernels, int count, int units, PackedRowSource patterns, TaskRunner runner) {
        this(kernels, count, units, patterns, runner, BLOCK_WORDS);
    }

    /**
     * @param blockWords about how many words an array holds; a block holds a multiple of 64 units, at least 64
     */
    UnitMajorBits(
            PackedKernels kernels, int count, int units, PackedRowSource patterns, TaskRunner runner, int blockWords) {
        Span.checkPositive("count", count);
        Span.checkPositive("units", units);
        this.kernels = kernels;
        this.count = count;
        this.units = units;
        wordsPerUnit = PackedRows.words(count);
        unitsPerBlock = Long.SIZE * Math.max(1, blockWords / wordsPerUnit / Long.SIZE);
        blocks = new long[(units - 1) / unitsPerBlock + 1][];
        // Clearing the arrays takes as long as filling them.
        runner.forEach(
                blocks.length, block -> blocks[block] = new long[Math.multiplyExact(unitsIn(block), wordsPerUnit)]);
        fill(patterns, runner, blockWords);
    }

    /** Patterns of one strip may lie in two arrays of theirs, so each strip is gathered first. */
    private void fill(PackedRowSource patterns, TaskRunner runner, int blockWords) {
        int width = PackedRows.words(units);
        int stripRows = Long.SIZE * Math.max(1, Math.min(STRIP_WORDS, blockWords / width / Long.SIZE));
        long[] strip = new long[Math.multiplyExact(Math.min(stripRows, count), width)];
        for (int first = 0; first < count; first += stripRows) {
            int from = first;
            int rows = Math.min(stripRows, count - first);
            runner.forEach(rows, row -> patterns.copy(from + row, strip, row * width));
            runner.forEach(blocks.length, block -> turn(strip, rows, from / Long.SIZE, block));
        }
    }

    private void turn(long[] strip, int rows, int firstWord, int block) {
        int width = PackedRows.words(units);
        int firstColumn = block * (unitsPerBlock / Long.SIZE);
        PackedRows.transpose(
                kernels, strip, firstColumn, width, rows, unitsIn(block), blocks[block], firstWord, wordsPerUnit);
    }

    private int unitsIn(int block) {
        return Math.min(unitsPerBlock, units - block * unitsPerBlock);
    }

    /**
     * The array that holds the bits of a unit. Shared, not copied: never write to it.
     *
     * @param unit from 0 to units - 1
     * @return the words of all units of its block
     */
    public long[] block(int unit) {
        return blocks[unit / unitsPerBlock];
    }

    /** Where the bits of a unit begin in {@link #block}. */
    public int offset(int unit) {
        return unit % unitsPerBlock * wordsPerUnit;
    }

    /**
     * Overlaps of the patterns with some units of a state, m_mu = sum_i xi^mu_i s_i, by counting along the units.
     *
     * @param state holds the packed state of all units
     * @param stateOffset its first word
     * @param from the first unit that counts
     * @param to the unit after the last that counts
     * @return one overlap for each pattern, from from - to to to - from
     */
    public int[] overlaps(long[] state, int stateOffset, int from, int to) {
        Span.check("state", state.length, stateOffset, PackedRows.words(to));
        ColumnCounts agreeing = new ColumnCounts(kernels, count, to - from);
        int unit = from;
        while (unit < to) {
            int rows = Math.min(PackedKernels.ROWS_TOGETHER, Math.min(to, blockEnd(unit)) - unit);
            int down = 0;
            for (int row = 0; row < rows; row++) {
                long up = state[stateOffset + (unit + row >>> 6)] >>> unit + row & 1;
                down |= (int) (1 - up) << row;
            }
            agreeing.add(block(unit), offset(unit), rows, down);
            unit += rows;
        }
        int[] overlaps = agreeing.counts();
        for (int pattern = 0; pattern < count; pattern++) {
            overlaps[pattern] = 2 * overlaps[pattern] - (to - from);
        }
        return overlaps;
    }

    /** The unit after the last of the block that holds a unit. */
    public int blockEnd(int unit) {
        return (int) Math.min(units, (unit / unitsPerBlock + 1L) * unitsPerBlock);
    }

    /** The number of patterns. */
    public int count() {
        return count;
    }

    /** The number of units. */
    public int units() {
        return units;
    }

    /** The memory that turning so many patterns round takes, in bytes: the bits, and a strip of patterns. */
    public static long bytes(long count, long units) {
        long words = units * ((count + Long.SIZE - 1) / Long.SIZE);
        long strip = Math.min(count, (long) Long.SIZE * STRIP_WORDS) * ((units + Long.SIZE - 1) / Long.SIZE);
        return (words + strip) * Long.BYTES;
    }

    /** Words of each unit: patterns / 64, rounded up. */
    public int wordsPerUnit() {
        return wordsPerUnit;
    }
}
