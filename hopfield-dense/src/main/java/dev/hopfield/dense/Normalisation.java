package dev.hopfield.dense;

import dev.hopfield.api.component.ExtensionPoint;

/**
 * What is done to a weighted sum of patterns before it becomes the next state: s = g(x).
 *
 * <p>It is the gradient of a convex function of x, the Lagrangian of the visible units (D. Krotov and J. J. Hopfield,
 * "Large associative memory problem in neurobiology and machine learning", ICLR 2021, arXiv:2008.06996), whose convex
 * conjugate takes the place of s.s / 2 in the energy. An implementation is an immutable value.
 */
@ExtensionPoint("normalisation")
public interface Normalisation {

    /**
     * Writes g(x) to the units that are free.
     *
     * <p>Units that are held count: what is written minimises {@link #conjugate} less x.s over the free units. Where x is 0
     * or has no direction, free units stay as they are.
     *
     * @param x units finite numbers, of which only those of free units are read
     * @param free the units that may change, ascending
     * @param state units numbers, the state so far; receives those of the free units
     */
    void apply(double[] x, int[] free, double[] state);

    /** The same for a state of floats. */
    default void apply(double[] x, int[] free, float[] state) {
        double[] precise = precise(state, 0, state.length);
        apply(x, free, precise);
        for (int unit : free) {
            state[unit] = (float) precise[unit];
        }
    }

    private static double[] precise(float[] states, int offset, int units) {
        double[] state = new double[units];
        for (int unit = 0; unit < units; unit++) {
            state[unit] = states[offset + unit];
        }
        return state;
    }

    /** Whether g(c x) = g(x) for all c above 0, so that the size of a sum does not matter. */
    boolean isScaleFree();

    /**
     * The convex conjugate of the Lagrangian, G(s) = max_x (x.s - L(x)).
     *
     * @param state units numbers
     * @return the value; plus infinity for states that are beyond what g gives by more than the rounding of floats
     */
    double conjugate(double[] state);

    /** The same for a state of floats, units of them from an offset on. */
    default double conjugate(float[] states, int offset, int units) {
        return conjugate(precise(states, offset, units));
    }
}
