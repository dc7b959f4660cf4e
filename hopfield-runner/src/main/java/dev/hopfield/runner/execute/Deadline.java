package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.optimisation.SolverObserver;
import dev.hopfield.api.optimisation.SolverOptions;
import java.util.Optional;

/**
 * Ends what takes too long, wherever it looks at the time: at each step of a recall or a search, and between the parts of a row.
 * What happens within a step, while patterns are stored, or in a metric that asks no memory, is not cut short.
 *
 * @param limit how long it may take
 * @param start when it began, by the clock of the limit
 */
record Deadline(TimeLimit limit, long start) {

    /** Ends a model or a solver from within. Its message is the error of the row. */
    static final class TookTooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TookTooLong(TimeLimit limit) {
            super("took longer than " + limit);
        }
    }

    /**
     * Looks at the time.
     *
     * @throws TookTooLong if it is over
     */
    void check() {
        if (limit.isOver(start)) {
            throw new TookTooLong(limit);
        }
    }

    /** The same, as if some time had passed already: what was done before counts as if it were done here. */
    Deadline less(long nanos) {
        return new Deadline(limit, start - nanos);
    }

    /** The same options, and the time is looked at in every step; nothing is added if there is no limit. */
    RecallOptions within(RecallOptions options) {
        return limit.isSet() ? options.observedBy(step -> check()) : options;
    }

    /** The same options, and the time is looked at in every step too; nothing is added if there is no limit. */
    SolverOptions within(SolverOptions options) {
        if (!limit.isSet()) {
            return options;
        }
        Optional<SolverObserver> watcher = options.observer();
        return options.observedBy((start, step, energy) -> {
            check();
            watcher.ifPresent(other -> other.onStep(start, step, energy));
        });
    }
}
