package dev.hopfield.benchmarks.cases;

import dev.hopfield.benchmarks.harness.Judgement;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Compares rows of real numbers: the largest difference of a row by the largest number of ours in it.
 *
 * @param units numbers in a row
 * @param tolerance the largest relative difference at which results count as the same
 */
record RowDifference(int units, double tolerance) implements BiFunction<float[], float[], Judgement> {

    @Override
    public Judgement apply(float[] ours, float[] theirs) {
        if (ours.length != theirs.length) {
            return new Judgement(false, theirs.length + " numbers for " + ours.length);
        }
        double largest = 0;
        for (int row = 0; row < ours.length / units; row++) {
            largest = Math.max(largest, relative(ours, theirs, row * units));
        }
        return new Judgement(largest <= tolerance, String.format(Locale.ROOT, "%.1e", largest));
    }

    private double relative(float[] ours, float[] theirs, int from) {
        double scale = 0;
        double difference = 0;
        for (int i = from; i < from + units; i++) {
            scale = Math.max(scale, Math.abs(ours[i]));
            // Not Math.max alone: a NaN has to count as the worst difference, and Math.max keeps it.
            difference = Math.max(difference, Math.abs((double) ours[i] - theirs[i]));
        }
        double relative = difference / scale;
        return Double.isNaN(relative) ? (difference == 0 ? 0 : Double.POSITIVE_INFINITY) : relative;
    }
}
