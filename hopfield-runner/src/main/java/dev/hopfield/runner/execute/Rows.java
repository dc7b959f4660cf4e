package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.runner.config.Experiment;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Makes the rows of a cell, such that the failure of a model or solver costs its own row only.
 *
 * @param shelf what is asked for memory, and for what other cells have made
 * @param workers who may share the work
 * @param limit how long each may take
 * @param granted whether the memory of the whole cell is granted already
 * @param observer told of each row
 */
record Rows(Shelf shelf, Workers workers, TimeLimit limit, boolean granted, RowObserver observer) {

    /**
     * A row.
     *
     * @param experiment what is run
     * @param label of the one whose row it is
     * @param bytes the memory that it needs, asked if that is not granted yet
     * @param relief what to do if there is too little
     * @param made the row, unless it fails or misses its deadline, which does not count the wait for memory
     */
    RowResult row(
            Experiment experiment, String label, LongSupplier bytes, Relief relief, Function<Deadline, RowResult> made)
            throws InterruptedException {
        try {
            long needed = granted ? 0 : bytes.getAsLong();
            shelf.acquire(needed, relief);
            try {
                return timed(label, made);
            } finally {
                shelf.release(needed);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            observer.failed(label, e);
            return RowResult.failed(
                    label,
                    experiment.metricColumns().size(),
                    FailureText.reason(e),
                    experiment.timed().size());
        }
    }

    private RowResult timed(String label, Function<Deadline, RowResult> made) {
        long start = System.nanoTime();
        try {
            return made.apply(limit.begin());
        } finally {
            observer.took(label, System.nanoTime() - start);
        }
    }
}
