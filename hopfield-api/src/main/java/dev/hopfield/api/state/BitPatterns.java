package dev.hopfield.api.state;

import java.util.Arrays;
import java.util.Objects;

/**
 * States of one bit a unit, packed 64 units to a word.
 *
 * <p>Unit i of a row is bit i mod 64 of word i / 64 of that row; a set bit is +1 (BIPOLAR) or 1 (BINARY). Bits beyond
 * the last unit are zero. All blocks but the last hold {@link #rowsPerBlock()} rows.
 */
public final class BitPatterns implements Patterns {

    private static final int BLOCK_WORDS = 1 << 24;

    private final Encoding encoding;
    private final int count;
    private final int units;
    private final int wordsPerRow;
    private final int rowsPerBlock;
    private final long[][] blocks;

    private BitPatterns(Encoding encoding, int count, int units) {
        if (!encoding.isBits()) {
            throw new IllegalArgumentException("bits are read as BIPOLAR or BINARY, not as " + encoding);
        }
        Shape.check(count, units);
        this.encoding = encoding;
        this.count = count;
        this.units = units;
        this.wordsPerRow = (units - 1) / Long.SIZE + 1;
        this.rowsPerBlock = Shape.rowsPerBlock(BLOCK_WORDS, wordsPerRow);
        this.blocks = new long[blockCount()][];
    }

    private BitPatterns(BitPatterns other, Encoding encoding) {
        this.encoding = encoding;
        this.count = other.count;
        this.units = other.units;
        this.wordsPerRow = other.wordsPerRow;
        this.rowsPerBlock = other.rowsPerBlock;
        this.blocks = other.blocks;
    }

    /**
     * A builder whose units are all at the lower reading at first.
     *
     * @param encoding BIPOLAR or BINARY
     * @param count number of rows, not negative
     * @param units units of each row, at least 1
     * @return the builder
     * @throws IllegalArgumentException if the encoding is REAL or a size is out of range
     */
    public static Builder builder(Encoding encoding, int count, int units) {
        return new Builder(new BitPatterns(encoding, count, units));
    }

