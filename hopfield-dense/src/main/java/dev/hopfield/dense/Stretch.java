package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.SoftmaxSums;

/**
 * Some patterns in a row: what states are compared with, and what is summed for it; often the same.
 *
 * @param keys holds what is compared
 * @param keysFrom where the first begins
 * @param values holds what is summed
 * @param valuesFrom where the first begins
 * @param first number of the first
 * @param count how many, at most {@link SoftmaxSums#BLOCK}
 */
record Stretch(float[] keys, int keysFrom, float[] values, int valuesFrom, int first, int count) {

    /** The longest from a pattern on that ends before another, and lies in one place. */
    static Stretch of(RealPatterns keys, RealPatterns values, int first, int end) {
        int count = Math.min(SoftmaxSums.BLOCK, end - first);
        count = Math.min(count, keys.rowsPerBlock() - first % keys.rowsPerBlock());
        count = Math.min(count, values.rowsPerBlock() - first % values.rowsPerBlock());
        return new Stretch(
                keys.block(first / keys.rowsPerBlock()),
                keys.offset(first),
                values.block(first / values.rowsPerBlock()),
                values.offset(first),
                first,
                count);
    }

    /** Whether patterns are compared and summed themselves. */
    boolean isOfOneKind() {
        return keys == values;
    }

    /** A part of it. */
    Stretch part(int row, int rows, int keyUnits, int valueUnits) {
        return new Stretch(keys, keysFrom + row * keyUnits, values, valuesFrom + row * valueUnits, first + row, rows);
    }
}
