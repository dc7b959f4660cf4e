package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * States of mean 0 and variance 1 over the units: g(x) = (x - mean) / sqrt(variance + epsilon).
 *
 * <p>Its Lagrangian is N sqrt(variance + epsilon), and the conjugate -N sqrt(epsilon) sqrt(1 - s.s / N) for states of mean
 * 0 within a ball of radius sqrt(N). Held units take their part of the mean and of the length; where that cannot be, the
 * others are as if none were held.
 *
 * @param epsilon keeps a constant x from being blown up, at least 0
 */
@Component(
        name = "layer-norm",
        summary = "states of mean 0 and variance 1 over the units",
        references = {
            "J. L. Ba, J. R. Kiros, G. E. Hinton, Layer normalization, 2016, arXiv:1607.06450",
            "D. Krotov, J. J. Hopfield, Large associative memory problem in neurobiology and machine learning,"
                    + " ICLR 2021, arXiv:2008.06996"
        })
public record LayerNorm(
        @Parameter(doc = "added to the variance", preset = "0.00001", min = 0)
        double epsilon) implements Normalisation {

    /** Units of floats, each rounded to 6e-8 of itself, of the size 1. */
    private static final double ROUNDING = 1e-6;

    /** Checks epsilon. */
    public LayerNorm {
        InvalidParameter.unless(
                epsilon >= 0 && epsilon <= Double.MAX_VALUE, "epsilon", epsilon, "give a finite number of at least 0");
    }

    @Override
    public void apply(double[] x, int[] free, double[] state) {
        int units = state.length;
        HeldUnits held = HeldUnits.of(free, state);
        double shift = -held.sum() / free.length;
        double left = units - held.squares() - shift * shift * free.length;
        Direction direction = new Direction(x, free, mean(x, free), units * epsilon);
        if (left > 0) {
            direction.write(Math.sqrt(left), shift, state);
        } else {
            direction.write(Math.sqrt(units), 0, state);
        }
    }

    /** From the differences to one of them: where there are none it is exact, and no rounding is left to be a direction. */
    private static double mean(double[] x, int[] free) {
        double first = free.length == 0 ? 0 : x[free[0]];
        double mean = first;
        for (int unit : free) {
            mean += (x[unit] - first) / free.length;
        }
        return mean;
    }

    @Override
    public boolean isScaleFree() {
        return epsilon == 0;
    }

    @Override
    public double conjugate(double[] state) {
        int units = state.length;
        HeldUnits all = HeldUnits.of(new int[0], state);
        double squared = all.squares() / units;
        if (Math.abs(all.sum()) > ROUNDING * units || squared > 1 + ROUNDING) {
            return Double.POSITIVE_INFINITY;
        }
        return -units * Math.sqrt(epsilon) * Math.sqrt(Math.max(0, 1 - squared));
    }
}
