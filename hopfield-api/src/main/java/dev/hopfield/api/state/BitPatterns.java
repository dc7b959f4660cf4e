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

    private static final String HANDED_OVER = "this builder has handed over its states";

    private final Encoding encoding;
    private final int count;
    private final int units;
    private final int wordsPerRow;
    private final BitRows rows;

    private BitPatterns(Encoding encoding, int count, int units, BitRows rows) {
        this.encoding = encoding;
        this.count = count;
        this.units = units;
        this.wordsPerRow = Shape.wordsPerRow(units);
        this.rows = rows;
    }

    private static void check(Encoding encoding, int count, int units) {
        if (!encoding.isBits()) {
            throw new IllegalArgumentException("bits are read as BIPOLAR or BINARY, not as " + encoding);
        }
        Shape.check(count, units);
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
        check(encoding, count, units);
        return new Builder(encoding, count, units);
    }

    /**
     * States that are made anew, row by row, each time they are read, for batches that are too large to keep.
     *
     * <p>A block is one row and not shared: each call of {@link #block} makes it again, and so does reading a single
     * bit. Read rows as a whole, with {@link #copyRow}.
     *
     * @param encoding BIPOLAR or BINARY
     * @param count number of rows, not negative
     * @param units units of each row, at least 1
     * @param generator makes the rows
     * @return the states
     * @throws IllegalArgumentException if the encoding is REAL or a size is out of range
     */
    public static BitPatterns generated(Encoding encoding, int count, int units, RowGenerator generator) {
        check(encoding, count, units);
        BitRows rows = new BitRows.Generated(generator, units, Shape.wordsPerRow(units));
        return new BitPatterns(encoding, count, units, rows);
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
        return (block(row / rowsPerBlock())[offset(row) + (unit >>> 6)] >>> unit & 1) != 0;
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
        return rows.rowsPerBlock();
    }

    /**
     * The words of one block, row after row. <strong>Shared, not copied: never write to it.</strong> A copy would
     * double the memory of the largest experiments. (A block of {@linkplain #generated generated} states is one row, made
     * anew.)
     *
     * @param block from 0 to blockCount - 1
     * @return rowsInBlock(block) x wordsPerRow words
     */
    public long[] block(int block) {
        return rows.block(block);
    }

    @Override
    public int offset(int row) {
        return row % rowsPerBlock() * wordsPerRow;
    }

    /**
     * A copy of one row.
     *
     * @param row from 0 to count - 1
     * @return wordsPerRow words
     */
    public long[] row(int row) {
        Objects.checkIndex(row, count);
        long[] words = new long[wordsPerRow];
        copyRow(row, words, 0);
        return words;
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
        rows.copyRow(row, into, offset);
    }

    /** {@inheritDoc} Of generated states the rows are generated too. */
    @Override
    public BitPatterns select(int... chosen) {
        for (int row : chosen) {
            Objects.checkIndex(row, count);
        }
        if (rows instanceof BitRows.Generated) {
            int[] own = chosen.clone();
            return generated(encoding, own.length, units, (row, into, offset) -> rows.copyRow(own[row], into, offset));
        }
        BitRows.Kept kept = BitRows.Kept.zero(chosen.length, wordsPerRow);
        for (int i = 0; i < chosen.length; i++) {
            copyRow(chosen[i], kept.block(i / kept.rowsPerBlock()), i % kept.rowsPerBlock() * wordsPerRow);
        }
        return new BitPatterns(encoding, chosen.length, units, kept);
    }

    /** {@inheritDoc} If either batch is generated, so are the rows of both. */
    @Override
    public BitPatterns followedBy(Patterns more) {
        Shape.checkAlike(this, more);
        BitPatterns others = (BitPatterns) more;
        int all = Math.addExact(count, others.count);
        RowGenerator both = (row, into, offset) -> {
            if (row < count) {
                copyRow(row, into, offset);
            } else {
                others.copyRow(row - count, into, offset);
            }
        };
        if (rows instanceof BitRows.Generated || others.rows instanceof BitRows.Generated) {
            return generated(encoding, all, units, both);
        }
        Builder builder = builder(encoding, all, units);
        for (int row = 0; row < all; row++) {
            builder.row(row, both);
        }
        return builder.build();
    }

    @Override
    public Patterns as(Encoding target) {
        if (target == encoding) {
            return this;
        }
        return target.isBits() ? new BitPatterns(target, count, units, rows) : toReal();
    }

    private RealPatterns toReal() {
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        float low = encoding == Encoding.BIPOLAR ? -1f : 0f;
        long[] words = new long[wordsPerRow];
        float[] values = new float[units];
        for (int row = 0; row < count; row++) {
            copyRow(row, words, 0);
            for (int unit = 0; unit < units; unit++) {
                values[unit] = (words[unit >>> 6] >>> unit & 1) != 0 ? 1f : low;
            }
            builder.row(row, values, 0);
        }
        return builder.build();
    }

    /** {@inheritDoc} None for {@linkplain #generated generated} states. */
    @Override
    public long bytes() {
        return rows.bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitPatterns that
                && encoding == that.encoding
                && count == that.count
                && units == that.units
                && hasRowsOf(that);
    }

    private boolean hasRowsOf(BitPatterns that) {
        if (rows == that.rows) {
            return true;
        }
        long[] own = new long[wordsPerRow];
        long[] others = new long[wordsPerRow];
        for (int row = 0; row < count; row++) {
            copyRow(row, own, 0);
            that.copyRow(row, others, 0);
            if (!Arrays.equals(own, others)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = Objects.hash(encoding, count, units);
        long[] words = new long[wordsPerRow];
        for (int row = 0; row < count; row++) {
            copyRow(row, words, 0);
            hash = 31 * hash + Arrays.hashCode(words);
        }
        return hash;
    }

    @Override
    public String toString() {
        return count + " x " + units + " units, " + encoding;
    }

    /** Fills a batch of packed states, then hands it over; of no use after {@link #build}. */
    public static final class Builder {

        private final int count;
        private final int units;
        private final int wordsPerRow;
        private final int rowsPerBlock;
        private final long[][] blocks;
        private BitPatterns target;

        private Builder(Encoding encoding, int count, int units) {
            this.count = count;
            this.units = units;
            this.wordsPerRow = Shape.wordsPerRow(units);
            BitRows.Kept kept = BitRows.Kept.zero(count, wordsPerRow);
            this.rowsPerBlock = kept.rowsPerBlock();
            this.blocks = kept.blocks();
            this.target = new BitPatterns(encoding, count, units, kept);
        }

        private long[] block(int row) {
            Objects.requireNonNull(target, HANDED_OVER);
            return blocks[row / rowsPerBlock];
        }

        private int offset(int row) {
            return row % rowsPerBlock * wordsPerRow;
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
            Objects.checkIndex(row, count);
            Objects.checkIndex(unit, units);
            long[] words = block(row);
            int word = offset(row) + (unit >>> 6);
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
            Objects.checkIndex(row, count);
            int start = offset(row);
            System.arraycopy(words, offset, block(row), start, wordsPerRow);
            block(row)[start + wordsPerRow - 1] &= Shape.lastWord(units);
            return this;
        }

        /**
         * Sets one row by generating it; bits beyond the last unit are ignored.
         *
         * @param row from 0 to count - 1
         * @param generator makes it, with the same number
         * @return this
         */
        public Builder row(int row, RowGenerator generator) {
            Objects.checkIndex(row, count);
            int start = offset(row);
            generator.generate(row, block(row), start);
            block(row)[start + wordsPerRow - 1] &= Shape.lastWord(units);
            return this;
        }

        /** The finished batch. */
        public BitPatterns build() {
            BitPatterns built = Objects.requireNonNull(target, HANDED_OVER);
            target = null;
            return built;
        }
    }
}
