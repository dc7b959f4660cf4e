package dev.hopfield.runner.execute;

import java.util.Collections;
import java.util.List;

/**
 * What one model or solver did in a cell: a row of the results.
 *
 * @param label of the model or solver
 * @param values one number for each metric column, NaN where there was nothing to measure
 * @param error why it failed; empty if it did not
 * @param notes what a person should know who reads its numbers
 * @param nanos times spent, in the order of {@link dev.hopfield.runner.config.Experiment#timed}; 0 for storing where the memory
 *     was there, because a cell before stored it
 * @param traces energies step by step, of the starts that are traced
 */
public record RowResult(
        String label, List<Double> values, String error, List<String> notes, List<Long> nanos, List<Trace> traces) {

    /** Copies the lists. */
    public RowResult {
        values = List.copyOf(values);
        notes = List.copyOf(notes);
        nanos = List.copyOf(nanos);
        traces = List.copyOf(traces);
    }

    static RowResult failed(String label, int columns, String error, int times) {
        return new RowResult(
                label,
                Collections.nCopies(columns, Double.NaN),
                error,
                List.of(),
                Collections.nCopies(times, 0L),
                List.of());
    }
}
