package dev.hopfield.testkit.toy;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

/** Extends the contract from another package, as the author of a plugin does. */
class ToySolverTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ToySolver(SolverFlaw.NONE);
    }
}
