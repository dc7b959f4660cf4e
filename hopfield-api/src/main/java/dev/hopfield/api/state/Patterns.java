package dev.hopfield.api.state;

/**
 * A batch of states: rows x units, immutable, in one encoding. Stored patterns, cues and recalled states are all this.
 *
 * <p>Rows are kept in blocks, so that a batch may be larger than one Java array. Conversions between encodings happen
 * only where they are asked for; {@link #as} states their rules.
 */
public sealed interface Patterns permits BitPatterns, RealPatterns {

    /** The number of rows. */
    int count();

    /** The number of units of each row. */
    int units();

    /** How the values are written. */
    Encoding encoding();

    /**
     * One value as a number: -1 or +1, 0 or 1, or any finite real number, after the encoding.
     *
     * @param row from 0 to count - 1
     * @param unit from 0 to units - 1
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such row or unit
     */
    float value(int row, int unit);

    /**
     * Some of the rows, in a given order.
     *
     * @param rows row numbers, repeats allowed
     * @return a batch with one row for each number
     * @throws IndexOutOfBoundsException if there is no such row
     */
    Patterns select(int... rows);

    /**
     * The same states with other bits or numbers.
     *
     * <ul>
     *   <li>BIPOLAR and BINARY share their bits: -1 and 0 are the same bit.
     *   <li>Bits become the real numbers that they are read as.
     *   <li>A real number becomes the higher reading if it is greater than the {@linkplain Encoding#midpoint midpoint}
     *       of the target encoding; <em>a tie, a number equal to the midpoint, becomes the lower reading</em>.
     * </ul>
     *
     * @param encoding the encoding wanted
     * @return this, if it has that encoding already, or a converted batch
     */
    Patterns as(Encoding encoding);

    /** Rows of each block but the last; at least 1. */
    int rowsPerBlock();

    /**
     * Where a row begins in its block, which is block {@code row / rowsPerBlock()}.
     *
     * @param row from 0 to count - 1
     * @return the index of its first word or value
     */
    int offset(int row);

    /** Number of blocks; 0 if there are no rows. */
    default int blockCount() {
        return Shape.blockCount(count(), rowsPerBlock());
    }

    /**
     * Rows of one block.
     *
     * @param block from 0 to blockCount - 1
     * @return rowsPerBlock, or fewer in the last block
     */
    default int rowsInBlock(int block) {
        return Math.min(rowsPerBlock(), count() - block * rowsPerBlock());
    }

    /**
     * These rows, then others.
     *
     * @param more rows of as many units, in the same encoding
     * @return a batch of all of them
     * @throws IllegalArgumentException if units or encodings differ
     */
    Patterns followedBy(Patterns more);

    /** The memory that the values take, in bytes. */
    long bytes();

    /**
     * The first rows.
     *
     * @param rows how many, from 0 to count
     * @return a batch of that many rows
     */
    default Patterns first(int rows) {
        return range(0, rows);
    }

    /**
     * Consecutive rows.
     *
     * @param from the first row
     * @param to the row after the last
     * @return a batch of to - from rows
     */
    default Patterns range(int from, int to) {
        if (from == 0 && to == count()) {
            return this;
        }
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return select(rows);
    }
}
