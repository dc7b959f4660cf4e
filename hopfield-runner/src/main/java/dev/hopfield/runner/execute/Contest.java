package dev.hopfield.runner.execute;

import java.io.IOException;
import java.util.Optional;

/** What happens in a cell: something is drawn once, and all that are compared get it. One for each kind of experiment. */
interface Contest {

    /** The contest of a cell. */
    static Contest of(Cell cell) {
        return cell.point()
                .experiment()
                .match(recall -> new RecallContest(cell, recall), search -> new SearchContest(cell, search));
    }

    /**
     * What a cell will need, if that can be told before anything is drawn.
     *
     * @param cell what is to be run
     * @param workers how many threads may share the work
     * @return empty if what is drawn does not know its size, or one that is compared fails to estimate; then it fails when it
     *     runs
     */
    static Optional<CellNeed> foreseen(Cell cell, int workers) {
        try {
            return of(cell).need(workers);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The need of memory, if it is known before anything is drawn. */
    Optional<CellNeed> need(int workers);

    /**
     * Draws, and has all that are compared do their part.
     *
     * @param rows makes the row of each
     * @throws dev.hopfield.runner.UserError if what all share cannot be made
     * @throws IOException if a file cannot be read
     */
    CellResult run(Rows rows) throws IOException, InterruptedException;
}
