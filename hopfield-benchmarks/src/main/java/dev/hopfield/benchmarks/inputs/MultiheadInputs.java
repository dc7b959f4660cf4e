package dev.hopfield.benchmarks.inputs;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/** Gaussian queries, patterns and values, and parameters of the size that training begins with. Row-major. */
public final class MultiheadInputs {

    private final MultiheadShape shape;
    private final Seed seed;
    private final float[] queries;
    private final float[] patterns;
    private final float[] values;

    /**
     * Draws inputs.
     *
     * @param shape how large they are
     * @param seed the source of all numbers
     */
    public MultiheadInputs(MultiheadShape shape, Seed seed) {
        this.shape = shape;
        this.seed = seed;
        this.queries = gaussian(shape.queries() * shape.units(), 1, seed.child("queries"));
        this.patterns = gaussian(shape.patterns() * shape.keyUnits(), 1, seed.child("patterns"));
        this.values = gaussian(shape.patterns() * shape.valueUnits(), 1, seed.child("values"));
    }

    private static float[] gaussian(int size, double scale, Seed seed) {
        float[] numbers = new float[size];
        RandomStream stream = seed.stream();
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) (scale * stream.nextGaussian());
        }
        return numbers;
    }

    public MultiheadShape shape() {
        return shape;
    }

    /** Queries x units. */
    public float[] queries() {
        return queries;
    }

    /** Patterns x units of a pattern. */
    public float[] patterns() {
        return patterns;
    }

    /** Patterns x units of a value. */
    public float[] values() {
        return values;
    }

    /** A parameter by its name, scaled so that what it projects keeps its size. */
    public float[] parameter(String name, int size, int inputs) {
        return gaussian(size, 1 / Math.sqrt(inputs), seed.child(name));
    }

    /** Queries x patterns: 1 for about a third of the pairs, but never for the first pattern; 0 for the others. */
    public float[] hiddenPairs() {
        RandomStream stream = seed.child("pairs").stream();
        float[] hidden = new float[shape.queries() * shape.patterns()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = stream.nextInt(3) == 0 && i % shape.patterns() > 0 ? 1 : 0;
        }
        return hidden;
    }

    /** What to add to scores: minus infinity for 1, nothing for 0. */
    public static float[] hiding(float[] hidden) {
        float[] added = new float[hidden.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = hidden[i] == 1 ? Float.NEGATIVE_INFINITY : 0;
        }
        return added;
    }

    /** 1 for the last fifth of the patterns, 0 for the others. */
    public float[] hiddenPatterns() {
        float[] hidden = new float[shape.patterns()];
        for (int i = shape.patterns() - shape.patterns() / 5; i < hidden.length; i++) {
            hidden[i] = 1;
        }
        return hidden;
    }

    /** Queries x patterns: numbers to add, minus infinity where a pair is hidden. */
    public float[] added() {
        float[] added = gaussian(shape.queries() * shape.patterns(), 1, seed.child("added"));
        float[] hiding = hiding(hiddenPairs());
        for (int i = 0; i < added.length; i++) {
            added[i] += hiding[i];
        }
        return added;
    }
}
