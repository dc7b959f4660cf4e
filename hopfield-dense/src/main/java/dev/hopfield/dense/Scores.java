package dev.hopfield.dense;

/** How well each of the stored patterns matches a state. Immutable; for many threads. */
@FunctionalInterface
public interface Scores {

    /**
     * Writes the score of every pattern.
     *
     * @param states holds the state; not changed
     * @param offset its first unit
     * @param into receives one score for each pattern, in their order
     */
    void write(float[] states, int offset, double[] into);
}
