package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Model} must do, whatever its mathematics. Extend it once for each configuration worth telling
 * apart:
 *
 * <pre>{@code
 * class MyModelTest extends ModelContract {
 *     @Override
 *     protected Model model() {
 *         return new MyModel(0.5);
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are random patterns at a low load, noisy copies of them, and unrelated random states. All are drawn
 * from {@link #seed()}. Override the protected methods where a model needs other sizes or other patterns.
 */
public abstract class ModelContract {

    /**
     * Largest deviation of real states of a row recalled alone from the same row in a batch; relative beyond 1. A few
     * hundred float roundings (6e-8 each) in another order stay below it.
     */
    private static final double BATCH_TOLERANCE = 1e-5;

    /**
     * Largest deviation of real states after a permutation of the units. Sums run in another order, and recall may
     * stop anywhere within the tolerance of its own that decides what counts as converged.
     */
    private static final double PERMUTATION_TOLERANCE = 1e-3;

    /** More cues than a word has bits, and no multiple of any likely block of rows. */
    private static final int BATCH = 67;

    private static final int THREADS = 8;
    private static final long FIRST_ROW = 1000;

    /** The model under test, as configured; asked for again in each test. */
    protected abstract Model model();

    /** Units of each pattern. The default is no multiple of 64, so that the last packed word is not full. */
    protected int units() {
        return 130;
    }

    /** How many random patterns are a low load, at which each is recalled from slight noise. */
    protected int patternCount() {
        return 3;
    }

    /** The fraction of units that slight noise reverses. */
    protected double noise() {
        return 0.05;
    }

    /** The most steps of a recall; raise it for a model that needs more to converge from slight noise. */
    protected int maxSteps() {
        return 100;
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /**
     * How far an energy may rise in a step, or differ from that of the reversed state, as a fraction of the largest
     * energy met. The default leaves room for states that are rounded to floats (6e-8 of each value) and for sums over
     * units that are taken in another order.
     */
    protected double energyTolerance() {
        return 1e-6;
    }

    /**
     * Patterns that the model is meant for, by default fair random bits in the encoding that it prefers.
     *
     * @param count how many
     * @param units units of each
     * @param seed the source of all randomness
     * @return patterns x units
     */
    protected Patterns patterns(int count, int units, Seed seed) {
        return Samples.random(model().accepts().get(0), count, units, seed);
    }

    @Test
    void saysWhichEncodingsItAccepts() {
        assertThat(model().accepts())
                .as(because("accepts() must name at least one encoding, each once, the preferred one first"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void storesAMemoryWithTheUnitsOfThePatterns() {
        assertThat(memory().units())
                .as(because("units() of the memory must be the units of the patterns"))
                .isEqualTo(units());
    }

    @Test
    void storesAndRecallsInEveryAcceptedEncoding() {
        for (Encoding stored : model().accepts()) {
            Memory memory = model().store(stored().as(stored), storeSeed());
            for (Encoding asked : model().accepts()) {
                Recall recall = memory.recall(Cues.of(noisyCues().as(asked)), options());
                assertThat(recall.states().count())
                        .as(because("patterns in " + stored + " and cues in " + asked
                                + " are both accepted, so they must work together"))
                        .isEqualTo(patternCount());
            }
        }
    }

    @Test
    void isDeterminedByItsSeeds() {
        Recall first = memory().recall(Cues.of(mixedCues()), options());
        Memory again = memory();
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(Difference.exact(again.recall(Cues.of(mixedCues()), options()), first))
                    .as(because("the same patterns, cues and seeds must give the same recall; draw all randomness"
                            + " from the seed given to store and from RecallOptions.rowSeed, and keep no state"))
                    .isEmpty();
        }
    }

    @Test
    void recallsABatchAsItsRows() {
        Memory memory = memory();
        Patterns cues = mixedCues();
        Recall batch = memory.recall(Cues.of(cues), options());
        for (int row = 0; row < cues.count(); row++) {
            requireSameRows(memory, cues, row, row + 1, batch);
        }
    }

    @Test
    void recallsABatchAsItsParts() {
        Memory memory = memory();
        Patterns cues = mixedCues();
        Recall batch = memory.recall(Cues.of(cues), options());
        int cut = cues.count() / 3;
        requireSameRows(memory, cues, 0, cut, batch);
        requireSameRows(memory, cues, cut, cues.count(), batch);
    }

    private void requireSameRows(Memory memory, Patterns cues, int from, int to, Recall batch) {
        Recall part = memory.recall(Cues.of(cues.range(from, to)), options().withFirstRow(FIRST_ROW + from));
        String rule = because("a batch must equal its rows, here " + from + " to " + (to - 1)
                + " recalled by themselves; draw row r's randomness from RecallOptions.rowSeed(r) only, and let no"
                + " row depend on the others");
        boolean bits = batch.states().encoding().isBits();
        double tolerance = bits ? 0 : BATCH_TOLERANCE;
        assertThat(Difference.within(part.states(), batch.states().range(from, to), tolerance))
                .as(rule)
                .isEmpty();
        if (bits) {
            assertThat(Difference.course(batch, from, part)).as(rule).isEmpty();
        }
    }

    @Test
    void leavesPatternsAndCuesAsTheyWere() {
        Patterns patterns = stored();
        Patterns cues = mixedCues();
        BitPatterns known = Samples.halfKnown(cues, seed().child("known"));
        Patterns patternsBefore = Samples.copied(patterns);
        Patterns cuesBefore = Samples.copied(cues);
        Patterns knownBefore = Samples.copied(known);
        Memory memory = model().store(patterns, storeSeed());
        String rule = because("patterns and cues are shared and must not be written to; copy a row before changing it");
        for (boolean clamp : new boolean[] {true, false}) {
            memory.recall(Cues.of(cues, known), options().withClampKnown(clamp));
            assertThat(Difference.exact(patterns, patternsBefore)).as(rule).isEmpty();
            assertThat(Difference.exact(cues, cuesBefore)).as(rule).isEmpty();
            assertThat(Difference.exact(known, knownBefore)).as(rule).isEmpty();
        }
    }

    @Test
    void recallsForManyThreadsAsForOne() throws Exception {
        Memory memory = memory();
        Cues cues = Cues.of(mixedCues());
        Recall serial = memory.recall(cues, options());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Recall> task = () -> {
            start.await();
            return memory.recall(cues, options());
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Recall>> recalls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                recalls.add(threads.submit(task));
            }
            for (Future<Recall> recall : recalls) {
                assertThat(Difference.exact(recall.get(), serial))
                        .as(because("a memory must be safe for many threads; keep working arrays in the call,"
                                + " not in the memory"))
                        .isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesCuesOfAnotherSize() {
        Memory memory = memory();
        for (int wrong : wrongSizes()) {
            Cues cues = Cues.of(Samples.resized(noisyCues(), wrong));
            assertThatIllegalArgumentException()
                    .as(because("cues of " + wrong + " units must be refused with an IllegalArgumentException; call"
                            + " cues.requireUnits(units()) first"))
                    .isThrownBy(() -> memory.recall(cues, options()))
                    .satisfies(refusal -> requireBothNumbers(refusal, wrong));
        }
    }

    @Test
    void refusesTheEnergyOfStatesOfAnotherSize() {
        if (memory() instanceof EnergyMemory memory) {
            for (int wrong : wrongSizes()) {
                Patterns states = Samples.resized(noisyCues(), wrong);
                assertThatIllegalArgumentException()
                        .as(because("the energy of states of " + wrong
                                + " units must be refused with an IllegalArgumentException"))
                        .isThrownBy(() -> memory.energy(states))
                        .satisfies(refusal -> requireBothNumbers(refusal, wrong));
            }
        }
    }

    private int[] wrongSizes() {
        return IntStream.of(units() - 1, units() + 1, 2 * units())
                .filter(wrong -> wrong > 0)
                .toArray();
    }

    private void requireBothNumbers(Exception refusal, int wrong) {
        assertThat(refusal.getMessage())
                .as(because("the message must name both numbers of units, " + units() + " and " + wrong))
                .containsPattern("\\b" + units() + "\\b")
                .containsPattern("\\b" + wrong + "\\b");
    }

    @TestFactory
    Stream<DynamicTest> refusesNumbersThatAreNotFinite() {
        return Stream.of(Float.NaN, Float.POSITIVE_INFINITY)
                .filter(value -> model().accepts().contains(Encoding.REAL))
                .map(value -> dynamicTest(value.toString(), () -> {
                    float[] row = new float[units()];
                    row[units() / 2] = value;
                    assertThatIllegalArgumentException()
                            .as(because("cues that hold " + value + " must be refused, with the row and unit"))
                            .isThrownBy(() -> memory().recall(Cues.of(RealPatterns.of(row)), options()))
                            .withMessageContaining("row 0")
                            .withMessageContaining("unit " + units() / 2)
                            .withMessageContaining(value.toString());
                }));
    }

    @Test
    void refusesToStoreNoPatterns() {
        assertThatIllegalArgumentException()
                .as(because("storing 0 patterns must be refused with an IllegalArgumentException"))
                .isThrownBy(() -> model().store(stored().first(0), storeSeed()));
    }

    @TestFactory
    Stream<DynamicTest> refusesEncodingsThatItDoesNotAccept() {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> !model().accepts().contains(encoding))
                .map(encoding -> dynamicTest(encoding.name(), () -> {
                    String rule = because(encoding + " is not in accepts(), so it must be refused with an"
                            + " IllegalArgumentException that names it; nothing is converted silently");
                    assertThatIllegalArgumentException()
                            .as(rule)
                            .isThrownBy(() -> model().store(stored().as(encoding), storeSeed()))
                            .withMessageContaining(encoding.name());
                    Cues cues = Cues.of(noisyCues().as(encoding));
                    assertThatIllegalArgumentException()
                            .as(rule)
                            .isThrownBy(() -> memory().recall(cues, options()))
                            .withMessageContaining(encoding.name());
                }));
    }

    @Test
    void givesThePermutedAnswerWhenUnitsArePermuted() {
        int[] order = seed().child("order").stream().permutation(units());
        Patterns plain = memory().recall(Cues.of(noisyCues()), options()).states();
        Patterns expected = Samples.permuted(plain, order);
        Patterns actual = model().store(Samples.permuted(stored(), order), storeSeed())
                .recall(Cues.of(Samples.permuted(noisyCues(), order)), options())
                .states();
        String rule = because("units have no order, so permuting those of patterns and cues must permute the answer;"
                + " look for an index that is off, or for noise that keeps the model from its fixed point");
        assertThat(Difference.decoded(actual, expected)).as(rule).isEmpty();
        assertThat(Difference.within(actual, expected, PERMUTATION_TOLERANCE))
                .as(rule)
                .isEmpty();
    }

    @Test
    void endsEveryCueWithinTheLimitAndSaysWhy() {
        Memory memory = memory();
        for (int limit : new int[] {1, 2, maxSteps()}) {
            Recall recall = memory.recall(Cues.of(mixedCues()), RecallOptions.of(limit, recallSeed()));
            assertThat(recall.states().count())
                    .as(because("there must be one final state for each cue"))
                    .isEqualTo(mixedCues().count());
            for (int cue = 0; cue < recall.states().count(); cue++) {
                requireEnd(recall, cue, limit);
            }
        }
    }

    private void requireEnd(Recall recall, int cue, int limit) {
        assertThat(recall.stopReason(cue))
                .as(because("cue " + cue + " must have a stop reason"))
                .isNotNull();
        assertThat(recall.steps(cue))
                .as(because("steps of cue " + cue + " must be between 0 and maxSteps = " + limit))
                .isBetween(0, limit);
        if (recall.stopReason(cue) == StopReason.STEP_LIMIT) {
            assertThat(recall.steps(cue))
                    .as(because("cue " + cue + " ended with STEP_LIMIT, so it must have used all steps"))
                    .isEqualTo(limit);
        }
    }

    @Test
    void recallsNoCuesToNoStates() {
        Recall recall = memory().recall(Cues.of(noisyCues().first(0)), options());
        assertThat(recall.states().count())
                .as(because("a batch of no cues must give a batch of no states"))
                .isZero();
        assertThat(recall.states().units())
                .as(because("a batch of no states still has its units"))
                .isEqualTo(units());
    }

    @Test
    void recallsTheSameWhetherObservedOrNot() {
        Memory memory = memory();
        Cues cues = Cues.of(mixedCues());
        Recall observed = memory.recall(cues, options().observedBy(new StepLog()));
        assertThat(Difference.exact(observed, memory.recall(cues, options())))
                .as(because("an observer must not change a result"))
                .isEmpty();
    }

    @Test
    void showsAnObserverEveryStepInOrder() {
        observerChecks().everyStepIsShownInOrder();
    }

    @Test
    void showsAnObserverStatesThatLeadToTheFinalOne() {
        observerChecks().theLastStateIsTheFinalOne();
    }

    @Test
    void tellsAnObserverHowManyUnitsChanged() {
        observerChecks().changedUnitsAreCounted();
    }

    private ObserverChecks observerChecks() {
        return new ObserverChecks(memory(), mixedCues(), options(), circumstances());
    }

    @Test
    void holdsKnownUnitsWhenAskedTo() {
        Patterns states = mixedCues();
        Cues cues = Cues.of(states, Samples.halfKnown(states, seed().child("known")));
        Patterns end = memory().recall(cues, options().withClampKnown(true)).states();
        assertThat(Difference.decodedWhereKnown(end, cues))
                .as(because("with RecallOptions.clampKnown a known unit must keep its value"))
                .isEmpty();
    }

    @Test
    void estimatesMoreBytesForMoreUnits() {
        long some = model().estimatedBytes(patternCount(), units());
        long many = model().estimatedBytes(patternCount(), 100L * units());
        assertThat(some).as(because("estimatedBytes must be positive")).isPositive();
        assertThat(many).as(because("estimatedBytes must grow with the units")).isGreaterThan(some);
    }

    @Test
    void estimatesBytesOfHugeMemoriesWithoutOverflow() {
        assertThat(model().estimatedBytes(1_000_000, 1_000_000))
                .as(because("estimatedBytes must not overflow; compute it with long numbers"))
                .isPositive();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatItsTraitsPromise() {
        return model().traits().stream().sorted().map(trait -> dynamicTest(trait.name(), () -> requireTrait(trait)));
    }

    private void requireTrait(Trait trait) {
        TraitChecks checks = new TraitChecks(memory(), options(), energyTolerance(), circumstances());
        switch (trait) {
            case ENERGY_DESCENDS -> checks.energyDescends(mixedCues());
            case ENERGY_IS_EVEN -> checks.energyIsEven(mixedCues());
            case STORES_FIXED_POINTS -> checks.storesFixedPoints(stored());
        }
    }

    private Memory memory() {
        return model().store(stored(), storeSeed());
    }

    private Patterns stored() {
        return patterns(patternCount(), units(), seed().child("patterns"));
    }

    /** One slightly noisy copy of each stored pattern. */
    private Patterns noisyCues() {
        return Samples.flipped(stored(), noise(), seed().child("noise"));
    }

    /** Noisy copies of stored patterns and unrelated states by turns, more than 64 of them. */
    private Patterns mixedCues() {
        int pairs = (BATCH + 1) / 2;
        Patterns noisy = Samples.flipped(Samples.repeated(stored(), pairs), noise(), seed().child("noise"));
        Patterns unrelated = patterns(pairs, units(), seed().child("unrelated"));
        return Samples.interleaved(noisy, unrelated).first(BATCH);
    }

    private Seed storeSeed() {
        return seed().child("store");
    }

    private Seed recallSeed() {
        return seed().child("dynamics");
    }

    private RecallOptions options() {
        return RecallOptions.of(maxSteps(), recallSeed()).withFirstRow(FIRST_ROW);
    }

    private String because(String rule) {
        return rule + " " + circumstances();
    }

    private String circumstances() {
        return "(" + model() + ", " + patternCount() + " patterns of " + units() + " units, " + seed() + ")";
    }
}
