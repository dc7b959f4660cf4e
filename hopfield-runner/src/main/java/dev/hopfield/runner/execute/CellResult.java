package dev.hopfield.runner.execute;

import java.util.List;

/**
 * What all models did in a cell.
 *
 * @param cell the cell
 * @param models one result for each model, in the order of the experiment
 */
public record CellResult(Cell cell, List<ModelResult> models) {

    /** Copies the results. */
    public CellResult {
        models = List.copyOf(models);
    }
}
