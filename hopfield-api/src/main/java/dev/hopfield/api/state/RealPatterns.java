package dev.hopfield.api.state;

import java.util.Arrays;
import java.util.Objects;

/**
 * States of one real number a unit, row-major. All values are finite: NaN and infinities are refused when the states
 * are built.
 */
public final class RealPatterns implements Patterns {

    private static final int BLOCK_VALUES = 1 << 24;

    private final int count;
    private final int units;
    private final int rowsPerBlock;
    private final float[][] blocks;

    private RealPatterns(int count, int units) {
        Shape.check(count, units);
        this.count = count;
        this.units = units;
        this.rowsPerBlock = Shape.rowsPerBlock(BLOCK_VALUES, units);
        this.blocks = new float[blockCount()][];
    }

    /**
     * A builder whose values are all 0 at first.
     *
     * @param count number of rows, not negative
     * @param units units of each row, at least 1
     * @return the builder
     * @throws IllegalArgumentException if a size is out of range
     */
    public static Builder builder(int count, int units) {
        return new Builder(new RealPatterns(count, units));
    }

    /**
     * States from rows of numbers.
     *
     * @param rows at least one, all of the same length; copied
     * @return the states
     * @throws IllegalArgumentException if there is no row, rows differ in length, or a value is not finite
     */
    public static RealPatterns of(float[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no rows: give at least one");
        }
        Builder builder = builder(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            Shape.checkRow(row, rows[row].length, rows[0].length);
            builder.row(row, rows[row], 0);
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
        return Encoding.REAL;
    }

    @Override
    public float value(int row, int unit) {
        Objects.checkIndex(row, count);
        Objects.checkIndex(unit, units);
        return blocks[row / rowsPerBlock][offset(row) + unit];
    }

    @Override
    public int rowsPerBlock() {
        return rowsPerBlock;
    }

    /**
     * The values of one block, row after row. <strong>Shared, not copied: never write to it.</strong>
     *
     * @param block from 0 to blockCount - 1
     * @return rowsInBlock(block) x units values
     */
    public float[] block(int block) {
        return blocks[block];
    }

    @Override
    public int offset(int row) {
        return row % rowsPerBlock * units;
    }

    /**
     * A copy of one row.
     *
     * @param row from 0 to count - 1
     * @return units values
     */
    public float[] row(int row) {
        Objects.checkIndex(row, count);
        return Arrays.copyOfRange(blocks[row / rowsPerBlock], offset(row), offset(row) + units);
    }

    @Override
    public RealPatterns select(int... rows) {
        Builder builder = builder(rows.length, units);
        for (int i = 0; i < rows.length; i++) {
            Objects.checkIndex(rows[i], count);
            builder.row(i, blocks[rows[i] / rowsPerBlock], offset(rows[i]));
        }
        return builder.build();
    }

    @Override
    public RealPatterns followedBy(Patterns more) {
        Shape.checkAlike(this, more);
        RealPatterns others = (RealPatterns) more;
        Builder builder = builder(Math.addExact(count, others.count), units);
        for (int row = 0; row < count; row++) {
            builder.row(row, blocks[row / rowsPerBlock], offset(row));
        }
        for (int row = 0; row < others.count; row++) {
            builder.row(count + row, others.blocks[row / others.rowsPerBlock], others.offset(row));
        }
        return builder.build();
    }

    @Override
    public Patterns as(Encoding target) {
        return target.isBits() ? toBits(target) : this;
    }

    private BitPatterns toBits(Encoding target) {
        BitPatterns.Builder builder = BitPatterns.builder(target, count, units);
        float midpoint = target.midpoint();
        long[] words = new long[Shape.wordsPerRow(units)];
        for (int row = 0; row < count; row++) {
            float[] values = blocks[row / rowsPerBlock];
            int offset = offset(row);
            Arrays.fill(words, 0);
            for (int unit = 0; unit < units; unit++) {
                words[unit >>> 6] |= (values[offset + unit] > midpoint ? 1L : 0L) << unit;
            }
            builder.row(row, words, 0);
        }
        return builder.build();
    }

    @Override
    public long bytes() {
        return (long) count * units * Float.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealPatterns that
                && count == that.count
                && units == that.units
                && Arrays.deepEquals(blocks, that.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, units, Arrays.deepHashCode(blocks));
    }

    @Override
    public String toString() {
        return count + " x " + units + " units, REAL";
    }

    /** Fills a batch of real states, then hands it over; of no use after {@link #build}. */
    public static final class Builder {

        private RealPatterns target;

        private Builder(RealPatterns target) {
            this.target = target;
            for (int block = 0; block < target.blocks.length; block++) {
                target.blocks[block] = new float[target.rowsInBlock(block) * target.units];
            }
        }

        /**
         * Sets one unit.
         *
         * @param row from 0 to count - 1
         * @param unit from 0 to units - 1
         * @param value a finite number; checked by {@link #build}
         * @return this
         */
        public Builder set(int row, int unit, float value) {
            Objects.checkIndex(row, target.count);
            Objects.checkIndex(unit, target.units);
            target.blocks[row / target.rowsPerBlock][target.offset(row) + unit] = value;
            return this;
        }

        /**
         * Sets one row.
         *
         * @param row from 0 to count - 1
         * @param values where the row is read from
         * @param offset its first value
         * @return this
         */
        public Builder row(int row, float[] values, int offset) {
            Objects.checkIndex(row, target.count);
            System.arraycopy(
                    values, offset, target.blocks[row / target.rowsPerBlock], target.offset(row), target.units);
            return this;
        }

        /**
         * The finished batch.
         *
         * @throws IllegalArgumentException if a value is NaN or infinite
         */
        public RealPatterns build() {
            RealPatterns built = Objects.requireNonNull(target, "this builder has handed over its states");
            for (int row = 0; row < built.count; row++) {
                float[] values = built.blocks[row / built.rowsPerBlock];
                int offset = built.offset(row);
                for (int unit = 0; unit < built.units; unit++) {
                    if (!Float.isFinite(values[offset + unit])) {
                        throw new IllegalArgumentException("row " + row + ", unit " + unit + " is "
                                + values[offset + unit] + "; states must be finite numbers");
                    }
                }
            }
            target = null;
            return built;
        }
    }
}
