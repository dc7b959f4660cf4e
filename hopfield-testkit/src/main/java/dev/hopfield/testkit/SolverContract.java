package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
 * <p>The samples are forms whose couplings, self-couplings and biases are independent normal numbers, drawn from {@link #seed()}.
 * Whether states of low energy are found is not asked: that is for tests of the solver's own.
 */
public abstract class SolverContract {

    /** More than there are workers, and no multiple of them. */
    private static final int STARTS = 7;

    private static final int WORKERS = 3;

    /**
     * The contract of a configured solver, with the sizes and tolerances that are the defaults here.
     *
     * @param solver what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static SolverContract of(Solver solver) {
        return new SolverContract() {
            @Override
            protected Solver solver() {
                return solver;
            }
        };
    }

    /** The solver under test, as configured; asked for again in each test. */
    protected abstract Solver solver();

    /** Units of the forms. The default is no multiple of 64, so that the last packed word is not full. */
    protected int units() {
        return 70;
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /** The encodings of forms that the solver takes; others it must refuse. */
    protected List<Encoding> encodings() {
        return List.of(Encoding.BINARY, Encoding.BIPOLAR);
    }

    /**
     * Whether the energies shown are those of graded states, which are no longer that of the state that is returned.
     *
     * <p>By default they are not: the energy that an observer is shown of the result is that of the state returned.
     */
    protected boolean showsGradedStates() {
        return false;
    }

    /** Whether the result is the best state that an observer is shown; by default it is the last one. */
    protected boolean keepsBest() {
        return false;
    }

    /**
     * How far the energy shown may be from that of the same state, as a fraction of it, of 1 where it is less.
     *
     * <p>The default leaves room for sums in double precision in another order, and carried over some hundreds of flips.
     */
    protected double energyTolerance() {
        return 1e-9;
    }

    @TestFactory
    Stream<DynamicTest> isDeterminedByItsSeed() {
        return forEachForm(instance -> requireSame(
                solver().solve(instance, options()),
                solver().solve(instance, options()),
                "the same seed must give the same attempts"));
    }

    @TestFactory
    Stream<DynamicTest> makesTheFirstStartsTheSameHoweverManyFollow() {
        return forEachForm(instance -> {
            Attempts all = solver().solve(instance, options());
            for (int starts = 1; starts < STARTS; starts += 2) {
                Attempts some = solver().solve(instance, SolverOptions.of(starts, searchSeed()));
                assertThat(AttemptDifference.first(some, all))
                        .as(because("start k must draw from SolverOptions.startSeed(k) alone; asked for " + starts
                                + " starts instead of " + STARTS))
                        .isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> solvesWithManyWorkersAsWithOne() {
        return forEachForm(instance -> requireSame(
                solver().solve(instance, options().withWorkers(new SeveralThreads(WORKERS))),
                solver().solve(instance, options()),
                "attempts must not depend on the workers"));
    }

    @TestFactory
    Stream<DynamicTest> solvesForManyThreadsAsForOne() {
        return forEachForm(instance -> {
            Solver solver = solver();
            Attempts alone = solver.solve(instance, options());
            Attempts[] together = new Attempts[WORKERS];
            new SeveralThreads(WORKERS)
                    .forEach(WORKERS, caller -> together[caller] = solver.solve(instance, options()));
            for (Attempts attempts : together) {
                requireSame(attempts, alone, "a solver has no state, and may be asked by many threads at once");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> solvesTheSameWhetherObservedOrNot() {
        return forEachForm(instance -> requireSame(
                search(instance).attempts(),
                solver().solve(instance, options()),
                "an observer must not change a result"));
    }

    @TestFactory
    Stream<DynamicTest> showsAnObserverEveryStepInOrder() {
        return forEachForm(instance -> search(instance).everyStepIsShownInOrder());
    }

    @TestFactory
    Stream<DynamicTest> showsAnObserverEveryStepInOrderWithManyWorkers() {
        return forEachForm(instance -> new SearchChecks(
                        solver(), instance, options().withWorkers(new SeveralThreads(WORKERS)), circumstances())
                .everyStepIsShownInOrder());
    }

    @TestFactory
    Stream<DynamicTest> showsAnObserverTheEnergyOfTheFinalState() {
        return forEachForm(instance -> {
            SearchChecks checks = search(instance);
            checks.everyEnergyIsFinite();
            if (!showsGradedStates()) {
                checks.theEnergyShownIsThatOfTheFinalState(
                        shown -> keepsBest() ? Collections.min(shown) : shown.get(shown.size() - 1), energyTolerance());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> endsInStatesOfTheForm() {
        return forEachForm(instance -> search(instance).everyStateIsOneOfTheForm());
    }

    @TestFactory
    Stream<DynamicTest> solvesFormsOfOneUnit() {
        return forEachEncoding(encoding -> {
            requireEnds(SampleInstance.random(encoding, 1, formSeed()));
            requireEnds(SampleInstance.flat(encoding, 1));
        });
    }

    @TestFactory
    Stream<DynamicTest> solvesFormsWithoutCouplings() {
        return forEachEncoding(encoding -> requireEnds(SampleInstance.flat(encoding, units())));
    }

    private void requireEnds(SampleInstance instance) {
        SearchChecks checks = search(instance);
        checks.everyStateIsOneOfTheForm();
        checks.everyStepIsShownInOrder();
        checks.everyEnergyIsFinite();
    }

    @TestFactory
    Stream<DynamicTest> refusesEncodingsThatItDoesNotTake() {
        return Stream.of(Encoding.BINARY, Encoding.BIPOLAR)
                .filter(encoding -> !encodings().contains(encoding))
                .map(encoding -> dynamicTest(encoding.name(), () -> {
                    SampleInstance instance = SampleInstance.random(encoding, units(), formSeed());
                    assertThatIllegalArgumentException()
                            .as(because("a form that the solver does not take must be refused with an"
                                    + " IllegalArgumentException that names its encoding"))
                            .isThrownBy(() -> solver().solve(instance, options()))
                            .withMessageContaining(encoding.name());
                }));
    }

    @Test
    void estimatesMoreBytesForMoreUnits() {
        long some = solver().estimatedBytes(units(), STARTS, 1);
        long many = solver().estimatedBytes(100L * units(), STARTS, 1);
        assertThat(some).as(because("estimatedBytes must be positive")).isPositive();
        assertThat(many).as(because("estimatedBytes must grow with the units")).isGreaterThan(some);
    }

    @Test
    void estimatesNoFewerBytesForMoreStartsOrWorkers() {
        long some = solver().estimatedBytes(units(), STARTS, 1);
        assertThat(solver().estimatedBytes(units(), 100 * STARTS, 1))
                .as(because("estimatedBytes must grow with the starts, whose final states are kept"))
                .isGreaterThan(some);
        assertThat(solver().estimatedBytes(units(), STARTS, WORKERS))
                .as(because("estimatedBytes must not shrink with the workers"))
                .isGreaterThanOrEqualTo(some);
    }

    @Test
    void estimatesBytesOfHugeFormsWithoutOverflow() {
        long some = solver().estimatedBytes(1_000_000, 1000, 1000);
        assertThat(some)
                .as(because("estimatedBytes must not overflow; compute it with long numbers"))
                .isPositive();
        assertThat(solver().estimatedBytes(100_000_000, 1000, 1000))
                .as(because("estimatedBytes must not overflow; compute it with long numbers"))
                .isGreaterThan(some);
    }

    @Test
    void saysWhatToKnowOfItInClauses() {
        assertThat(solver().notes())
                .as(because("notes() must be clauses that go on after the name of the solver, each of one line"))
                .allMatch(note -> !note.isBlank() && !note.contains("\n"));
    }

    private Stream<DynamicTest> forEachForm(Consumer<SampleInstance> check) {
        return forEachEncoding(encoding -> check.accept(SampleInstance.random(encoding, units(), formSeed())));
    }

    /** Of those that the solver takes. */
    private Stream<DynamicTest> forEachEncoding(Consumer<Encoding> check) {
        return encodings().stream().map(encoding -> dynamicTest(encoding.name(), () -> check.accept(encoding)));
    }

    private SearchChecks search(SampleInstance instance) {
        return new SearchChecks(solver(), instance, options(), circumstances());
    }

    private void requireSame(Attempts actual, Attempts expected, String rule) {
        assertThat(AttemptDifference.exact(actual, expected)).as(because(rule)).isEmpty();
    }

    private SolverOptions options() {
        return SolverOptions.of(STARTS, searchSeed());
    }

    private Seed searchSeed() {
        return seed().child("search");
    }

    private Seed formSeed() {
        return seed().child("form");
    }

    private String because(String rule) {
        return rule + " " + circumstances();
    }

    private String circumstances() {
        return "(" + solver() + ", " + units() + " units, " + seed() + ")";
    }
}
