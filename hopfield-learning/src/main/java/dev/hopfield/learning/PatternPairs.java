package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;

/** All pairs of patterns, a pattern with itself included, shared in tasks of about the same length. */
final class PatternPairs {

    private PatternPairs() {}

    /** What is done with a pair. */
    @FunctionalInterface
    interface Pair {
        void run(int row, int column);
    }

    /**
     * Takes each pair once, with the column at most the row.
     *
     * <p>Row and count - 1 - row are taken together, and have count + 1 pairs.
     *
     * @param cost words that a pair reads
     */
    static void forEach(int count, long cost, Workers workers, Pair pair) {
        int tasks = (count + 1) / 2;
        Parts.of(tasks, 1, cost * count * count / 2, workers).forEach((from, to) -> {
            for (int row = from; row < to; row++) {
                forEach(row, pair);
                if (row != count - 1 - row) {
                    forEach(count - 1 - row, pair);
                }
            }
        });
    }

    private static void forEach(int row, Pair pair) {
        for (int column = 0; column <= row; column++) {
            pair.run(row, column);
        }
    }
}
