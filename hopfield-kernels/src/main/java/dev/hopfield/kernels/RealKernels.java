package dev.hopfield.kernels;

/**
 * Kernels on rows of real numbers: products with states, what weights are made of, and weighted sums back.
 *
 * <p>States come alone or side by side. A <em>panel</em> holds {@link #panel} states, unit by unit: state j of a panel
 * has its unit i at index i x width + j, with the width equal to {@link #panel}; a state by itself has the width 1. Each
 * state of a panel is reckoned in lanes of its own, so that the others never change a bit of it. {@link StatePanels}
 * arranges states in panels.
 *
 * <p>Sums are taken in float, in runs of at most some hundreds of terms for each lane, whose results are added up in turn.
 * Their errors were below 2 millionths of the sum of absolute terms wherever they were measured, up to 100,000 rows and 10,000
 * units; {@link #largestError} bounds those of products and distances. Nothing is checked for overflow. Kernels run in the
 * calling thread, and allocate next to nothing.
 */
public interface RealKernels {

    /** Rows of which {@link #largest} takes one maximum. */
    int GROUP = 16;

    /** States of one panel, at least 2. */
    int panel();

    /** States from which on a panel with so many is quicker than each by itself with {@link FloatRows}, about. */
    int fewest();

    /**
     * Products of rows with states, into_rj = sum_i rows_ri states_ij.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, not negative
     * @param units numbers of each, not negative
     * @param states a panel of states, or one state, from index 0 on: units x width
     * @param width 1 or {@link #panel}
     * @param into receives count x width products, from index 0 on: a panel again
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void products(float[] rows, int from, int count, int units, float[] states, int width, float[] into);

    /**
     * Minus the Manhattan distances of rows and states, into_rj = -sum_i |rows_ri - states_ij|.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, not negative
     * @param units numbers of each, not negative
     * @param states a panel of states, or one state, from index 0 on: units x width
     * @param width 1 or {@link #panel}
     * @param into receives count x width numbers of at most 0, from index 0 on: a panel again
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void manhattan(float[] rows, int from, int count, int units, float[] states, int width, float[] into);

    /**
     * A bound for errors of {@link #products} and {@link #manhattan}, as a part of the sum of absolute terms.
     *
     * <p>A term is rounded less than 192 times in its run, and then once for each run, each time by at most 2^-24 of what
     * there is.
     *
     * @param units the number of terms
     */
    static double largestError(int units) {
        return (192 + units / 128) * 0x1p-24;
    }

    /**
     * Scales and shifts the values of each row, values_rj = values_rj factors_r + addends_r.
     *
     * @param values count x width, from index 0 on; changed
     * @param count number of rows, not negative
     * @param width 1 or {@link #panel}
     * @param factors one for each row
     * @param addends one for each row
     * @param first index of those of the first row
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void scaleRows(float[] values, int count, int width, float[] factors, float[] addends, int first);

    /**
     * Scales and shifts the values of each state, values_rj = values_rj factors_j + addends_j.
     *
     * @param values count x width, from index 0 on; changed
     * @param count number of rows, not negative
     * @param width 1 or {@link #panel}
     * @param factors width numbers
     * @param addends width numbers
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void scaleStates(float[] values, int count, int width, float[] factors, float[] addends);

    /**
     * The largest value of each state among every {@link #GROUP} rows.
     *
     * @param values count x width, from index 0 on
     * @param count number of rows, not negative; the last group may be smaller
     * @param width 1 or {@link #panel}
     * @param into receives groups x width maxima, from index 0 on
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void largest(float[] values, int count, int width, float[] into);

    /**
     * Puts 1 in place of each value that is above the limit of its state, and 0 in place of the others.
     *
     * @param values count x width, from index 0 on; changed
     * @param count number of rows, not negative
     * @param width 1 or {@link #panel}
     * @param limits width numbers
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void indicate(float[] values, int count, int width, float[] limits);

    /**
     * Adds weighted sums of rows for each state, into_ij = into_ij scales_j + sum_r weights_rj rows_ri.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, not negative; each call adds in one run
     * @param units numbers of each, not negative
     * @param weights count x width, from index 0 on
     * @param width 1 or {@link #panel}
     * @param scales width factors of what is there
     * @param into units x width sums, from index 0 on; changed
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void sums(float[] rows, int from, int count, int units, float[] weights, int width, float[] scales, float[] into);

    /**
     * Adds a block of rows to softmax-weighted sums; {@link SoftmaxSums#add} cuts rows into blocks and checks all.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, from 1 to {@link SoftmaxSums#BLOCK}
     * @param states a panel of states, or one state: units x width
     * @param into the sums, whose units and width these are
     */
    void accumulate(float[] rows, int from, int count, float[] states, SoftmaxSums into);

    /**
     * Turns products into weights of a softmax that goes on from block to block, exp(products_rj - max_j).
     *
     * <p>First max_j is raised to the largest of the products; the total of earlier blocks is rescaled to that, and the weights of this
     * block are added to it. The relative error of a weight is below 2e-7 (1 + max_j - products_rj), and it is 0 where that difference is
     * above 88. A product of minus infinity weighs nothing; one that is not a number makes the total so.
     *
     * @param products count x width, a panel or the products of one state; replaced by their weights
     * @param count number of rows, not negative
     * @param width 1 or {@link #panel}
     * @param max largest product so far for each state, -{@link Float#MAX_VALUE} before the first block; changed
     * @param total sum of weights so far for each state, 0 before the first block, and as long as nothing weighs anything; changed
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    void weigh(float[] products, int count, int width, float[] max, float[] total);

    /**
     * Does the same with scores of one's own in place of products; {@link SoftmaxSums#addScored} checks all.
     *
     * @param rows holds the rows, count x units
     * @param from index of the first
     * @param count number of rows, from 1 to {@link SoftmaxSums#BLOCK}
     * @param into the sums, whose {@link SoftmaxSums#scores} are set
     */
    void accumulateScored(float[] rows, int from, int count, SoftmaxSums into);
}
