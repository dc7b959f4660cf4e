package dev.hopfield.runner.result;

import dev.hopfield.runner.statistics.Estimate;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The difference of two means over independent draws, with its 95 % interval.
 *
 * <p>The interval is that of B. L. Welch, Biometrika 34 (1947) 28, doi:10.1093/biomet/34.1-2.28, which does not take the two to
 * scatter alike.
 */
public final class WelchDifference {

    private static final double UPPER_QUANTILE = 0.975;

    private WelchDifference() {}

    /**
     * Estimates the difference of two means.
     *
     * @param less what is taken away: one number for each draw, none of them NaN
     * @param greater what it is taken from
     * @return the mean of the second less that of the first, with the number of all draws; without an interval if one of the two
     *     has fewer than two
     */
    public static Estimate of(double[] less, double[] greater) {
        int count = less.length + greater.length;
        double difference = mean(greater) - mean(less);
        if (less.length < 2 || greater.length < 2) {
            return new Estimate(difference, Double.NaN, Double.NaN, count);
        }
        double one = squaredError(less);
        double other = squaredError(greater);
        if (one + other == 0) {
            return new Estimate(difference, difference, difference, count);
        }
        double freedom =
                (one + other) * (one + other) / (one * one / (less.length - 1) + other * other / (greater.length - 1));
        double halfWidth =
                new TDistribution(freedom).inverseCumulativeProbability(UPPER_QUANTILE) * Math.sqrt(one + other);
        return new Estimate(difference, difference - halfWidth, difference + halfWidth, count);
    }

    private static double mean(double[] draws) {
        return draws.length == 0 ? Double.NaN : Arrays.stream(draws).sum() / draws.length;
    }

    /** The square of the standard error of the mean. */
    private static double squaredError(double[] draws) {
        double mean = mean(draws);
        return Arrays.stream(draws).map(draw -> (draw - mean) * (draw - mean)).sum()
                / (draws.length - 1)
                / draws.length;
    }
}
