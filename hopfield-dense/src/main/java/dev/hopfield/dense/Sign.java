package dev.hopfield.dense;

import dev.hopfield.api.component.Component;

/**
 * Each unit -1 or 1 by itself: g(x) = sign(x), and as before where x is 0.
 *
 * <p>Its Lagrangian is sum_i |x_i|, and the conjugate 0 within the cube from -1 to 1.
 */
@Component(
        name = "sign",
        summary = "each unit -1 or 1 by itself, as before at 0",
        references =
                "J. J. Hopfield, Neural networks and physical systems with emergent collective computational abilities,"
                        + " PNAS 79, 1982, doi:10.1073/pnas.79.8.2554")
public record Sign() implements Normalisation {

    @Override
    public void apply(double[] x, int[] free, double[] state) {
        for (int unit : free) {
            if (x[unit] != 0) {
                state[unit] = x[unit] > 0 ? 1 : -1;
            }
        }
    }

    @Override
    public boolean isScaleFree() {
        return true;
    }

    @Override
    public double conjugate(double[] state) {
        for (double s : state) {
            if (Math.abs(s) > 1) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return 0;
    }
}
