package dev.hopfield.runner.result;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean of independent draws with its 95 % confidence interval, after Student's t distribution.
 *
 * @param mean the mean; NaN if nothing was measured
 * @param halfWidth half the width of the interval; NaN if there are fewer than two draws
 * @param count number of draws
 */
public record Estimate(double mean, double halfWidth, int count) {

    private static final double UPPER_QUANTILE = 0.975;

    /**
     * Estimates from draws.
     *
     * @param draws one number for each draw; NaN where nothing was measured, which is left out
     * @return the estimate
     */
    static Estimate of(double... draws) {
        double[] measured =
                Arrays.stream(draws).filter(draw -> !Double.isNaN(draw)).toArray();
        int count = measured.length;
        if (count == 0) {
            return new Estimate(Double.NaN, Double.NaN, 0);
        }
        double mean = Arrays.stream(measured).sum() / count;
        if (count == 1) {
            return new Estimate(mean, Double.NaN, 1);
        }
        double squares = Arrays.stream(measured)
                .map(draw -> (draw - mean) * (draw - mean))
                .sum();
        double standardError = Math.sqrt(squares / (count - 1) / count);
        double quantile = new TDistribution(count - 1).inverseCumulativeProbability(UPPER_QUANTILE);
        return new Estimate(mean, quantile * standardError, count);
    }

    /** The lower bound; NaN if there is no interval. */
    double low() {
        return mean - halfWidth;
    }

    /** The upper bound; NaN if there is no interval. */
    double high() {
        return mean + halfWidth;
    }
}
