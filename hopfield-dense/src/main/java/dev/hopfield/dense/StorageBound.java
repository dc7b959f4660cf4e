package dev.hopfield.dense;

import dev.hopfield.api.component.InvalidParameter;

/**
 * How many random patterns on a sphere a softmax memory is sure to store: exponentially many in the units.
 *
 * <p>Theorem 3 of H. Ramsauer et al., "Hopfield networks is all you need", ICLR 2021, arXiv:2008.02217. Patterns of d
 * units are drawn at random from the sphere of radius M = K sqrt(d - 1). With probability 1 - p at least
 *
 * <pre>
 *     N = sqrt(p) C^((d-1)/4),   C = b / W(exp(a + ln b)),
 *     a = 2/(d-1) (1 + ln(2 beta K^2 p (d-1))),   b = 2 K^2 beta / 5
 * </pre>
 *
 * <p>of them are stored, W being the upper branch of the function of Lambert: around each there is a sphere from which
 * every state goes to one fixed point. The bound is far from tight; it says how the number grows, not how large it is.
 *
 * @param beta inverse temperature of {@link Softmax}, above 0
 * @param scale K, the radius of the sphere divided by sqrt(d - 1), above 0; 1 for about 1 a unit
 * @param units d, at least 2
 * @param failureProbability p, above 0 and at most 1
 */
public record StorageBound(double beta, double scale, int units, double failureProbability) {

    /** The theorem asks for C &ge; (2 / sqrt(p))^(4/(d-1)), which is this many patterns. */
    private static final double FEWEST = 2;

    /** Checks the ranges. */
    public StorageBound {
        InvalidParameter.unless(isPositive(beta), "beta", beta, "give a finite number greater than 0");
        InvalidParameter.unless(isPositive(scale), "scale", scale, "give a finite number greater than 0");
        InvalidParameter.unless(units >= 2, "units", units, "give at least 2");
        InvalidParameter.unless(
                failureProbability > 0 && failureProbability <= 1,
                "failureProbability",
                failureProbability,
                "give a probability above 0 and of at most 1");
    }

    private static boolean isPositive(double value) {
        return value > 0 && value <= Double.MAX_VALUE;
    }

    /** M, the radius of the sphere of the patterns, in their unit. */
    public double radius() {
        return scale * StrictMath.sqrt(units - 1.0);
    }

    /** a + ln b, the logarithm of the argument of the function of Lambert. */
    public double exponent() {
        return a() + logB();
    }

    /** C, by which the number of patterns is multiplied for every four units more, other things being equal. */
    public double base() {
        return StrictMath.exp(logBase());
    }

    /** ln N, which stays finite where {@link #patterns} does not. */
    public double logPatterns() {
        return StrictMath.log(failureProbability) / 2 + (units - 1.0) / 4 * logBase();
    }

    /** N, how many patterns are stored with probability 1 - p; infinite from 1.8e308 on. */
    public double patterns() {
        return StrictMath.exp(logPatterns());
    }

    /**
     * Whether the theorem applies: N is at least 2, and 2 N (N - 1) beta M^2 at least 1.
     *
     * <p>The second condition is left unsaid in the paper. Without it the spheres of the patterns may overlap, as they do
     * for a beta so low that all patterns share one fixed point, where the formula yields a large N all the same.
     */
    public boolean holds() {
        double logN = logPatterns();
        if (logN < StrictMath.log(FEWEST)) {
            return false;
        }
        double logPairs = StrictMath.log(2) + 2 * logN + StrictMath.log1p(-StrictMath.exp(-logN));
        return logPairs + StrictMath.log(beta) + 2 * StrictMath.log(radius()) >= 0;
    }

    /** ln C = ln b - ln w = w - a, because w + ln w = a + ln b; so nothing overflows. */
    private double logBase() {
        return LambertW.ofExponential(exponent()) - a();
    }

    private double a() {
        double logArgument = StrictMath.log(2 * failureProbability)
                + StrictMath.log(beta)
                + 2 * StrictMath.log(scale)
                + StrictMath.log(units - 1.0);
        return 2 / (units - 1.0) * (1 + logArgument);
    }

    private double logB() {
        return StrictMath.log(2.0 / 5) + 2 * StrictMath.log(scale) + StrictMath.log(beta);
    }
}
