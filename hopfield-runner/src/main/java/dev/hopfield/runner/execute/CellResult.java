package dev.hopfield.runner.execute;

import java.util.List;

/**
 * What all that are compared did in a cell.
 *
 * @param cell the cell
 * @param rows one for each model or solver, in the order of the experiment
 * @param notes what a person should know who reads the results
 */
public record CellResult(Cell cell, List<RowResult> rows, List<String> notes) {

    /** Copies the lists. */
    public CellResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
