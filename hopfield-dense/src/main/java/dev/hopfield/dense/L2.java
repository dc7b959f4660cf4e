package dev.hopfield.dense;

import dev.hopfield.api.component.Component;

/**
 * States of length 1: g(x) = x / |x|.
 *
 * <p>Its Lagrangian is |x|, and the conjugate 0 within the unit ball. Where units are held at a length r below 1, the
 * others share what is left, sqrt(1 - r^2); where they are held beyond it, the others are as if none were.
 */
@Component(
        name = "l2",
        summary = "states of length 1",
        references = "D. Krotov, J. J. Hopfield, Large associative memory problem in neurobiology and machine learning,"
                + " ICLR 2021, arXiv:2008.06996")
public record L2() implements Normalisation {

    /** Units of floats at a length of 1, each rounded to 6e-8 of itself. */
    private static final double ROUNDING = 1e-6;

    @Override
    public void apply(double[] x, int[] free, double[] state) {
        double left = 1 - HeldUnits.of(free, state).squares();
        new Direction(x, free, 0, 0).write(left > 0 ? Math.sqrt(left) : 1, 0, state);
    }

    @Override
    public boolean isScaleFree() {
        return true;
    }

    @Override
    public double conjugate(double[] state) {
        double squared = HeldUnits.of(new int[0], state).squares();
        return squared <= 1 + ROUNDING ? 0 : Double.POSITIVE_INFINITY;
    }
}
