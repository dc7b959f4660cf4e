package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverAnnealingContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(
                new RandomOrderUpdate(),
                new AnnealingNoise(1, 0.05, 20, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER));
    }
}
