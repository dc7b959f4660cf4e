package dev.hopfield.dense;

/** Scores that can also be had of single patterns, each by itself. */
@FunctionalInterface
interface RowScores extends Scores {

    /**
     * The score of one pattern: what {@link #write} writes for it.
     *
     * @param pattern its number
     * @param states holds the state
     * @param offset its first unit
     */
    double of(int pattern, float[] states, int offset);

    @Override
    default void write(float[] states, int offset, double[] into) {
        for (int pattern = 0; pattern < into.length; pattern++) {
            into[pattern] = of(pattern, states, offset);
        }
    }
}
