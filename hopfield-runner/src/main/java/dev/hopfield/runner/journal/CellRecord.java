package dev.hopfield.runner.journal;

import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.RowResult;
import java.util.List;

/**
 * What a journal keeps of a finished cell.
 *
 * @param number of the cell in the plan of the whole experiment, from 0
 * @param rows one for each model or solver
 * @param notes what a person should know who reads the results
 */
public record CellRecord(int number, List<RowResult> rows, List<String> notes) {

    /** Copies the lists. */
    public CellRecord {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * What is to be kept of a result.
     *
     * @param number of its cell in the plan, from 0
     * @param result the result
     * @return the record
     */
    public static CellRecord of(int number, CellResult result) {
        return new CellRecord(number, result.rows(), result.notes());
    }

    /**
     * The result again.
     *
     * @param cell the one of that number
     * @return what came out of it
     */
    public CellResult of(Cell cell) {
        return new CellResult(cell, rows, notes);
    }
}
