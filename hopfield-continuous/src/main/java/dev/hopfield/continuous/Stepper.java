package dev.hopfield.continuous;

/** Makes the steps of some rows. For one thread. */
public interface Stepper {

    /**
     * Moves rows by one step each, or says that they cannot be moved.
     *
     * @param potentials x of all rows, rows x width; those of rows that move are replaced
     * @param drifts dx/ds at these potentials; replaced alike
     * @param rows the numbers of the rows to move, in ascending order
     * @param count how many these are
     */
    void step(double[] potentials, double[] drifts, int[] rows, int count);

    /**
     * How far a row has come.
     *
     * @param row its number
     * @return time in units of the (least) time constant; where steps do not follow the flow in time, the sum of their lengths
     */
    double time(int row);

    /**
     * Whether the last step of a row could not be made: it left the range of numbers, or the flow is too abrupt to be followed.
     *
     * @param row its number
     * @return whether its potentials are still those before that step
     */
    boolean failed(int row);
}
