package dev.hopfield.dense;

/** What a step in float gives for one state: a weighted sum of patterns, and how far it can be relied on. */
final class StepSums {

    private final double[] sums;
    private double logFactor;
    private double error;
    private double scale;
    private boolean given;

    StepSums(int units) {
        this.sums = new double[units];
    }

    /** Nothing is given: only double will do. */
    void decline() {
        given = false;
    }

    /**
     * Sums as exact as double arithmetic has them.
     *
     * @param log of the factor that all weights share
     */
    void give(double log) {
        give(log, 0, 0);
    }

    /**
     * Sums in float.
     *
     * @param log of the factor that all weights share; minus infinity if no pattern takes part
     * @param rounding by how much a sum, without that factor, may be off
     * @param size of the units that the result is at home among, without that factor; 0 if only the sums tell
     */
    void give(double log, double rounding, double size) {
        given = true;
        logFactor = log;
        error = rounding;
        scale = size;
    }

    /** Where the sums go, and are; without the factor. */
    double[] sums() {
        return sums;
    }

    double logFactor() {
        return logFactor;
    }

    double error() {
        return error;
    }

    double scale() {
        return scale;
    }

    boolean isGiven() {
        return given;
    }
}
