package dev.hopfield.continuous;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.SolverContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The solver keeps the contract with units of both kinds, and several integrators. */
class SolverContractsTest {

    private abstract static class Graded extends SolverContract {

        @Override
        protected final boolean showsGradedStates() {
            return true;
        }

        @Override
        protected List<Encoding> encodings() {
            return List.of(Encoding.BINARY);
        }
    }

    @Nested
    class Decided extends Graded {

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Logistic(4), new DormandPrince()).withMaxSteps(200);
        }
    }

    @Nested
    class Signed extends Graded {

        @Override
        protected List<Encoding> encodings() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Tanh(1), new Euler(0.01)).withMaxSteps(200);
        }
    }

    @Nested
    class Iterated extends Graded {

        @Override
        protected Solver solver() {
            return new ContinuousSolver(new Logistic(4), new FixedPointIteration(0.5)).withMaxSteps(200);
        }
    }
}