    /**
     * Bipolar states from numbers.
     *
     * @param rows rows of equal length, each value -1 or +1
     * @return the packed states
     * @throws IllegalArgumentException if a value is neither -1 nor +1, or the rows differ in length
     */
    public static BitPatterns bipolar(int[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no rows: give at least one");
        }
        Builder builder = builder(Encoding.BIPOLAR, rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            Shape.checkRow(row, rows[row].length, rows[0].length);
            for (int unit = 0; unit < rows[row].length; unit++) {
                int value = rows[row][unit];
                if (value != 1 && value != -1) {
                    throw new IllegalArgumentException(
                            "row " + row + ", unit " + unit + " is " + value + "; bipolar values are -1 and +1");
                }
                builder.set(row, unit, value > 0);
            }
        }
        return builder.build();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int units() {
        return units;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    /**
     * One bit.
     *
     * @param row from 0 to count - 1
     * @param unit from 0 to units - 1
     * @return whether the unit is at the higher reading
     */
    public boolean bit(int row, int unit) {
        Objects.checkIndex(row, count);
        Objects.checkIndex(unit, units);
        return (block(row / rowsPerBlock)[offset(row) + (unit >>> 6)] >>> unit & 1) != 0;
    }

    @Override
    public float value(int row, int unit) {
        return bit(row, unit) ? 1f : encoding == Encoding.BIPOLAR ? -1f : 0f;
    }

    /** Words of one row: units / 64, rounded up. */
    public int wordsPerRow() {
        return wordsPerRow;
    }

    @Override
    public int rowsPerBlock() {
        return rowsPerBlock;
    }

    /**
     * The words of one block, row after row. <strong>Shared, not copied: never write to it.</strong> A copy would
     * double the memory of the largest experiments.
     *
     * @param block from 0 to blockCount - 1
     * @return rowsInBlock(block) x wordsPerRow words
     */
    public long[] block(int block) {
        return blocks[block];
    }

    @Override
    public int offset(int row) {
        return row % rowsPerBlock * wordsPerRow;
    }

    /**
     * A copy of one row.
     *
     * @param row from 0 to count - 1
     * @return wordsPerRow words
     */
    public long[] row(int row) {
        Objects.checkIndex(row, count);
        return Arrays.copyOfRange(blocks[row / rowsPerBlock], offset(row), offset(row) + wordsPerRow);
    }

    /**
     * Copies one row.
     *
     * @param row from 0 to count - 1
     * @param into receives wordsPerRow words
     * @param offset where they go
     */
    public void copyRow(int row, long[] into, int offset) {
        Objects.checkIndex(row, count);
        System.arraycopy(blocks[row / rowsPerBlock], offset(row), into, offset, wordsPerRow);
    }

    @Override
    public BitPatterns select(int... rows) {
        Builder builder = builder(encoding, rows.length, units);
        for (int i = 0; i < rows.length; i++) {
            Objects.checkIndex(rows[i], count);
            builder.row(i, blocks[rows[i] / rowsPerBlock], offset(rows[i]));
        }
        return builder.build();
    }

    @Override
    public Patterns as(Encoding target) {
        if (target == encoding) {
            return this;
        }
        return target.isBits() ? new BitPatterns(this, target) : toReal();
    }

    private RealPatterns toReal() {
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        float low = encoding == Encoding.BIPOLAR ? -1f : 0f;
        for (int row = 0; row < count; row++) {
            long[] words = blocks[row / rowsPerBlock];
            int offset = offset(row);
            for (int unit = 0; unit < units; unit++) {
                boolean high = (words[offset + (unit >>> 6)] >>> unit & 1) != 0;
                builder.set(row, unit, high ? 1f : low);
            }
        }
        return builder.build();
    }

    @Override
    public long bytes() {
        return (long) count * wordsPerRow * Long.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitPatterns that
                && encoding == that.encoding
                && count == that.count
                && units == that.units
                && Arrays.deepEquals(blocks, that.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoding, count, units, Arrays.deepHashCode(blocks));
    }

    @Override
    public String toString() {
        return count + " x " + units + " units, " + encoding;
    }

    /** Fills a batch of packed states, then hands it over; of no use after {@link #build}. */
    public static final class Builder {

        private BitPatterns target;

        private Builder(BitPatterns target) {
            this.target = target;
            for (int block = 0; block < target.blocks.length; block++) {
                target.blocks[block] = new long[target.rowsInBlock(block) * target.wordsPerRow];
            }
        }

        /**
         * Sets one unit.
         *
         * @param row from 0 to count - 1
         * @param unit from 0 to units - 1
         * @param high whether it takes the higher reading
         * @return this
         */
        public Builder set(int row, int unit, boolean high) {
            Objects.checkIndex(row, target.count);
            Objects.checkIndex(unit, target.units);
            long[] words = target.blocks[row / target.rowsPerBlock];
            int word = target.offset(row) + (unit >>> 6);
            words[word] = high ? words[word] | 1L << unit : words[word] & ~(1L << unit);
            return this;
        }

        /**
         * Sets one row from packed words; bits beyond the last unit are ignored.
         *
         * @param row from 0 to count - 1
         * @param words where the row is read from
         * @param offset its first word
         * @return this
         */
        public Builder row(int row, long[] words, int offset) {
            Objects.checkIndex(row, target.count);
            long[] block = target.blocks[row / target.rowsPerBlock];
            int start = target.offset(row);
            System.arraycopy(words, offset, block, start, target.wordsPerRow);
            int last = start + target.wordsPerRow - 1;
            block[last] &= -1L >>> (Long.SIZE * target.wordsPerRow - target.units);
            return this;
        }

        /** The finished batch. */
        public BitPatterns build() {
            BitPatterns built = Objects.requireNonNull(target, "this builder has handed over its states");
            target = null;
            return built;
        }
    }
}
