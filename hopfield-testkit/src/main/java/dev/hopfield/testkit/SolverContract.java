package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Solver} must do, whatever its mathematics. Extend it once for each configuration worth telling apart:
 *
 * <pre>{@code
 * class MySolverTest extends SolverContract {
 *     @Override
 *     protected Solver solver() {
 *         return new MySolver(0.5);
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are small random forms; they refuse to tell what a state is worth, and what the optimum is.
 */
public abstract class SolverContract {

    private static final int STARTS = 7;

    /** How far sums that are taken in another order may differ, relative to the largest. */
    private static final double ROUNDING = 1e-9;

    /** The solver under test, as configured; asked for again in each test. */
    protected abstract Solver solver();

    /** The units of the problems that the solver takes: BINARY for 0 and 1, the default, or BIPOLAR for -1 and +1. */
    protected Encoding encoding() {
        return Encoding.BINARY;
    }

    /** Units of the sample problem. The default is no multiple of 64, so that the last packed word is not full. */
    protected int units() {
        return 70;
    }

    /** Whether states on the way have every unit at one of its two values, so that the last energy shown is that of the answer. */
    protected boolean showsAnswers() {
        return true;
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1985);
    }

    private Instance sample() {
        return SampleForm.random(encoding(), units(), seed().child("problem"));
    }

    private SolverOptions options() {
        return SolverOptions.of(STARTS, seed().child("starts"));
    }

    private String because(String rule) {
        return rule + " (" + solver() + ", " + units() + " units, " + seed() + ")";
    }

    @Test
    void givesAStateForEachStart() {
        Attempts attempts = solver().solve(sample(), options());
        assertThat(attempts.count())
                .as(because("every start must end in a state"))
                .isEqualTo(STARTS);
        assertThat(attempts.states().units())
                .as(because("states have the units of the form"))
                .isEqualTo(units());
        assertThat(attempts.states().encoding())
                .as(because("states are in the encoding of the form"))
                .isEqualTo(encoding());
    }

    @Test
    void isDeterminedByItsSeed() {
        requireSame(
                solver().solve(sample(), options()),
                solver().solve(sample(), options()),
                "the same problem and seed must give the same attempts; draw all randomness from SolverOptions.startSeed");
    }

    @Test
    void startsOneAfterAnotherAsTogether() {
        Attempts many = solver().solve(sample(), options());
        Attempts few = solver().solve(sample(), SolverOptions.of(2, options().seed()));
        String rule = because("start k must be the same however many there are; draw its randomness from"
                + " SolverOptions.startSeed(k) alone");
        assertThat(many.states().range(0, 2)).as(rule).isEqualTo(few.states());
        for (int start = 0; start < 2; start++) {
            assertThat(many.steps(start)).as(rule).isEqualTo(few.steps(start));
            assertThat(many.stopReason(start)).as(rule).isEqualTo(few.stopReason(start));
        }
    }

    @Test
    void solvesTheSameWithManyWorkersAsWithOne() {
        Attempts alone = solver().solve(sample(), options());
        for (int count : new int[] {2, 3, 8}) {
            Workers workers = new SeveralThreads(count);
            requireSame(
                    solver().solve(sample(), options().withWorkers(workers)),
                    alone,
                    "attempts must not depend on who shares the work, here " + count + " threads");
        }
    }

    private void requireSame(Attempts actual, Attempts expected, String rule) {
        assertThat(actual.states()).as(because(rule)).isEqualTo(expected.states());
        for (int start = 0; start < expected.count(); start++) {
            assertThat(actual.steps(start)).as(because(rule)).isEqualTo(expected.steps(start));
            assertThat(actual.stopReason(start)).as(because(rule)).isEqualTo(expected.stopReason(start));
        }
        assertThat(actual.notes()).as(because(rule)).isEqualTo(expected.notes());
    }

    private record Seen(int step, double energy) {}

    private static Map<Integer, List<Seen>> watched(Map<Integer, List<Seen>> seen, int start, int step, double energy) {
        seen.computeIfAbsent(start, unseen -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Seen(step, energy));
        return seen;
    }

    @Test
    void showsAnObserverEveryStepInOrder() {
        Instance sample = sample();
        Map<Integer, List<Seen>> seen = new ConcurrentHashMap<>();
        Attempts attempts = solver().solve(
                        sample,
                        options()
                                .observedBy((start, step, energy) -> watched(seen, start, step, energy.getAsDouble())));
        requireSame(attempts, solver().solve(sample, options()), "an observer must not change a result");
        for (int start = 0; start < STARTS; start++) {
            List<Seen> steps = seen.getOrDefault(start, List.of());
            assertThat(steps.stream().map(Seen::step))
                    .as(because("an observer must see step 0 of start " + start
                            + " first and then each step once, in order, up to Attempts.steps"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, attempts.steps(start))
                            .boxed()
                            .toList());
            if (showsAnswers()) {
                double shown = steps.get(steps.size() - 1).energy();
                double energy = sample.form().energy(attempts.states(), start);
                assertThat(Math.abs(shown - energy))
                        .as(because("the energy that an observer sees last must be that of the answer of start " + start
                                + ", but they are " + shown + " and " + energy))
                        .isLessThanOrEqualTo(ROUNDING * Math.max(1, Math.abs(energy)));
            }
        }
    }

    @Test
    void endsOnTheSmallestAndFlattestProblems() {
        for (Instance instance : List.of(
                SampleForm.random(encoding(), 1, seed().child("one")),
                SampleForm.flat(encoding(), 1),
                SampleForm.flat(encoding(), units()))) {
            Attempts attempts = solver().solve(instance, options());
            for (int start = 0; start < STARTS; start++) {
                assertThat(attempts.stopReason(start))
                        .as(because("a problem without couplings, or of one unit, must end like any other"))
                        .isNotNull();
            }
        }
    }

    @Test
    void estimatesBytesThatGrowAndDoNotOverflow() {
        long some = solver().estimatedBytes(units(), STARTS, 2);
        assertThat(some).as(because("estimatedBytes must be positive")).isPositive();
        assertThat(solver().estimatedBytes(1000L * units(), STARTS, 2))
                .as(because("estimatedBytes must grow with the units"))
                .isGreaterThan(some);
        assertThat(solver().estimatedBytes(1_000_000_000L, 1_000_000, 64))
                .as(because("estimatedBytes must not overflow; compute it with long numbers"))
                .isPositive();
    }

    @Test
    void tellsItsNotesAsClauses() {
        assertThat(solver().notes())
                .as(because("notes go on after the name of the solver, so they begin in lower case"))
                .allMatch(note -> !note.isBlank() && !Character.isUpperCase(note.charAt(0)));
    }
}
