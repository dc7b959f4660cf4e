package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link LearningRule} and its couplings must do, whatever they are made of. Extend it once for each
 * configuration worth telling apart:
 *
 * <pre>{@code
 * class MyRuleTest extends LearningRuleContract {
 *     @Override
 *     protected LearningRule rule() {
 *         return new MyRule(0.5);
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are random patterns at a low load, and unrelated random states in all encodings, drawn from {@link
 * #seed()}. The matrix of the couplings is read from the fields of single units, and all else is compared with it. Override
 * the protected methods where a rule needs other sizes, other patterns, or does not treat all units alike.
 */
public abstract class LearningRuleContract {

    private static final int THREADS = 8;

    /**
     * The contract of a configured rule, with the sizes and tolerances that are the defaults here.
     *
     * @param rule what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static LearningRuleContract of(LearningRule rule) {
        return new LearningRuleContract() {
            @Override
            protected LearningRule rule() {
                return rule;
            }
        };
    }

    /** The rule under test, as configured; asked for again in each test. */
    protected abstract LearningRule rule();

    /** Units of each pattern. The default is no multiple of 64, so that the last packed word is not full. */
    protected int units() {
        return 130;
    }

    /** How many patterns are a low load; at least 3 are learnt where couplings grow. */
    protected int patternCount() {
        return 3;
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /**
     * How far numbers may part that are the same in exact arithmetic.
     *
     * <p>Fields as a fraction of the sum of their absolute terms, couplings as one of the largest of them. The default is
     * that of real states everywhere: a few hundred float roundings (6e-8 each) in another order stay below it.
     */
    protected double tolerance() {
        return 1e-5;
    }

    /**
     * Patterns that the rule is meant for, by default fair random bits in the encoding that it prefers.
     *
     * @param count how many
     * @param units units of each
     * @param seed the source of all randomness
     * @return patterns x units
     */
    protected Patterns patterns(int count, int units, Seed seed) {
        return Samples.random(rule().accepts().get(0), count, units, seed);
    }

    /**
     * Why permuted units do not have permuted couplings.
     *
     * @return the reason, for one who reads the test; empty, as by default, if they do
     */
    protected Optional<String> unitsAreNotAlike() {
        return Optional.empty();
    }

    /**
     * Why bipolar units that are reversed in all patterns do not have reversed couplings.
     *
     * @return the reason, for one who reads the test; empty, as by default, if they do or patterns are never bipolar
     */
    protected Optional<String> signsAreNotAlike() {
        return Optional.empty();
    }

    @Test
    void saysWhichEncodingsItAccepts() {
        assertThat(rule().accepts())
                .as(because("accepts() must name at least one encoding, each once, the preferred one first"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void learnsFromEveryAcceptedEncoding() {
        for (Encoding encoding : rule().accepts()) {
            assertThat(rule().learn(stored().as(encoding), learningSeed()).units())
                    .as(because(encoding + " is in accepts(), and the couplings must join the units of the patterns"))
                    .isEqualTo(units());
        }
    }

    @Test
    void isDeterminedByItsSeed() {
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(CouplingDifference.exact(couplings(), couplings()))
                    .as(because(
                            "the same patterns and seed must give the same couplings; draw all randomness from the seed"
                                    + " given to learn, and keep no state"))
                    .isEmpty();
        }
    }

    @Test
    void learnsAndActsWithManyWorkersAsWithOne() {
        for (int count : new int[] {2, 3, THREADS}) {
            SeveralThreads workers = new SeveralThreads(count);
            Couplings shared = rule().learn(stored(), learningSeed(), workers);
            assertThat(CouplingDifference.exact(shared, couplings(), workers))
                    .as(
                            because(
                                    "couplings and fields must not depend on who shares the work, here " + count
                                            + " threads;"
                                            + " cut it into tasks in the same way for any workers, and combine their results in one order"))
                    .isEmpty();
        }
    }

    @Test
    void actsForManyThreadsAsForOne() throws Exception {
        Couplings couplings = couplings();
        Patterns states = Samples.random(Encoding.BIPOLAR, THREADS, units(), seed().child("states"));
        RealPatterns expected = couplings.fields(states);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<RealPatterns>> pending = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                pending.add(threads.submit(() -> couplings.fields(states)));
            }
            for (Future<RealPatterns> fields : pending) {
                assertThat(Difference.exact(fields.get(), expected))
                        .as(because(
                                "couplings must be safe for many threads; keep working arrays in the call, not in the"
                                        + " couplings"))
                        .isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void leavesPatternsAndStatesAsTheyWere() {
        Patterns patterns = stored();
        Patterns before = Samples.copied(patterns);
        Couplings couplings = rule().learn(patterns, learningSeed());
        for (Encoding encoding : Encoding.values()) {
            Patterns states = Samples.random(encoding, 3, units(), seed().child("states"));
            Patterns statesBefore = Samples.copied(states);
            couplings.fields(states);
            couplings.quadraticForm(states);
            if (states instanceof BitPatterns bits && encoding == Encoding.BIPOLAR) {
                couplings.track(bits, 0).flip(0);
            }
            requireUntouched(states, statesBefore);
        }
        requireUntouched(patterns, before);
    }

    private void requireUntouched(Patterns patterns, Patterns before) {
        assertThat(Difference.exact(patterns, before))
                .as(because("patterns and states are shared and must not be written to; copy a row before changing it"))
                .isEmpty();
    }

    @Test
    void refusesToLearnNoPatterns() {
        refusalChecks().noPatternsAreRefused(stored());
    }

    @TestFactory
    Stream<DynamicTest> refusesEncodingsThatItDoesNotAccept() {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> !rule().accepts().contains(encoding))
                .map(encoding ->
                        dynamicTest(encoding.name(), () -> refusalChecks().patternsAreRefused(stored().as(encoding))));
    }

    @Test
    void refusesStatesOfAnotherSize() {
        refusalChecks().statesOfAnotherSizeAreRefused(couplings(), bipolarStates());
    }

    @Test
    void refusesToFollowBinaryStates() {
        refusalChecks().followingBinaryStatesIsRefused(couplings(), bipolarStates());
    }

    private LearningRefusalChecks refusalChecks() {
        return new LearningRefusalChecks(rule(), learningSeed(), circumstances());
    }

    private BitPatterns bipolarStates() {
        return (BitPatterns) Samples.random(Encoding.BIPOLAR, 2, units(), seed().child("states"));
    }

    @Test
    void givesNoFieldsForNoStates() {
        check(CouplingChecks::noStatesHaveNoFields);
    }

    @TestFactory
    Stream<DynamicTest> givesTheFieldsOfItsCouplings() {
        return forEachEncoding(encoding -> check(checks -> checks.fieldsAreThoseOfTheMatrix(encoding)));
    }

    @TestFactory
    Stream<DynamicTest> givesTheFieldsOfABatchAsOfItsRows() {
        return forEachEncoding(encoding -> check(checks -> checks.fieldsOfABatchAreThoseOfItsRows(encoding)));
    }

    private static Stream<DynamicTest> forEachEncoding(Consumer<Encoding> test) {
        return Arrays.stream(Encoding.values())
                .map(encoding -> dynamicTest("of " + encoding + " states", () -> test.accept(encoding)));
    }

    @Test
    void givesTheFieldsOfBinaryStatesAsOfTheSameNumbers() {
        check(CouplingChecks::fieldsOfBinaryStatesAreThoseOfTheSameNumbers);
    }

    @Test
    void givesTheQuadraticFormOfItsCouplings() {
        check(CouplingChecks::quadraticFormsAreThoseOfTheMatrix);
    }

    @Test
    void givesSingleCouplings() {
        check(CouplingChecks::singleCouplingsAreThoseOfTheMatrix);
    }

    @Test
    void givesTheSquaredNormsOfItsCouplings() {
        check(CouplingChecks::squaredNormsAreThoseOfTheMatrix);
    }

    @Test
    void followsFlips() {
        check(CouplingChecks::followedFieldsAreThoseOfTheMatrix);
    }

    @Test
    void followsFlipsWhateverItIsToldOfTheOrder() {
        check(CouplingChecks::hintsChangeNoField);
    }

    /** Couplings that act later must do all that others do. */
    private void check(Consumer<CouplingChecks> check) {
        Couplings couplings = couplings();
        check.accept(new CouplingChecks(couplings, tolerance(), seed(), circumstances()));
        if (couplings instanceof DelayedCouplings both) {
            check.accept(new CouplingChecks(both.delayed(), tolerance(), seed(), "of those later " + circumstances()));
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatItsTraitsPromise() {
        return Stream.of(
                dynamicTest("SYMMETRIC", () -> traitChecks().couplingsAreSymmetricIfDeclared()),
                dynamicTest("RETAINS_PATTERNS", () -> traitChecks().patternsAreRetainedIfDeclared(stored())),
                dynamicTest("SELF_COUPLED", () -> traitChecks().unitsAreNotCoupledToThemselvesUnlessDeclared()),
                dynamicTest("THRESHOLDS", () -> traitChecks().thresholdsAreZeroUnlessDeclared()),
                dynamicTest("DELAYED", () -> traitChecks().aPartActsLaterIfDeclared()));
    }

    private CouplingTraitChecks traitChecks() {
        return new CouplingTraitChecks(rule().traits(), couplings(), tolerance(), circumstances());
    }

    @TestFactory
    Stream<DynamicTest> growsAsIfLearntFromScratch() {
        if (!(couplings() instanceof GrowingCouplings)) {
            return Stream.empty();
        }
        Patterns patterns = patterns(Math.max(3, patternCount()), units(), seed().child("patterns"));
        return rule().accepts().stream().flatMap(encoding -> {
            GrowthChecks checks = new GrowthChecks(rule(), patterns.as(encoding), learningSeed(), circumstances());
            return Stream.of(
                    dynamicTest("knows its " + encoding + " patterns", checks::patternsAreKnown),
                    dynamicTest("adds " + encoding + " patterns", checks::addingEqualsLearningFromScratch),
                    dynamicTest("forgets " + encoding + " patterns", checks::forgettingEqualsLearningFromScratch),
                    dynamicTest("relearns " + encoding, checks::growingAgainAfterForgettingEqualsLearningFromScratch),
                    dynamicTest("leaves the old couplings of " + encoding, checks::theOldCouplingsStayAsTheyWere),
                    dynamicTest("refuses bad rows of " + encoding, checks::badRowsAreRefused),
                    dynamicTest("refuses bad patterns after " + encoding, checks::badPatternsAreRefused));
        });
    }

    @Test
    void permutesItsCouplingsWithTheUnits() {
        if (isExcused(unitsAreNotAlike())) {
            return;
        }
        unitChecks(stored()).permutedUnitsHavePermutedCouplings(seed().child("order"));
    }

    @Test
    void reversesItsCouplingsWithTheUnits() {
        if (isExcused(signsAreNotAlike()) || !rule().accepts().contains(Encoding.BIPOLAR)) {
            return;
        }
        unitChecks(stored().as(Encoding.BIPOLAR)).reversedUnitsHaveReversedCouplings(seed().child("signs"));
    }

    private boolean isExcused(Optional<String> reason) {
        reason.ifPresent(given -> assertThat(given)
                .as(because("a rule that is excused from a test must say why"))
                .isNotBlank());
        return reason.isPresent();
    }

    private UnitChecks unitChecks(Patterns patterns) {
        return new UnitChecks(rule(), patterns, learningSeed(), tolerance(), circumstances());
    }

    @TestFactory
    Stream<DynamicTest> estimatesBytes() {
        return Stream.of(
                dynamicTest("estimatedBytes", () -> requireEstimate(rule()::estimatedBytes)),
                dynamicTest("trackedBytes", () -> requireEstimate(rule()::trackedBytes)),
                dynamicTest("fieldBytes", () -> requireEstimate(rule()::fieldBytes)));
    }

    private void requireEstimate(LongBinaryOperator bytes) {
        long some = bytes.applyAsLong(patternCount(), units());
        assertThat(some).as(because("an estimate must be positive")).isPositive();
        assertThat(bytes.applyAsLong(patternCount(), 100L * units()))
                .as(because("an estimate must grow with the units"))
                .isGreaterThan(some);
        assertThat(bytes.applyAsLong(1_000_000, 1_000_000))
                .as(because("an estimate must not overflow; compute it with long numbers"))
                .isGreaterThan(bytes.applyAsLong(1_000_000, 10_000));
    }

    private Couplings couplings() {
        return rule().learn(stored(), learningSeed());
    }

    private Patterns stored() {
        return patterns(patternCount(), units(), seed().child("patterns"));
    }

    private Seed learningSeed() {
        return seed().child("learning");
    }

    private String because(String rule) {
        return rule + " " + circumstances();
    }

    private String circumstances() {
        return "(" + rule() + ", " + patternCount() + " patterns of " + units() + " units, " + seed() + ")";
    }
}
