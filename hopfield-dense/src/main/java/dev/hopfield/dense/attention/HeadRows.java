package dev.hopfield.dense.attention;

/**
 * Projected rows of all heads, each head for itself, in blocks of rows.
 *
 * <p>A block of a head may lie there as rows, for products of the rows with a state, and as columns, for sums of weighted
 * rows. Written once, a block by one thread; then read by many.
 */
final class HeadRows {

    /** So many rows of 64 units, their weights for a panel, and what comes of them stay in the second cache. */
    static final int BLOCK = 256;

    final int count;
    final int width;
    private final float[][][] rows;
    private final float[][][] columns;

    /**
     * Room for rows.
     *
     * @param heads how many heads
     * @param count rows of each
     * @param width units of each row
     * @param asRows whether products are wanted
     * @param asColumns whether weighted sums are wanted
     */
    HeadRows(int heads, int count, int width, boolean asRows, boolean asColumns) {
        this.count = count;
        this.width = width;
        this.rows = new float[asRows ? heads : 0][blocks()][];
        this.columns = new float[asColumns ? heads : 0][blocks()][];
    }

    int blocks() {
        return (count - 1) / BLOCK + 1;
    }

    int rowsOf(int block) {
        return Math.min(BLOCK, count - block * BLOCK);
    }

    /** rowsOf(block) x width. */
    float[] rows(int head, int block) {
        return rows[head][block];
    }

    /** width x rowsOf(block). */
    float[] columns(int head, int block) {
        return columns[head][block];
    }

    /**
     * Deals a block out to the heads.
     *
     * @param projected rowsOf(block) x (heads x width)
     */
    void fill(int block, float[] projected) {
        int some = rowsOf(block);
        for (int head = 0; head < rows.length; head++) {
            float[] target = new float[some * width];
            for (int row = 0; row < some; row++) {
                System.arraycopy(projected, (row * rows.length + head) * width, target, row * width, width);
            }
            rows[head][block] = target;
        }
        for (int head = 0; head < columns.length; head++) {
            float[] target = new float[width * some];
            for (int row = 0; row < some; row++) {
                int from = (row * columns.length + head) * width;
                for (int unit = 0; unit < width; unit++) {
                    target[unit * some + row] = projected[from + unit];
                }
            }
            columns[head][block] = target;
        }
    }
}
