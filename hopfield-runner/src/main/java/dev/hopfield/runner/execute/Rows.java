package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.runner.config.Experiment;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Makes the rows of a cell, such that the failure of a model or solver costs its own row only.
 *
 * @param budget what is asked for memory
 * @param workers who may share the work
 * @param granted whether the memory of the whole cell is granted already
 */
record Rows(HeapBudget budget, Workers workers, boolean granted) {

    /**
     * A row.
     *
     * @param experiment what is run
     * @param label of the one whose row it is
     * @param bytes the memory that it needs, asked if that is not granted yet
     * @param relief what to do if there is too little
     * @param made the row, unless it fails
     */
    RowResult row(Experiment experiment, String label, LongSupplier bytes, Relief relief, Supplier<RowResult> made)
            throws InterruptedException {
        try {
            long needed = granted ? 0 : bytes.getAsLong();
            budget.acquire(needed, relief);
            try {
                return made.get();
            } finally {
                budget.release(needed);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return RowResult.failed(
                    label,
                    experiment.metricColumns().size(),
                    FailureText.reason(e),
                    experiment.timed().size());
        }
    }
}
