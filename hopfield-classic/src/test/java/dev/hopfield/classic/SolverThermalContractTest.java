package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.testkit.SolverContract;

class SolverThermalContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new ClassicSolver(new SequentialUpdate(), new ThermalNoise(3, Acceptance.METROPOLIS, 5, 10))
                .withTemperatureUnit(TemperatureUnit.ENERGY);
    }
}
