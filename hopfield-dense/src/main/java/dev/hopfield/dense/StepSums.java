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
     * Sums that can be relied on as far as is said.
     *
     * @param log of the factor that all weights share; minus infinity if no pattern takes part
     * @param off by how much a sum, without that factor, may be off; 0 if it is as exact as double arithmetic
     * @param size of the units that the result is at home among, without that factor; 0 if only the sums tell
     */
    void give(double log, double off, double size) {
        given = true;
        logFactor = log;
        error = off;
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
