package dev.hopfield.runner.execute;

import java.util.Collections;
import java.util.List;

/**
 * What one model did in a cell.
 *
 * @param model its label
 * @param values one number for each metric column, NaN where there was nothing to measure
 * @param error why it failed; empty if it did not
 * @param notes what a person should know who reads its numbers
 * @param storeNanos time spent storing
 * @param recallNanos time spent recalling
 */
public record ModelResult(
        String model, List<Double> values, String error, List<String> notes, long storeNanos, long recallNanos) {

    /** Copies the lists. */
    public ModelResult {
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    static ModelResult failed(String model, int columns, String error) {
        return new ModelResult(model, Collections.nCopies(columns, Double.NaN), error, List.of(), 0, 0);
    }
}
