package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverBlockContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(
                        new BlockUpdate(7),
                        new AnnealingNoise(2, 0.5, 9, AnnealingNoise.Course.LINEAR, Acceptance.METROPOLIS))
                .withMaxSteps(30);
    }
}
