package dev.hopfield.runner.result;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.statistics.Estimate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The mean difference of two that were measured on the same draws, with its 95 % interval by the bootstrap.
 *
 * <p>The interval is the bias-corrected and accelerated one of B. Efron, Journal of the American Statistical Association 82
 * (1987) 171, doi:10.1080/01621459.1987.10478410, over resamples of the draws that are the same in every run; of very many draws Student's, which it comes to.
 */
public final class PairedDifference {

    private static final int RESAMPLES = 1000;

    /** With more draws the two intervals agree to a few per cent of their width, and resamples take long. */
    private static final int FEW = 1000;

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final Seed SEED = new Seed(1987);

    /** For each number of draws, which of them each resample takes. */
    private final Map<Integer, int[]> chosen = new HashMap<>();

    /**
     * Estimates a mean difference.
     *
     * @param differences one for each draw; NaN where one of the two was not measured, which is left out
     * @return the estimate
     */
    public Estimate of(double... differences) {
        double[] measured =
                Arrays.stream(differences).filter(value -> !Double.isNaN(value)).toArray();
        int count = measured.length;
        double mean = count == 0 ? Double.NaN : Arrays.stream(measured).sum() / count;
        if (count < 2) {
            return new Estimate(mean, Double.NaN, Double.NaN, count);
        }
        if (Arrays.stream(measured).allMatch(value -> value == measured[0])) {
            return new Estimate(measured[0], measured[0], measured[0], count);
        }
        if (count > FEW) {
            return Estimate.ofMean(measured);
        }
        double[] means = resampled(measured);
        double bias = bias(means, mean);
        double acceleration = acceleration(measured, mean);
        return new Estimate(
                mean,
                quantile(means, adjusted(LOWER, bias, acceleration)),
                quantile(means, adjusted(UPPER, bias, acceleration)),
                count);
    }

    /** Means of draws taken with replacement, sorted. */
    private double[] resampled(double[] differences) {
        int count = differences.length;
        int[] draws = chosen.computeIfAbsent(count, PairedDifference::choice);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int draw = 0; draw < count; draw++) {
                sum += differences[draws[resample * count + draw]];
            }
            means[resample] = sum / count;
        }
        Arrays.sort(means);
        return means;
    }

    private static int[] choice(int count) {
        RandomStream random = SEED.child(count).stream();
        int[] draws = new int[RESAMPLES * count];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = random.nextInt(count);
        }
        return draws;
    }

    /** How far the mean is from the median of the resampled means, in terms of the normal distribution. */
    private static double bias(double[] means, double mean) {
        double below = 0;
        for (double resampled : means) {
            below += resampled < mean ? 1 : resampled == mean ? 0.5 : 0;
        }
        double share = Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** How the standard error changes with the mean: a sixth of the skewness of the jackknife. */
    private static double acceleration(double[] differences, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double difference : differences) {
            double deviation = difference - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes / (6 * squares * Math.sqrt(squares));
    }

    private static double adjusted(double level, double bias, double acceleration) {
        double shifted = bias + NORMAL.inverseCumulativeProbability(level);
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    private static double quantile(double[] sorted, double level) {
        int place = (int) Math.floor(level * (sorted.length + 1)) - 1;
        return sorted[Math.min(Math.max(place, 0), sorted.length - 1)];
    }
}
