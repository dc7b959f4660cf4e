package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Runs cells, of any kind of experiment, when there is memory for them. */
final class CellRunner {

    private final HeapBudget budget;
    private final Workers workers;
    private final TimeLimit limit;
    private final Saving saving;
    private final RowObserver observer;

    /**
     * @param budget what is asked for memory
     * @param workers who may share the work within a cell
     * @param limit how long each that is compared may take
     * @param saving told of what is stored, and of what need not be
     * @param observer told of each row
     */
    CellRunner(HeapBudget budget, Workers workers, TimeLimit limit, Saving saving, RowObserver observer) {
        this.budget = budget;
        this.workers = workers;
        this.limit = limit;
        this.saving = saving;
        this.observer = observer;
    }

    /** The same, and nobody is told of rows. */
    CellRunner(HeapBudget budget, Workers workers, TimeLimit limit, Saving saving) {
        this(budget, workers, limit, saving, new RowObserver() {});
    }

    /** The same, and each may take as long as it does. */
    CellRunner(HeapBudget budget, Workers workers) {
        this(budget, workers, TimeLimit.NONE, new Saving());
    }

    /**
     * Runs the cells of a batch one after another. If the need of a cell is known, it is granted for the whole cell before
     * anything is drawn, else for each model or solver.
     *
     * @param batch what to run
     * @param finished told of each cell as it comes
     * @throws UserError if a cell can never fit, or what all that are compared share cannot be made
     * @throws InterruptedException if the thread is told to give up, while it waits for memory or between two cells
     */
    void run(Batch batch, BiConsumer<Batch.Member, CellResult> finished) throws IOException, InterruptedException {
        try (Shelf shelf = new Shelf(batch, budget, saving)) {
            for (Batch.Member member : batch.members()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                shelf.begin(member);
                CellResult result = run(member.cell(), shelf);
                shelf.end();
                finished.accept(member, result);
            }
        }
    }

    private CellResult run(Cell cell, Shelf shelf) throws IOException, InterruptedException {
        Optional<CellNeed> need = Contest.foreseen(cell, workers.count());
        if (need.isEmpty()) {
            return Contest.of(cell).run(new Rows(shelf, workers, limit, false, observer));
        }
        long bytes = need.get().bytes();
        Relief relief = need.get().relief();
        if (!budget.couldFit(bytes)) {
            throw new UserError(ExitCode.BAD_CONFIGURATION, need.get().label() + " " + budget.refusal(bytes, relief));
        }
        shelf.acquire(bytes, relief);
        try {
            return Contest.of(cell).run(new Rows(shelf, workers, limit, true, observer));
        } finally {
            shelf.release(bytes);
        }
    }

    /** Runs a cell that shares nothing. */
    CellResult run(Cell cell) throws IOException, InterruptedException {
        CellResult[] result = new CellResult[1];
        run(Batch.of(cell), (member, made) -> result[0] = made);
        return result[0];
    }
}
