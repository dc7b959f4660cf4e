package dev.hopfield.benchmarks.harness;

import java.util.Arrays;

/**
 * The three numbers that cut a sample into quarters.
 *
 * @param lower a quarter lies below
 * @param median half lies below
 * @param upper three quarters lie below
 */
public record Quartiles(double lower, double median, double upper) {

    /**
     * The quartiles of a sample, linear between order statistics (R. J. Hyndman and Y. Fan, The American Statistician
     * 50 (1996) 361, definition 7).
     *
     * @param sample at least one number; left as it is
     */
    public static Quartiles of(double... sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("an empty sample has no quartiles");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
