package dev.hopfield.dense;

/** The largest of some numbers, of which there is at least one. */
final class Extremes {

    private Extremes() {}

    static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    static double largestSize(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
