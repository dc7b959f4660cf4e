package dev.hopfield.continuous;

/** When a row counts as at rest. For one block of rows, and one thread. */
interface Rest {

    /** Before the first step. */
    boolean isAtStart(int row, BlockFlow flow, double[] drifts);

    /**
     * After a step.
     *
     * @param potentials where the row is now, rows x units
     * @param drifts there
     * @param before outputs where it was, rows x units
     * @param lasted how long the step was, in units of the time constant
     */
    boolean isReached(int row, BlockFlow flow, double[] potentials, double[] drifts, double[] before, double lasted);
}
