package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;

/** Patterns to be added up one after another, wherever they lie, in double. */
record PatternRows(RealPatterns patterns) {

    private static final int TOGETHER = 4;

    int units() {
        return patterns.units();
    }

    /**
     * Adds weighted patterns, in their order.
     *
     * @param rows numbers of patterns
     * @param weights one for each
     * @param into receives the sum on top of what it holds
     */
    void add(int[] rows, float[] weights, double[] into) {
        int index = 0;
        for (; index <= rows.length - TOGETHER; index += TOGETHER) {
            addFour(rows, weights, index, into);
        }
        for (; index < rows.length; index++) {
            float[] block = block(rows[index]);
            int from = patterns.offset(rows[index]);
            double weight = weights[index];
            for (int unit = 0; unit < into.length; unit++) {
                into[unit] += weight * block[from + unit];
            }
        }
    }

    private float[] block(int row) {
        return patterns.block(row / patterns.rowsPerBlock());
    }

    /** Sums are loaded and stored a quarter as often. */
    private void addFour(int[] rows, float[] weights, int index, double[] into) {
        float[] block0 = block(rows[index]);
        float[] block1 = block(rows[index + 1]);
        float[] block2 = block(rows[index + 2]);
        float[] block3 = block(rows[index + 3]);
        int from0 = patterns.offset(rows[index]);
        int from1 = patterns.offset(rows[index + 1]);
        int from2 = patterns.offset(rows[index + 2]);
        int from3 = patterns.offset(rows[index + 3]);
        double weight0 = weights[index];
        double weight1 = weights[index + 1];
        double weight2 = weights[index + 2];
        double weight3 = weights[index + 3];
        for (int unit = 0; unit < into.length; unit++) {
            double sum = into[unit] + weight0 * block0[from0 + unit];
            sum += weight1 * block1[from1 + unit];
            sum += weight2 * block2[from2 + unit];
            into[unit] = sum + weight3 * block3[from3 + unit];
        }
    }
}
