package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.SolverContract;
import org.junit.jupiter.api.Nested;

/** The solver keeps the contract with every kind of noise and update. */
class SolverContractsTest {

    @Nested
    class Annealed extends SolverContract {

        @Override
        protected Solver solver() {
            return new ClassicSolver(
                    new AnnealingNoise(1, 0.01, 30, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER));
        }
    }

    @Nested
    class StraightDown extends SolverContract {

        @Override
        protected Encoding encoding() {
            return Encoding.BIPOLAR;
        }

        @Override
        protected Solver solver() {
            return new ClassicSolver(new NoNoise());
        }
    }

    @Nested
    class AtATemperature extends SolverContract {

        @Override
        protected Solver solver() {
            return new ClassicSolver(new ThermalNoise(0.5)).withTemperatures(TemperatureUnit.ENERGY);
        }
    }

    @Nested
    class AllAtOnce extends SolverContract {

        @Override
        protected Solver solver() {
            return new ClassicSolver(new NoNoise()).withUpdate(new SynchronousUpdate());
        }
    }
}
