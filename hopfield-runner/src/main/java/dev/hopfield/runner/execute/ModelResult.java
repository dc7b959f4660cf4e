package dev.hopfield.runner.execute;

import java.util.Collections;
import java.util.List;

/**
 * What one model did in a cell.
 *
 * @param model its label
 * @param values one number for each metric column, NaN where there was nothing to measure
 * @param error why it failed; empty if it did not
 * @param storeNanos time spent storing
 * @param recallNanos time spent recalling
 */
public record ModelResult(String model, List<Double> values, String error, long storeNanos, long recallNanos) {

    /** Copies the values. */
    public ModelResult {
        values = List.copyOf(values);
    }

    static ModelResult failed(String model, int columns, String error) {
        return new ModelResult(model, Collections.nCopies(columns, Double.NaN), error, 0, 0);
    }
}
