package dev.hopfield.dense;

/**
 * The upper branch W of the function of Lambert: W(z) exp(W(z)) = z, for z above 0.
 *
 * <p>The argument is given by its logarithm, so that none is too large or too small.
 */
final class LambertW {

    /** Halley's iteration triples the digits of a guess that is off by a fifth: to 2, 6 and then all of a double. */
    private static final int MOST_STEPS = 4;

    /** Below, W(z) is z to all digits of a double. */
    private static final double LEAST_EXPONENT = -40;

    private LambertW() {}

    /**
     * W(exp(x)): the w above 0 with w + ln w = x.
     *
     * @param exponent x, the logarithm of the argument; any finite number
     * @return w, with a relative error of some 1e-16 (1 + |x|), which is what rounding x costs
     */
    static double ofExponential(double exponent) {
        if (exponent < LEAST_EXPONENT) {
            return StrictMath.exp(exponent);
        }
        double w = firstGuess(exponent);
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = halley(w, exponent);
            if (Math.abs(next - w) <= Math.ulp(w)) {
                return next;
            }
            w = next;
        }
        return w;
    }

    /** Within 2 % of w for an exponent above 1, and within 20 % below. */
    private static double firstGuess(double exponent) {
        if (exponent > 1) {
            return exponent - StrictMath.log(exponent) / (1 + 1 / exponent);
        }
        double argument = StrictMath.exp(exponent);
        return argument / (1 + argument / 2);
    }

    /** A step for f(w) = w + ln w - x, with f' = 1 + 1/w and f'' = -1/w^2. */
    private static double halley(double w, double exponent) {
        double value = w + StrictMath.log(w) - exponent;
        double slope = 1 + 1 / w;
        return w - 2 * value * slope / (2 * slope * slope + value / (w * w));
    }
}
