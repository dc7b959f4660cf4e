package dev.hopfield.runner.execute;

import dev.hopfield.runner.array.NpyArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all that are compared did in a cell.
 *
 * @param cell the cell
 * @param rows one for each model or solver, in the order of the experiment
 * @param notes what a person should know who reads the results
 * @param arrays what the experiment wants kept, by name, in order
 */
public record CellResult(Cell cell, List<RowResult> rows, List<String> notes, Map<String, NpyArray> arrays) {

    /** Copies the collections. */
    public CellResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /** A result of which no array is at hand. */
    public CellResult(Cell cell, List<RowResult> rows, List<String> notes) {
        this(cell, rows, notes, Map.of());
    }

    /** The same, when its arrays are kept elsewhere and their memory is wanted back. */
    CellResult withoutArrays() {
        return new CellResult(cell, rows, notes);
    }
}
