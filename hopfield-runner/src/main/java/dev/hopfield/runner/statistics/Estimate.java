package dev.hopfield.runner.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean of independent draws with its 95 % confidence interval.
 *
 * @param mean the mean; NaN if nothing was measured
 * @param low the lower bound; NaN if there are fewer than two draws
 * @param high the upper bound; NaN if there are fewer than two draws
 * @param count number of draws
 */
public record Estimate(double mean, double low, double high, int count) {

    private static final double UPPER_QUANTILE = 0.975;
    private static final double NORMAL_QUANTILE = new NormalDistribution().inverseCumulativeProbability(UPPER_QUANTILE);

    /**
     * Estimates a mean, with the interval after Student's t distribution.
     *
     * @param draws one number for each draw; NaN where nothing was measured, which is left out
     * @return the estimate
     */
    public static Estimate ofMean(double... draws) {
        double[] measured = measured(draws);
        if (measured.length < 2) {
            return withoutInterval(measured);
        }
        double mean = mean(measured);
        double halfWidth = studentQuantile(measured.length) * Math.sqrt(squaredError(measured, mean));
        return new Estimate(mean, mean - halfWidth, mean + halfWidth, measured.length);
    }

    /**
     * Estimates a proportion from shares, with Wilson's interval.
     *
     * <p>Cues of one draw are alike, so they do not count as independent. The number of independent ones is taken to be
     * that whose binomial variance is the variance between draws, m = p (1 - p) / SE^2, times (z / t)^2 because
     * that variance is estimated too; and where all draws agree, the number of draws. E. B. Wilson, Journal of the American
     * Statistical Association 22 (1927) 209, doi:10.1080/01621459.1927.10502953; E. L. Korn and B. I. Graubard, Survey
     * Methodology 24 (1998) 193.
     *
     * @param draws a share from 0 to 1 for each draw; NaN where nothing was measured, which is left out
     * @return the estimate
     */
    public static Estimate ofShares(double... draws) {
        double[] measured = measured(draws);
        if (measured.length < 2) {
            return withoutInterval(measured);
        }
        double share = mean(measured);
        double squaredError = squaredError(measured, share);
        double student = NORMAL_QUANTILE / studentQuantile(measured.length);
        double independent =
                squaredError == 0 ? measured.length : share * (1 - share) / squaredError * student * student;
        double squared = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double centre = (share + squared / (2 * independent)) / (1 + squared / independent);
        double halfWidth = NORMAL_QUANTILE
                * Math.sqrt(share * (1 - share) / independent + squared / (4 * independent * independent))
                / (1 + squared / independent);
        // Bounds of 0 and 1 are missed by a rounding.
        double low = Math.min(share, Math.max(0, centre - halfWidth));
        double high = Math.max(share, Math.min(1, centre + halfWidth));
        return new Estimate(share, low, high, measured.length);
    }

    private static double[] measured(double[] draws) {
        return Arrays.stream(draws).filter(draw -> !Double.isNaN(draw)).toArray();
    }

    private static Estimate withoutInterval(double[] measured) {
        return new Estimate(measured.length == 0 ? Double.NaN : measured[0], Double.NaN, Double.NaN, measured.length);
    }

    private static double mean(double[] draws) {
        return Arrays.stream(draws).sum() / draws.length;
    }

    /** The square of the standard error of the mean. */
    private static double squaredError(double[] draws, double mean) {
        double squares =
                Arrays.stream(draws).map(draw -> (draw - mean) * (draw - mean)).sum();
        return squares / (draws.length - 1) / draws.length;
    }

    private static double studentQuantile(int draws) {
        return new TDistribution(draws - 1).inverseCumulativeProbability(UPPER_QUANTILE);
    }

    /** On which side of 0 the interval lies: + or -, 0 if it holds 0, and nothing if there is none. */
    public String sign() {
        if (Double.isNaN(low)) {
            return "";
        }
        return low > 0 ? "+" : high < 0 ? "-" : "0";
    }

    /** Half the width of the interval; NaN if there is none. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
