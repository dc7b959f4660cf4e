package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Arrays;
import java.util.Set;
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
 * <p>A model that stores pairs, an {@link AssociatingModel}, and a memory that tells shares, a {@link WeighingMemory}, are held to
 * that too.
 *
 * <p>The samples are random patterns at a low load, noisy copies of them, and unrelated random states. All are drawn
 * from {@link #seed()}. Override the protected methods where a model needs other sizes or other patterns.
 */
public abstract class ModelContract {

    /** More cues than a word has bits, and no multiple of any likely block of rows. */
    private static final int BATCH = 67;

    private static final long FIRST_ROW = 1000;

    /**
     * The contract of a configured model, with the sizes and tolerances that are the defaults here.
     *
     * @param model what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static ModelContract of(Model model) {
        return new ModelContract() {
            @Override
            protected Model model() {
                return model;
            }
        };
    }

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
     * How far an energy may rise in a step, or differ from that of the reversed state.
     *
     * <p>As a fraction of the largest energy met. The default leaves room for states that are rounded to floats (6e-8
     * of each value) and for sums over units that are taken in another order.
     */
    protected double energyTolerance() {
        return 1e-6;
    }

    /**
     * Whether what steps show is all that there is of a state.
     *
     * <p>By default it is. With hidden units the energy of a step may be above that of the state shown, at which {@link
     * EnergyMemory#energy} takes hidden units to be where the energy is least.
     */
    protected boolean showsWholeStates() {
        return true;
    }

    /**
     * How far real states may differ after a permutation of the units; relative beyond 1.
     *
     * <p>The default leaves room for sums in another order, and for recall that may stop anywhere within the tolerance of
     * its own that decides what counts as converged. Raise it for a model that draws something for each unit when it
     * stores, to what another draw may change; to infinity if answers depend on the draw altogether.
     */
    protected double permutationTolerance() {
        return 1e-3;
    }

    /** Units of the patterns for which bytes are counted: enough that what every object takes vanishes beside its arrays. */
    protected int estimatedUnits() {
        return 2000;
    }

    /** How many patterns there are when bytes are counted. */
    protected int estimatedPatterns() {
        return 200;
    }

    /**
     * The least part of what storing and the first step of a recall allocate that is in use at the same time.
     *
     * <p>{@link Model#estimatedBytes(long, long)} tells the most that is in use at a time. Objects can only be counted when they are
     * made, so this tells the tests how much of them a model lets go before it makes others. An estimate must be at most 1.2
     * times all that is allocated, and at least 1/1.2 of this part of it, and of what the memory keeps beyond the patterns.
     * By default 1: nothing is let go. Where the vectors of {@code jdk.incubator.vector} may be in use, which are objects until
     * their code is compiled, only what the memory keeps is a bound from below.
     */
    protected double neededPart() {
        return 1;
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
        assertThat(memory().recalledUnits())
                .as(because("recalledUnits() of a memory that stores no pairs must be those of the patterns"))
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
    void recallsABatchAsItsRows() {
        batchChecks().itIsThatOfItsRows();
    }

    @Test
    void recallsABatchAsItsParts() {
        batchChecks().itIsThatOfItsParts();
    }

    @Test
    void recallsForManyThreadsAsForOne() throws Exception {
        batchChecks().itIsTheSameInManyThreads();
    }

    @Test
    void recallsWithManyWorkersAsWithOne() {
        batchChecks().itIsTheSameWithAnyWorkers();
    }

    @Test
    void recallsNoCuesToNoStates() {
        batchChecks().noCuesGiveNoStates();
    }

    @Test
    void isDeterminedByItsSeeds() {
        batchChecks().itIsTheSameAgain(memory());
    }

    private BatchChecks batchChecks() {
        return new BatchChecks(memory(), mixedCues(), options(), circumstances());
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
    void refusesToStoreNoPatterns() {
        refusalChecks().noPatternsAreRefused(stored(), storeSeed());
    }

    @Test
    void refusesCuesOfAnotherSize() {
        refusalChecks().cuesOfAnotherSizeAreRefused(memory(), noisyCues());
    }

    @Test
    void refusesTheEnergyOfStatesOfAnotherSize() {
        if (memory() instanceof EnergyMemory memory) {
            refusalChecks().theEnergyOfStatesOfAnotherSizeIsRefused(memory, noisyCues());
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesNumbersThatAreNotFinite() {
        return Stream.of(Float.NaN, Float.POSITIVE_INFINITY)
                .filter(value -> model().accepts().contains(Encoding.REAL))
                .map(value ->
                        dynamicTest(value.toString(), () -> refusalChecks().aCueThatHoldsIsRefused(value, memory())));
    }

    @TestFactory
    Stream<DynamicTest> refusesEncodingsThatItDoesNotAccept() {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> !model().accepts().contains(encoding))
                .map(encoding -> dynamicTest(encoding.name(), () -> {
                    refusalChecks().patternsAreRefused(stored().as(encoding), storeSeed());
                    refusalChecks().cuesAreRefused(memory(), noisyCues().as(encoding));
                }));
    }

    private RefusalChecks refusalChecks() {
        return new RefusalChecks(model(), options(), circumstances());
    }

    @Test
    void givesThePermutedAnswerWhenUnitsArePermuted() {
        if (model().traits().contains(Trait.SAMPLES) || permutationTolerance() == Double.POSITIVE_INFINITY) {
            // Noise goes by the number of a unit, so that samples are not permuted with them.
            return;
        }
        int[] order = seed().child("order").stream().permutation(units());
        Patterns plain = memory().recall(Cues.of(noisyCues()), options()).states();
        Patterns expected = Samples.permuted(plain, order);
        Patterns actual = model().store(Samples.permuted(stored(), order), storeSeed())
                .recall(Cues.of(Samples.permuted(noisyCues(), order)), options())
                .states();
        String rule = because("units have no order, so permuting those of patterns and cues must permute the answer;"
                + " look for an index that is off, or for noise that keeps the model from its fixed point");
        assertThat(Difference.decoded(actual, expected, Reading.of(model())))
                .as(rule)
                .isEmpty();
        assertThat(Difference.within(actual, expected, permutationTolerance()))
                .as(rule)
                .isEmpty();
    }

    @Test
    void keepsEarlierMemoriesAsTheyAre() {
        Patterns others = patterns(patternCount(), units(), seed().child("others"));
        answerChecks().earlierMemoriesStayAsTheyAre(mixedCues(), others);
    }

    @Test
    void updatesEveryUnit() {
        Set<Trait> traits = model().traits();
        if (traits.contains(Trait.STORES_FIXED_POINTS) && !traits.contains(Trait.SAMPLES)) {
            answerChecks().everyUnitIsUpdated();
        }
    }

    @Test
    void decidesEveryUnitWhereStatesAreBits() {
        answerChecks().everyUnitIsDecided(mixedCues());
    }

    @Test
    void answersReversedCuesInReverseWhereTheEnergyIsEven() {
        answerChecks().reversedCuesAreAnsweredInReverse(mixedCues());
    }

    private AnswerChecks answerChecks() {
        return new AnswerChecks(model(), stored(), storeSeed(), options(), circumstances());
    }

    @Test
    void endsEveryCueWithinTheLimitAndSaysWhy() {
        EndChecks checks = new EndChecks(memory(), mixedCues(), options(), circumstances());
        for (int limit : new int[] {1, 2, maxSteps()}) {
            checks.everyCueEndsWithin(limit);
        }
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
        return new ObserverChecks(memory(), mixedCues(), options(), Reading.of(model()), circumstances());
    }

    @Test
    void holdsKnownUnitsWhenAskedTo() {
        requireHeld(mixedCues());
    }

    @Test
    void holdsKnownUnitsAtTheirValuesBetweenTheBits() {
        if (model().accepts().contains(Encoding.REAL)) {
            requireHeld(Samples.graded(mixedCues()));
        }
    }

    private void requireHeld(Patterns states) {
        Cues cues = Cues.of(states, Samples.halfKnown(states, seed().child("known")));
        new ClampChecks(memory(), options(), circumstances()).knownUnitsAreHeld(cues);
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

    @Test
    void estimatesTheBytesThatItTakes() {
        Patterns patterns = patterns(estimatedPatterns(), estimatedUnits(), seed().child("estimated"));
        Patterns cue = patterns(1, estimatedUnits(), seed().child("unrelated"));
        new EstimateChecks(model(), patterns, cue, storeSeed(), "(" + model() + ", " + patterns + ", " + seed() + ")")
                .theEstimateIsHonest(neededPart());
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatItsTraitsPromise() {
        return model().traits().stream().sorted().map(trait -> dynamicTest(trait.name(), () -> requireTrait(trait)));
    }

    private void requireTrait(Trait trait) {
        TraitChecks checks = new TraitChecks(
                memory(), options(), energyTolerance(), showsWholeStates(), Reading.of(model()), circumstances());
        switch (trait) {
            case ENERGY_DESCENDS -> checks.energyDescends(mixedCues());
            case ENERGY_IS_EVEN -> checks.energyIsEven(mixedCues());
            case STORES_FIXED_POINTS -> checks.storesFixedPoints(stored());
            case SAMPLES -> checks.samples(mixedCues());
            case ENERGY_SAMPLED ->
                checks.energyIsSampled(model().traits(), mixedCues(), patterns(BATCH, units(), seed().child("fair")));
        }
    }

    /** Of an {@link AssociatingModel}; other models have none. */
    @TestFactory
    Stream<DynamicTest> storesPairsOfAKeyAndAValue() {
        return model() instanceof AssociatingModel associating
                ? Stream.of(units() / 2 + 1, 2 * units() + 1)
                        .flatMap(valueUnits ->
                                pairChecks(associating, valueUnits).tests())
                : Stream.empty();
    }

    private PairChecks pairChecks(AssociatingModel associating, int valueUnits) {
        Patterns values = patterns(patternCount(), valueUnits, seed().child("values"));
        return new PairChecks(associating, stored(), values, mixedCues(), options(), storeSeed(), circumstances());
    }

    /** Of a {@link WeighingMemory}; others have none. */
    @TestFactory
    Stream<DynamicTest> tellsTheSharesOfWhatItStores() {
        return memory() instanceof WeighingMemory weighing
                ? new WeighingChecks(model(), weighing, stored(), mixedCues(), circumstances()).tests()
                : Stream.empty();
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
