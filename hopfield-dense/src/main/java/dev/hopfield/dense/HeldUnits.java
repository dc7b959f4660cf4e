package dev.hopfield.dense;

/**
 * The units of a state that recall may not change.
 *
 * @param sum of their values
 * @param squares sum of the squares of their values
 */
record HeldUnits(double sum, double squares) {

    /**
     * @param free the other units, ascending
     */
    static HeldUnits of(int[] free, double[] state) {
        double sum = 0;
        double squares = 0;
        int next = 0;
        for (int unit = 0; free.length < state.length && unit < state.length; unit++) {
            if (next < free.length && free[next] == unit) {
                next++;
            } else {
                sum += state[unit];
                squares += state[unit] * state[unit];
            }
        }
        return new HeldUnits(sum, squares);
    }
}
