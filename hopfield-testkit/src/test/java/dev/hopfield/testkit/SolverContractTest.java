package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract lets a solver pass that guesses honestly, and catches it where it does not. */
class SolverContractTest {

    private enum Flaw {
        NONE,
        COUNTS_CALLS,
        LEAVES_OUT_A_STEP,
        SHOWS_ANOTHER_ENERGY,
        ASKS_FOR_THE_OPTIMUM,
        DRAWS_IN_TURN,
        ESTIMATES_IN_INTEGERS
    }

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** One random state for each start. */
    private record Guess(Flaw flaw) implements Solver {

        @Override
        public Attempts solve(Instance instance, SolverOptions options) {
            if (flaw == Flaw.ASKS_FOR_THE_OPTIMUM) {
                instance.optimum();
            }
            int units = instance.form().units();
            BitPatterns.Builder states = BitPatterns.builder(instance.form().encoding(), options.starts(), units);
            int calls = flaw == Flaw.COUNTS_CALLS ? CALLS.incrementAndGet() : 0;
            Seed first = options.seed().child("all");
            for (int start = 0; start < options.starts(); start++) {
                Seed own = flaw == Flaw.DRAWS_IN_TURN ? first.child(options.starts()) : options.startSeed(start);
                var random = own.child(calls).stream();
                for (int unit = 0; unit < units; unit++) {
                    states.set(start, unit, random.nextBoolean());
                }
            }
            BitPatterns built = states.build();
            for (int start = 0; start < options.starts() && options.observer().isPresent(); start++) {
                int row = start;
                double wrong = flaw == Flaw.SHOWS_ANOTHER_ENERGY ? 1 : 0;
                options.observer().get().onStep(row, 0, () -> 0);
                if (flaw != Flaw.LEAVES_OUT_A_STEP) {
                    options.observer()
                            .get()
                            .onStep(row, 1, () -> wrong + instance.form().energy(built, row));
                }
            }
            int[] steps = new int[options.starts()];
            StopReason[] reasons = new StopReason[options.starts()];
            Arrays.fill(steps, 1);
            Arrays.fill(reasons, StopReason.COMPLETED);
            return Attempts.of(built, steps, reasons);
        }

        @Override
        public long estimatedBytes(long units, int starts, int workers) {
            return flaw == Flaw.ESTIMATES_IN_INTEGERS ? (long) (int) (8 * units) * starts : units * starts;
        }
    }

    private static SolverContract contract(Flaw flaw) {
        return new SolverContract() {
            @Override
            protected Solver solver() {
                return new Guess(flaw);
            }
        };
    }

    @Test
    void anHonestGuessPasses() {
        SolverContract contract = contract(Flaw.NONE);
        contract.givesAStateForEachStart();
        contract.isDeterminedByItsSeed();
        contract.startsOneAfterAnotherAsTogether();
        contract.solvesTheSameWithManyWorkersAsWithOne();
        contract.showsAnObserverEveryStepInOrder();
        contract.endsOnTheSmallestAndFlattestProblems();
        contract.estimatesBytesThatGrowAndDoNotOverflow();
        contract.tellsItsNotesAsClauses();
        assertThat(contract.solver()).isEqualTo(new Guess(Flaw.NONE));
    }

    @Test
    void hiddenStateIsCaught() {
        assertThatThrownBy(contract(Flaw.COUNTS_CALLS)::isDeterminedByItsSeed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("startSeed");
    }

    @Test
    void aStepThatIsNotShownIsCaught() {
        assertThatThrownBy(contract(Flaw.LEAVES_OUT_A_STEP)::showsAnObserverEveryStepInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("each step once");
    }

    @Test
    void anEnergyOfAnotherStateIsCaught() {
        assertThatThrownBy(contract(Flaw.SHOWS_ANOTHER_ENERGY)::showsAnObserverEveryStepInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("that of the answer");
    }

    @Test
    void aLookAtTheOptimumIsCaught() {
        assertThatThrownBy(contract(Flaw.ASKS_FOR_THE_OPTIMUM)::givesAStateForEachStart)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must not ask");
    }

    @Test
    void startsThatDependOnTheirNumberAreCaught() {
        assertThatThrownBy(contract(Flaw.DRAWS_IN_TURN)::startsOneAfterAnotherAsTogether)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("however many");
    }

    @Test
    void estimatesThatWrapRoundAreCaught() {
        assertThatThrownBy(contract(Flaw.ESTIMATES_IN_INTEGERS)::estimatesBytesThatGrowAndDoNotOverflow)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("overflow");
    }
}
