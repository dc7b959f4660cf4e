package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverBestContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(new RandomOrderUpdate(), new ThermalNoise(1)).keeping(KeptState.BEST);
    }

    @Override
    protected boolean keepsBest() {
        return true;
    }
}
