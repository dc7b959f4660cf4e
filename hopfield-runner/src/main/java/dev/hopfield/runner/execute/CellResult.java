package dev.hopfield.runner.execute;

import java.util.List;

/**
 * What all models did in a cell.
 *
 * @param cell the cell
 * @param models one result for each model, in the order of the experiment
 * @param notes what a person should know who reads the results
 */
public record CellResult(Cell cell, List<ModelResult> models, List<String> notes) {

    /** Copies the lists. */
    public CellResult {
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }
}
