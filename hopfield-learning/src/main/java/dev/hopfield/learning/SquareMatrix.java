package dev.hopfield.learning;

/**
 * A matrix of units x units floats, written while it is learnt.
 *
 * <p>Column j holds what unit j adds to the fields of all units, M_0j, M_1j and so on, without a gap. Columns are kept
 * in blocks, so that more fit than one array can hold. All values are 0 at first.
 */
final class SquareMatrix {

    /** Rows and columns that stay near while they are read across. */
    static final int TILE = 64;

    private static final int BLOCK_VALUES = 1 << 24;

    private final int units;
    private final int columnsPerBlock;
    private final float[][] blocks;

    SquareMatrix(int units) {
        this(units, BLOCK_VALUES);
    }

    /**
     * @param blockValues about how many values an array holds; a block holds at least one column
     */
    SquareMatrix(int units, int blockValues) {
        this.units = units;
        columnsPerBlock = Math.max(1, blockValues / units);
        blocks = new float[(units - 1) / columnsPerBlock + 1][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new float[Math.min(columnsPerBlock, units - block * columnsPerBlock) * units];
        }
    }

    private SquareMatrix(SquareMatrix other) {
        units = other.units;
        columnsPerBlock = other.columnsPerBlock;
        blocks = other.blocks.clone();
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = blocks[block].clone();
        }
    }

    /** The memory of a matrix, in bytes. */
    static long bytes(long units) {
        return units * units * Float.BYTES;
    }

    SquareMatrix copy() {
        return new SquareMatrix(this);
    }

    int units() {
        return units;
    }

    /** The array that holds a column, with those beside it. Not copied. */
    float[] block(int column) {
        return blocks[column / columnsPerBlock];
    }

    /** Where a column begins in its block. */
    int offset(int column) {
        return column % columnsPerBlock * units;
    }

    /** M_ij for the column j and row i. */
    float value(int row, int column) {
        return block(column)[offset(column) + row];
    }

    void set(int row, int column, float value) {
        block(column)[offset(column) + row] = value;
    }

    /**
     * Copies a column out, for loops that compilers turn into vector instructions only where all arrays begin alike.
     */
    void read(int column, float[] into) {
        System.arraycopy(block(column), offset(column), into, 0, units);
    }

    /** Copies a column in. */
    void write(int column, float[] from) {
        write(column, from, 0);
    }

    /** Copies a column in that begins at an offset. */
    void write(int column, float[] from, int offset) {
        System.arraycopy(from, offset, block(column), offset(column), units);
    }

    /** Copies what is below the diagonal to the other side, M_ij to M_ji for i > j. */
    void mirror() {
        for (int columns = 0; columns < units; columns += TILE) {
            for (int rows = columns; rows < units; rows += TILE) {
                mirror(rows, columns);
            }
        }
    }

    private void mirror(int rows, int columns) {
        for (int row = rows; row < Math.min(units, rows + TILE); row++) {
            for (int column = columns; column < Math.min(row, columns + TILE); column++) {
                set(column, row, value(row, column));
            }
        }
    }
}
