package dev.hopfield.continuous;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.SolverContract;
import org.junit.jupiter.api.Nested;

/** The solver keeps the contract with units of both kinds, and several integrators. */
class SolverContractsTest {

    @Nested
    class Decided extends SolverContract {

        @Override
        protected boolean showsAnswers() {
            return false;
        }

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Logistic(40), new DormandPrince()).withMaxSteps(200);
        }
    }

    @Nested
    class Signed extends SolverContract {

        @Override
        protected Encoding encoding() {
            return Encoding.BIPOLAR;
        }

        @Override
        protected boolean showsAnswers() {
            return false;
        }

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Tanh(10), new Euler(0.01)).withMaxSteps(200);
        }
    }

    @Nested
    class Iterated extends SolverContract {

        @Override
        protected boolean showsAnswers() {
            return false;
        }

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Logistic(40), new FixedPointIteration(0.5)).withMaxSteps(200);
        }
    }
}
