package dev.hopfield.kernels;

import java.util.Arrays;

/**
 * Means of rows weighted by softmax(beta h), with h the products of the rows and some states, gathered row by row.
 *
 * <p>Rows come in any number of calls and are not kept: with the largest product so far, M, there are two running sums,
 * of exp(beta (h - M)) and of the rows times that, rescaled when M rises (M. Milakov and N. Gimelshein, "Online
 * normalizer calculation for softmax", 2018, arXiv:1805.02867). Sums of different rows are merged; the same rows in the
 * same calls, merged in the same order, give the same bits. For one thread at a time.
 */
public final class SoftmaxSums {

    /** How many rows are weighted at once. Where panels share rows, adding as many to each in turn keeps them in cache. */
    public static final int BLOCK = 192;

    private static final double LOG2_E = 1.4426950408889634;

    private final RealKernels kernels;
    private final double beta;

    final int units;
    final int width;
    /** Beta over ln 2: weights are powers of two. */
    final float slope;
    /** For each state the largest product so far, minus infinity before the first. */
    final float[] max;
    /** For each state the sum of weights, relative to that of the largest product. */
    final float[] total;
    /** Weighted sums of rows, units x width. */
    final float[] sums;
    /** Working space: products and then weights of a block of rows. */
    final float[] weights;
    /** Working space: a factor for each state of a panel, or the sums of one block for one state. */
    final float[] work;

    /**
     * Sums of no rows.
     *
     * @param kernels what reckons
     * @param beta inverse temperature, above 0 and at most half of {@link Float#MAX_VALUE}
     * @param units numbers of each row, at least 1
     * @param width 1 for one state, {@link RealKernels#panel} for a panel of them
     * @throws IllegalArgumentException if beta or a size is out of range
     */
    public SoftmaxSums(RealKernels kernels, double beta, int units, int width) {
        if (!(beta > 0 && beta <= Float.MAX_VALUE / 2)) {
            throw new IllegalArgumentException(
                    "beta is " + beta + "; it must be above 0 and at most " + Float.MAX_VALUE / 2);
        }
        Span.checkPositive("units", units);
        Span.checkWidth(width, kernels.panel());
        this.kernels = kernels;
        this.beta = beta;
        this.units = units;
        this.width = width;
        this.slope = (float) (beta * LOG2_E);
        this.max = new float[width];
        this.total = new float[width];
        this.sums = new float[Math.multiplyExact(units, width)];
        this.weights = new float[BLOCK * width];
        this.work = new float[width == 1 ? units : width];
        clear();
    }

    /** Forgets all rows. */
    public void clear() {
        Arrays.fill(max, Float.NEGATIVE_INFINITY);
        Arrays.fill(total, 0);
        Arrays.fill(sums, 0);
    }

    /**
     * Adds rows.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, not negative
     * @param states a panel of states, or one state, from index 0 on: units x width; the same as in earlier calls
     * @throws IllegalArgumentException if count is negative or an array too short
     */
    public void add(float[] rows, int from, int count, float[] states) {
        Span.checkSize("count", count);
        Span.check("rows", rows.length, from, (long) count * units);
        Span.check("states", states.length, 0, (long) units * width);
        for (int row = 0; row < count; row += BLOCK) {
            kernels.accumulate(rows, from + row * units, Math.min(BLOCK, count - row), states, this);
        }
    }

    /**
     * Room for the scores of a block, {@link #BLOCK} x width; what {@link #addScored} leaves there is of no use.
     *
     * @return shared, not copied
     */
    public float[] scores() {
        return weights;
    }

    /**
     * Adds rows with the scores that stand in {@link #scores}, in place of products with states.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, from 0 to {@link #BLOCK}
     * @throws IllegalArgumentException if count is out of range or the array too short
     */
    public void addScored(float[] rows, int from, int count) {
        Span.checkSize("count", count);
        Span.check("scores", BLOCK, 0, count);
        Span.check("rows", rows.length, from, (long) count * units);
        if (count > 0) {
            kernels.accumulateScored(rows, from, count, this);
        }
    }

    /** For one state, adds the sums of a block, which are in the working space, to the rescaled sums so far. */
    void addBlock(float scale) {
        for (int unit = 0; unit < units; unit++) {
            sums[unit] = sums[unit] * scale + work[unit];
        }
    }

    /**
     * Adds the rows of other sums for the same states.
     *
     * @param other sums with the same beta, units and width; not changed
     * @throws IllegalArgumentException if they differ in one of these
     */
    public void merge(SoftmaxSums other) {
        if (other.units != units || other.width != width || other.beta != beta) {
            throw new IllegalArgumentException("sums of " + other.units + " units, width " + other.width + " and beta "
                    + other.beta + " cannot be merged into sums of " + units + ", " + width + " and " + beta);
        }
        float[] scale = new float[width];
        float[] otherScale = new float[width];
        for (int state = 0; state < width; state++) {
            float largest = Math.max(max[state], other.max[state]);
            scale[state] = scale(max[state], largest);
            otherScale[state] = scale(other.max[state], largest);
            max[state] = largest;
            total[state] = total[state] * scale[state] + other.total[state] * otherScale[state];
        }
        for (int unit = 0; unit < units; unit++) {
            int at = unit * width;
            for (int state = 0; state < width; state++) {
                sums[at + state] = sums[at + state] * scale[state] + other.sums[at + state] * otherScale[state];
            }
        }
    }

    /** What sums relative to one maximum have to be multiplied by to be relative to a larger one. */
    private float scale(float max, float largest) {
        return max == largest ? 1 : (float) StrictMath.exp(beta * ((double) max - largest));
    }

    /**
     * The largest score of all rows so far, for one state.
     *
     * @param state place in the panel, from 0 to width - 1
     * @return minus infinity if there are no rows
     */
    public float largest(int state) {
        return max[state];
    }

    /**
     * The sum of all weights so far, exp(beta (h - M)) with the largest score M, for one state.
     *
     * @param state place in the panel, from 0 to width - 1
     * @return at least 1, or 0 if there are no rows
     */
    public float total(int state) {
        return total[state];
    }

    /**
     * Writes the weighted mean of all rows so far, for one state.
     *
     * @param state place in the panel, from 0 to width - 1
     * @param into receives the mean
     * @param offset where its first unit goes
     * @throws IllegalStateException if there are no rows
     */
    public void mean(int state, float[] into, int offset) {
        if (max[state] == Float.NEGATIVE_INFINITY) {
            throw new IllegalStateException("the mean of no rows is undefined; add rows first");
        }
        Span.check("into", into.length, offset, units);
        float sum = total[state];
        for (int unit = 0; unit < units; unit++) {
            into[offset + unit] = sums[unit * width + state] / sum;
        }
    }
}
