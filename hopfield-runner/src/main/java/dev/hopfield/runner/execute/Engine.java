package dev.hopfield.runner.execute;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Runs cells, somewhere. */
public interface Engine {

    /**
     * Tells what memory cells will need, before anything is drawn or written.
     *
     * @param cells what may be run
     * @return the need, and why it cannot be met, if it cannot
     */
    Forecast forecast(List<Cell> cells);

    /**
     * Runs cells.
     *
     * @param cells what to run; they do not depend on each other
     * @param finished told of each result as it comes, one at a time, in any order
     * @return the results in the order of the cells
     * @throws dev.hopfield.runner.UserError if a cell can never fit into memory, or patterns, cues or a problem cannot be made
     * @throws IOException if patterns or a problem cannot be read; the other cells are given up
     */
    List<CellResult> run(List<Cell> cells, Consumer<CellResult> finished) throws IOException;
}
