package dev.hopfield.benchmarks.inputs;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;

/**
 * Gaussian cues and patterns for one step of softmax retrieval, softmax(beta Q K^T) K, with beta = 1 / sqrt(units).
 *
 * <p>Arrays are row-major and shared: contenders only read them.
 */
public final class AttentionInputs {

    private final int cues;
    private final int patterns;
    private final int units;
    private final float[] queries;
    private final float[] keys;

    /**
     * Draws inputs.
     *
     * @param cues rows of Q
     * @param patterns rows of K
     * @param units columns of both
     * @param seed the source of all numbers
     */
    public AttentionInputs(int cues, int patterns, int units, Seed seed) {
        this.cues = cues;
        this.patterns = patterns;
        this.units = units;
        this.queries = gaussian(Math.multiplyExact(cues, units), seed.child("queries"));
        this.keys = gaussian(Math.multiplyExact(patterns, units), seed.child("keys"));
    }

    private static float[] gaussian(int size, Seed seed) {
        float[] values = new float[size];
        RandomStream stream = seed.stream();
        for (int i = 0; i < size; i++) {
            values[i] = (float) stream.nextGaussian();
        }
        return values;
    }

    public int cues() {
        return cues;
    }

    public int patterns() {
        return patterns;
    }

    public int units() {
        return units;
    }

    /** The inverse temperature, that of transformers. */
    public double beta() {
        return 1 / Math.sqrt(units);
    }

    /** Q: cues x units. */
    public float[] queries() {
        return queries;
    }

    /** K: patterns x units. */
    public float[] keys() {
        return keys;
    }

    /** Rows of an array as patterns. */
    public static RealPatterns asPatterns(float[] values, int rows, int units) {
        RealPatterns.Builder builder = RealPatterns.builder(rows, units);
        for (int row = 0; row < rows; row++) {
            builder.row(row, values, row * units);
        }
        return builder.build();
    }

    /** Patterns as one row-major array. */
    public static float[] asArray(RealPatterns patterns) {
        int units = patterns.units();
        float[] values = new float[Math.multiplyExact(patterns.count(), units)];
        for (int row = 0; row < patterns.count(); row++) {
            System.arraycopy(patterns.row(row), 0, values, row * units, units);
        }
        return values;
    }

    @Override
    public String toString() {
        return cues + " x " + patterns + " x " + units;
    }
}
