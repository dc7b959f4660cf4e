package dev.hopfield.benchmarks.inputs;

/**
 * How large one call of multi-head attention is.
 *
 * @param heads how many there are; the width of the model is a multiple
 * @param units of a query, of an output, and of all projections: the width of the model
 * @param keyUnits of a stored pattern
 * @param valueUnits of a value
 * @param queries how many
 * @param patterns how many, each with a value
 */
public record MultiheadShape(int heads, int units, int keyUnits, int valueUnits, int queries, int patterns) {

    /** Patterns and values as wide as the model. */
    public static MultiheadShape ofModel(int heads, int units, int queries, int patterns) {
        return new MultiheadShape(heads, units, units, units, queries, patterns);
    }

    /** Multiply-adds of what has to be done anew for each batch of queries. */
    public double ofQueries() {
        return 2.0 * queries * units * units + 2.0 * queries * patterns * units;
    }

    /** Multiply-adds of the projections of patterns and values. */
    public double ofPatterns() {
        return (double) patterns * units * (keyUnits + valueUnits);
    }

    @Override
    public String toString() {
        return queries + " x " + patterns + " x " + units + ", " + heads + " heads";
    }
}
