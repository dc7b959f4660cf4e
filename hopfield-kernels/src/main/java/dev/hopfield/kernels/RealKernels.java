package dev.hopfield.kernels;

/**
 * Kernels on rows of real numbers: products with states, and softmax-weighted sums back.
 *
 * <p>States come alone or side by side. A <em>panel</em> holds {@link #panel} states, unit by unit: state j of a panel
 * has its unit i at index i x width + j, with the width equal to {@link #panel}; a state by itself has the width 1. Each
 * state of a panel is reckoned in lanes of its own, so that the others never change a bit of it. {@link StatePanels}
 * arranges states in panels.
 *
 * <p>Sums are taken in float, in runs of at most some hundreds of terms for each lane, whose results are added up in turn.
 * Their errors were below 2 millionths of the sum of absolute terms wherever they were measured, up to 100,000 rows and 10,000
 * units; a bound for any size there is not. Nothing is checked for overflow. Kernels run in the calling thread, and allocate next to nothing.
 */
public interface RealKernels {

    /** States of one panel, at least 2. */
    int panel();

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
}
