package dev.hopfield.kernels;

import java.util.function.IntFunction;

/**
 * Overlaps and weighted sums of rows of real numbers, row-major.
 *
 * <p>Row r of a block of units numbers a row begins at index r x units. Overlaps come in two accuracies.
 *
 * <ul>
 *   <li>Into floats: runs of 128 products are added in float, in 8 partial sums, and the runs in double. A product is
 *       rounded 19 times at most, half a unit in the last place each time, so the error is below 1.2e-6 of the sum of
 *       absolute products. Products and the sums of runs must stay within the range of a float, else the result is
 *       infinite or not a number.
 *   <li>Into doubles, and {@link #dot}: products of two floats are exact in double, and are added in double, in 4
 *       partial sums. The error is below (n / 4 + 3) 1.2e-16 of the sum of absolute products of n units, and no sum of
 *       fewer than 2^31 products overflows.
 * </ul>
 */
public final class FloatRows {

    private static final int RUN = 128;

    private static final int LANES = 8;

    private static final int DOUBLE_LANES = 4;

    private static final int ROWS_TOGETHER = 4;

    private FloatRows() {}

    /**
     * Overlaps of a block of patterns with a state, m_r = sum_i patterns_ri state_i, as floats.
     *
     * @param patterns rows x units, from index 0 on
     * @param rows number of patterns, not negative
     * @param units units of each pattern, not negative
     * @param state holds the state
     * @param stateOffset its first unit
     * @param into receives one overlap for each row; summed in float runs
     * @param intoOffset where the overlap of the first row goes
     * @throws IllegalArgumentException if a size is negative or an array is too short
     */
    public static void overlaps(
            float[] patterns, int rows, int units, float[] state, int stateOffset, float[] into, int intoOffset) {
        checkOverlaps(patterns, rows, units, state, stateOffset);
        Span.check("into", into.length, intoOffset, rows);
        for (int row = 0; row < rows; row++) {
            into[intoOffset + row] = (float) sum(patterns, row * units, state, stateOffset, units);
        }
    }

    /**
     * Overlaps of patterns with a state, m_r = sum_i patterns_ri state_i, as doubles.
     *
     * <p>Patterns lie in blocks, so that more fit than one array can hold: row r is row r mod rowsPerBlock of block
     * r / rowsPerBlock.
     *
     * @param blocks the blocks by number, each from index 0 on; read, not written to
     * @param rowsPerBlock patterns of each block but the last, which has the rest; at least 1
     * @param rows number of all patterns, not negative
     * @param units units of each pattern, not negative
     * @param state holds the state
     * @param stateOffset its first unit
     * @param into receives one overlap for each pattern, from index 0 on; each is {@link #dot} of pattern and state
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    public static void overlaps(
            IntFunction<float[]> blocks,
            int rowsPerBlock,
            int rows,
            int units,
            float[] state,
            int stateOffset,
            double[] into) {
        Span.checkPositive("rowsPerBlock", rowsPerBlock);
        Span.checkSize("rows", rows);
        Span.check("into", into.length, 0, rows);
        for (int block = 0; block < Span.blocks(rows, rowsPerBlock); block++) {
            float[] patterns = blocks.apply(block);
            int first = block * rowsPerBlock;
            int count = Math.min(rowsPerBlock, rows - first);
            checkOverlaps(patterns, count, units, state, stateOffset);
            for (int row = 0; row < count; row++) {
                into[first + row] = doubleSum(patterns, row * units, state, stateOffset, units);
            }
        }
    }

    private static void checkOverlaps(float[] patterns, int rows, int units, float[] state, int stateOffset) {
        checkBlock(patterns, rows, units);
        Span.check("state", state.length, stateOffset, units);
    }

    private static void checkBlock(float[] patterns, int rows, int units) {
        Span.checkSize("rows", rows);
        Span.checkSize("units", units);
        Span.check("patterns", patterns.length, 0, (long) rows * units);
    }

    /**
     * Adds the weighted sum of a block of patterns, into_i += sum_r weights_r patterns_ri.
     *
     * <p>Products are exact and sums are taken in double, row after row, so that splitting the rows over several calls
     * changes nothing.
     *
     * @param patterns rows x units, from index 0 on
     * @param rows number of patterns, not negative
     * @param units units of each pattern, not negative
     * @param weights holds one weight for each row
     * @param weightsOffset weight of the first row
     * @param into units numbers, from index 0 on; changed
     * @throws IllegalArgumentException if a size is negative or an array is too short
     */
    public static void weightedSum(
            float[] patterns, int rows, int units, float[] weights, int weightsOffset, double[] into) {
        checkBlock(patterns, rows, units);
        Span.check("weights", weights.length, weightsOffset, rows);
        Span.check("into", into.length, 0, units);
        int row = 0;
        for (; row <= rows - ROWS_TOGETHER; row += ROWS_TOGETHER) {
            addFour(patterns, row * units, units, weights, weightsOffset + row, into);
        }
        for (; row < rows; row++) {
            double weight = weights[weightsOffset + row];
            int from = row * units;
            for (int unit = 0; unit < units; unit++) {
                into[unit] += weight * patterns[from + unit];
            }
        }
    }

