package dev.hopfield.dense;

import java.util.Optional;

/**
 * Whether sums in float are good enough for what is done to them.
 *
 * <p>Normalisations may blow errors up: a sum that nearly cancels has a direction all the same.
 */
final class FloatGuard {

    /** Of the units of the next state, relative to the largest. */
    static final double LARGEST_ERROR = 1e-5;

    /** Errors are as they were measured, not bounds: a sum may be off by so many, where a sign depends on it. */
    private static final double ERRORS_OF_A_SIGN = 4;

    private FloatGuard() {}

    /** Whether it is known what a normalisation does to errors. */
    static boolean knows(Optional<Normalisation> normalisation) {
        return normalisation
                .map(part ->
                        part instanceof L2 || part instanceof LayerNorm || part instanceof Tanh || part instanceof Sign)
                .orElse(true);
    }

    /**
     * Whether a state may move to sums.
     *
     * @param free the units that change
     */
    static boolean allows(StepSums sums, Optional<Normalisation> normalisation, int[] free) {
        if (sums.error() == 0 || sums.logFactor() == Double.NEGATIVE_INFINITY) {
            return true;
        }
        double[] x = sums.sums();
        double least = sums.error() / LARGEST_ERROR;
        if (normalisation.isEmpty()) {
            return Math.max(sums.scale(), largest(x, free, 0)) >= least;
        } else if (normalisation.get() instanceof Sign) {
            return smallest(x, free) >= ERRORS_OF_A_SIGN * sums.error();
        } else if (normalisation.get() instanceof Tanh tanh) {
            return isSaturatedOrExact(sums, tanh.gain() * StrictMath.exp(Math.min(sums.logFactor(), 700)), free);
        }
        double middle = normalisation.get() instanceof LayerNorm ? mean(x, free) : 0;
        return largest(x, free, middle) >= least;
    }

    /** The slope of tanh is at most 4 exp(-2 |x|), and 1; |x| is what errors leave of it. */
    private static boolean isSaturatedOrExact(StepSums sums, double gain, int[] free) {
        double error = gain * sums.error();
        if (error <= LARGEST_ERROR) {
            return true;
        }
        double least = gain * smallest(sums.sums(), free) - ERRORS_OF_A_SIGN * error;
        return least > 0 && 4 * error * StrictMath.exp(-2 * least) <= LARGEST_ERROR;
    }

    private static double largest(double[] x, int[] free, double middle) {
        double largest = 0;
        for (int unit : free) {
            largest = Math.max(largest, Math.abs(x[unit] - middle));
        }
        return largest;
    }

    private static double smallest(double[] x, int[] free) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int unit : free) {
            smallest = Math.min(smallest, Math.abs(x[unit]));
        }
        return smallest;
    }

    private static double mean(double[] x, int[] free) {
        double mean = 0;
        for (int unit : free) {
            mean += x[unit] / free.length;
        }
        return mean;
    }
}
