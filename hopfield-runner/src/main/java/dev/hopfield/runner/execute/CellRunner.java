package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.util.Optional;

/** Runs one cell, of any kind of experiment, when there is memory for it. */
final class CellRunner {

    private final HeapBudget budget;
    private final Workers workers;
    private final TimeLimit limit;

    /**
     * @param budget what is asked for memory
     * @param workers who may share the work within a cell
     * @param limit how long each that is compared may take
     */
    CellRunner(HeapBudget budget, Workers workers, TimeLimit limit) {
        this.budget = budget;
        this.workers = workers;
        this.limit = limit;
    }

    /** The same, and each may take as long as it does. */
    CellRunner(HeapBudget budget, Workers workers) {
        this(budget, workers, TimeLimit.NONE);
    }

    /**
     * Runs a cell. If its need is known, it is granted for the whole cell before anything is drawn, else for each model or solver.
     *
     * @throws UserError if the cell can never fit, or what all that are compared share cannot be made
     */
    CellResult run(Cell cell) throws IOException, InterruptedException {
        Optional<CellNeed> need = Contest.foreseen(cell, workers.count());
        if (need.isEmpty()) {
            return Contest.of(cell).run(new Rows(budget, workers, limit, false));
        }
        long bytes = need.get().bytes();
        Relief relief = need.get().relief();
        if (!budget.couldFit(bytes)) {
            throw new UserError(ExitCode.BAD_CONFIGURATION, need.get().label() + " " + budget.refusal(bytes, relief));
        }
        budget.acquire(bytes, relief);
        try {
            return Contest.of(cell).run(new Rows(budget, workers, limit, true));
        } finally {
            budget.release(bytes);
        }
    }
}