    private static void addFour(
            float[] patterns, int from, int units, float[] weights, int weightsOffset, double[] into) {
        double weight0 = weights[weightsOffset];
        double weight1 = weights[weightsOffset + 1];
        double weight2 = weights[weightsOffset + 2];
        double weight3 = weights[weightsOffset + 3];
        int from1 = from + units;
        int from2 = from1 + units;
        int from3 = from2 + units;
        for (int unit = 0; unit < units; unit++) {
            double sum = into[unit] + weight0 * patterns[from + unit];
            sum += weight1 * patterns[from1 + unit];
            sum += weight2 * patterns[from2 + unit];
            into[unit] = sum + weight3 * patterns[from3 + unit];
        }
    }

    /**
     * Dot product, sum_i a_i b_i, multiplied and added in double.
     *
     * @param a holds the first vector
     * @param aOffset its first element
     * @param b holds the second vector
     * @param bOffset its first element
     * @param count elements of each, not negative
     * @return the dot product, 0 for no elements
     * @throws IllegalArgumentException if count is negative or an array is too short
     */
    public static double dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        Span.checkSize("count", count);
        Span.check("a", a.length, aOffset, count);
        Span.check("b", b.length, bOffset, count);
        return doubleSum(a, aOffset, b, bOffset, count);
    }

    /** Four chains of additions, because one would wait for itself. */
    private static double doubleSum(float[] a, int aOffset, float[] b, int bOffset, int count) {
        int lanesEnd = count & -DOUBLE_LANES;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = 0; i < lanesEnd; i += DOUBLE_LANES) {
            int p = aOffset + i;
            int q = bOffset + i;
            sum0 += (double) a[p] * b[q];
            sum1 += (double) a[p + 1] * b[q + 1];
            sum2 += (double) a[p + 2] * b[q + 2];
            sum3 += (double) a[p + 3] * b[q + 3];
        }
        for (int i = lanesEnd; i < count; i++) {
            sum0 += (double) a[aOffset + i] * b[bOffset + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Runs in float, added in double. */
    static double sum(float[] a, int aOffset, float[] b, int bOffset, int count) {
        int lanesEnd = count & -LANES;
        double sum = 0;
        for (int from = 0; from < lanesEnd; from += RUN) {
            sum += run(a, aOffset + from, b, bOffset + from, Math.min(RUN, lanesEnd - from));
        }
        for (int i = lanesEnd; i < count; i++) {
            sum += (double) a[aOffset + i] * b[bOffset + i];
        }
        return sum;
    }

    private static float run(float[] a, int aOffset, float[] b, int bOffset, int length) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        float sum4 = 0;
        float sum5 = 0;
        float sum6 = 0;
        float sum7 = 0;
        for (int i = 0; i < length; i += LANES) {
            int p = aOffset + i;
            int q = bOffset + i;
            sum0 += a[p] * b[q];
            sum1 += a[p + 1] * b[q + 1];
            sum2 += a[p + 2] * b[q + 2];
            sum3 += a[p + 3] * b[q + 3];
            sum4 += a[p + 4] * b[q + 4];
            sum5 += a[p + 5] * b[q + 5];
            sum6 += a[p + 6] * b[q + 6];
            sum7 += a[p + 7] * b[q + 7];
        }
        return ((sum0 + sum4) + (sum1 + sum5)) + ((sum2 + sum6) + (sum3 + sum7));
    }
}
