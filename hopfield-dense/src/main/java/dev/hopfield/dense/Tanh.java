package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Each unit by itself between -1 and 1: g(x) = tanh(gain x).
 *
 * <p>Its Lagrangian is sum_i ln cosh(gain x_i) / gain, and the conjugate sum_i ((1 + s_i) ln(1 + s_i) + (1 - s_i) ln(1 -
 * s_i)) / (2 gain).
 *
 * @param gain the slope at 0, greater than 0
 */
@Component(
        name = "tanh",
        summary = "each unit between -1 and 1 by itself, tanh(gain x)",
        references = "D. Krotov, J. J. Hopfield, Large associative memory problem in neurobiology and machine learning,"
                + " ICLR 2021, arXiv:2008.06996")
public record Tanh(
        @Parameter(doc = "slope at 0", preset = "1", min = 0, openMin = true)
        double gain) implements Normalisation {

    /** Checks the gain. */
    public Tanh {
        InvalidParameter.unless(
                gain > 0 && gain <= Double.MAX_VALUE, "gain", gain, "give a finite number greater than 0");
    }

    @Override
    public void apply(double[] x, int[] free, double[] state) {
        for (int unit : free) {
            state[unit] = StrictMath.tanh(gain * x[unit]);
        }
    }

    @Override
    public boolean isScaleFree() {
        return false;
    }

    @Override
    public double conjugate(double[] state) {
        double sum = 0;
        for (double s : state) {
            if (Math.abs(s) > 1) {
                return Double.POSITIVE_INFINITY;
            }
            sum += part(1 + s) + part(1 - s);
        }
        return sum / (2 * gain);
    }

    private static double part(double x) {
        return x == 0 ? 0 : x * StrictMath.log(x);
    }
}
