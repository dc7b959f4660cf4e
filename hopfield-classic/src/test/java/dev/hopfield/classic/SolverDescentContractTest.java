package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverDescentContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(new RandomReplacementUpdate(), new NoNoise());
    }
}
