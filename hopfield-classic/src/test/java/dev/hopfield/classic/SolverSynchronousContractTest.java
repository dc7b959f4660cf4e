package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverSynchronousContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(new SynchronousUpdate(), new NoNoise()).withMaxSteps(50);
    }
}
