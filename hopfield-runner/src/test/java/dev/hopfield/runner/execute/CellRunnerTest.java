package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Gaussian;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.measure.Energy;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Failing;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellRunnerTest {

    private static final long PLENTY = 1L << 30;
    private static final Seed ROOT = new Seed(1982);

    private static CellRunner runner(long heap) {
        return new CellRunner(new HeapBudget(heap, Long.MAX_VALUE, new Crew(1)), Workers.caller());
    }

    private static CellResult run(Comparison comparison, int trial) throws IOException, InterruptedException {
        return runner(PLENTY).run(new Cell(comparison.point(), trial));
    }

    private static Witness asked(Comparison comparison, int trial) throws IOException, InterruptedException {
        Witness witness = new Witness();
        run(comparison.with("witness", witness), trial);
        return witness;
    }

    @Test
    void drawsPatternsFromTheStreamOfTheTrial() throws IOException, InterruptedException {
        Patterns expected = new RandomBipolar(Comparison.UNITS, 6, 0)
                .draw(ROOT.child("patterns").child(3));
        assertThat(asked(Comparison.small(), 3).stored()).containsExactly(expected);
    }

    @Test
    void corruptsTheFirstPatternsByTheStreamOfTheTrial() throws IOException, InterruptedException {
        Witness witness = asked(Comparison.small(), 3);
        Cues expected = new Flip(0.2)
                .corrupt(witness.stored().get(0).first(4), ROOT.child("cues").child(3));
        assertThat(witness.asked().get(0).states()).isEqualTo(expected.states());
    }

    @Test
    void seedsAModelByItsLabelAndTheTrial() throws IOException, InterruptedException {
        Witness witness = asked(Comparison.small(), 3);
        Seed own = ROOT.child("dynamics").child("witness").child(3);
        assertThat(witness.storeSeeds()).containsExactly(own.child("store"));
        assertThat(witness.options().get(0).seed()).isEqualTo(own.child("recall"));
    }

    @Test
    void showsEveryModelTheSamePatternsAndCues() throws IOException, InterruptedException {
        Witness first = new Witness();
        Witness last = new Witness();
        run(
                Comparison.small()
                        .only("first", first)
                        .with("failing", new Failing())
                        .with("last", last),
                0);
        assertThat(first.stored()).hasSize(1).isEqualTo(last.stored());
        assertThat(first.asked().get(0).states()).isEqualTo(last.asked().get(0).states());
    }

    @Test
    void showsModelsOfOtherEncodingsTheSamePatternsAndCues() throws IOException, InterruptedException {
        Witness bits = new Witness(Encoding.BIPOLAR);
        Witness reals = new Witness(Encoding.REAL);
        run(Comparison.small().only("bits", bits).with("reals", reals), 0);
        assertThat(reals.stored().get(0)).isEqualTo(bits.stored().get(0).as(Encoding.REAL));
        assertThat(reals.asked().get(0).states())
                .isEqualTo(bits.asked().get(0).states().as(Encoding.REAL));
    }

    @Test
    void handsOnTheLimitOnSteps() throws IOException, InterruptedException {
        Witness witness = asked(Comparison.small().withRecall(new RecallSettings(7, false)), 0);
        assertThat(witness.options().get(0).maxSteps()).isEqualTo(7);
        assertThat(witness.options().get(0).clampKnown()).isFalse();
    }

    @Test
    void holdsKnownUnitsOfMaskedCuesIfAskedTo() throws IOException, InterruptedException {
        Comparison clamped = Comparison.small().withRecall(new RecallSettings(100, true));
        assertThat(asked(clamped.withCorruption(new Mask(0.5)), 0)
                        .options()
                        .get(0)
                        .clampKnown())
                .isTrue();
    }

    @Test
    void holdsNothingOfCuesWithoutAMask() throws IOException, InterruptedException {
        Comparison clamped = Comparison.small().withRecall(new RecallSettings(100, true));
        assertThat(asked(clamped.withCorruption(new Flip(0.5)), 0)
                        .options()
                        .get(0)
                        .clampKnown())
                .isFalse();
    }

    @Test
    void measuresEveryModelInOrder() throws IOException, InterruptedException {
        CellResult result = run(Comparison.small(), 0);
        assertThat(result.rows()).extracting(RowResult::label).containsExactly("echo", "dice");
        assertThat(result.rows()).allMatch(model -> model.values().size() == 3);
    }

    @Test
    void measuresAnEchoByItsNoise() throws IOException, InterruptedException {
        int reversed = Math.round(0.2f * Comparison.UNITS);
        assertThat(run(Comparison.small(), 0).rows().get(0).values())
                .containsExactly(1 - 2.0 * reversed / Comparison.UNITS, 0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 12})
    void nestsDrawsInTheNumberOfPatterns(int count) throws IOException, InterruptedException {
        Witness few = asked(Comparison.small().withCount(count), 0);
        Witness many = asked(Comparison.small().withCount(20), 0);
        int probes = Math.min(count, 4);
        assertThat(few.stored().get(0)).isEqualTo(many.stored().get(0).first(count));
        assertThat(few.asked().get(0).states())
                .isEqualTo(many.asked().get(0).states().first(probes));
    }

    @Test
    void changesNoOtherModelByAddingOne() throws IOException {
        List<List<Double>> alone = Comparison.small().values("dice");
        Comparison more = Comparison.small().with("failing", new Failing()).with("more", new Witness());
        assertThat(more.values("dice")).isEqualTo(alone);
    }

    @Test
    void changesNoModelByTheOrderOfModels() throws IOException {
        Model dice = Comparison.small().models().get("dice");
        Comparison reversed = Comparison.small().only("dice", dice).with("echo", new Witness());
        assertThat(reversed.values("dice")).isEqualTo(Comparison.small().values("dice"));
    }

    @Test
    void drawsOtherDynamicsForAnotherLabel() throws IOException {
        Comparison twice =
                Comparison.small().with("again", Comparison.small().models().get("dice"));
        assertThat(twice.values("again")).isNotEqualTo(twice.values("dice"));
    }

    @Test
    void drawsOtherPatternsInAnotherTrial() throws IOException, InterruptedException {
        assertThat(asked(Comparison.small(), 1).stored())
                .isNotEqualTo(asked(Comparison.small(), 0).stored());
    }

    @Test
    void costsAFailingModelItsOwnRowOnly() throws IOException, InterruptedException {
        Comparison comparison = Comparison.small();
        Comparison failing = comparison.only("failing", new Failing());
        comparison.models().forEach((label, model) -> failing.models().put(label, model));
        CellResult result = run(failing, 0);
        assertThat(result.rows().get(0).error()).isEqualTo("it never stores 6 patterns");
        assertThat(result.rows().get(0).values()).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        assertThat(Comparison.values(List.of(result), "dice"))
                .isEqualTo(Comparison.values(List.of(run(comparison, 0)), "dice"));
    }

    @Test
    void tellsTheKindOfADefectOnOneLine() throws IOException, InterruptedException {
        CellResult result = run(Comparison.small().only("broken", new Broken()), 0);
        assertThat(result.rows().get(0).error()).isEqualTo("IllegalStateException: first line; second line");
    }

    @Test
    void refusesAMeasuredInfinityAsAResult() throws IOException, InterruptedException {
        assertThat(errorOf(new Measuring(1, Double.POSITIVE_INFINITY)))
                .endsWith("measured Infinity, which is no result");
    }

    @Test
    void refusesAMetricThatMeasuresMoreThanItsColumns() throws IOException, InterruptedException {
        assertThat(errorOf(new Measuring(2, 0))).endsWith("measured 2 numbers for its columns [measured]");
    }

    private static String errorOf(Metric metric) throws IOException, InterruptedException {
        return run(Comparison.small().withMeasure(metric), 0).rows().get(0).error();
    }

    private record Measuring(int count, double value) implements Metric {

        @Override
        public List<String> columns() {
            return List.of("measured");
        }

        @Override
        public double[] measure(Outcome outcome) {
            double[] values = new double[count];
            Arrays.fill(values, value);
            return values;
        }
    }

    @Test
    void leavesTheEnergyEmptyWhereAStateHasNoFiniteOne() throws IOException, InterruptedException {
        CellResult result = run(
                Comparison.small().withMeasure(new Energy()).only("bounded", new Bounded(Double.POSITIVE_INFINITY)), 0);
        assertThat(result.rows().get(0).error()).isEmpty();
        assertThat(result.rows().get(0).values()).containsExactly(Double.NaN);
        assertThat(result.notes())
                .containsExactly(
                        "bounded ended recalls outside the range of its units, where no energy is finite: the mean"
                                + " energy is left out there");
    }

    @Test
    void leavesTheEnergyEmptyWhereARecallDiverged() throws IOException, InterruptedException {
        Bounded diverging = new Bounded(-3, StopReason.DIVERGED);
        CellResult result = run(Comparison.small().withMeasure(new Energy()).only("bounded", diverging), 0);
        assertThat(result.rows().get(0).values()).containsExactly(Double.NaN);
        assertThat(result.notes())
                .containsExactly("bounded diverged: recalls left the finite numbers, and their last finite states are"
                        + " measured; no mean energy is told there");
    }

    @Test
    void tellsTheMeanEnergyOfStatesThatHaveOne() throws IOException, InterruptedException {
        CellResult result = run(Comparison.small().withMeasure(new Energy()).only("bounded", new Bounded(-3)), 0);
        assertThat(result.rows().get(0).values()).containsExactly(-3.0);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void takesNoEnergiesThatNobodyMeasures() throws IOException, InterruptedException {
        CellResult result = run(Comparison.small().only("bounded", new Bounded(Double.POSITIVE_INFINITY)), 0);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void saysWhichSectionPatternsThatCannotBeDrawnStandIn() {
        PatternSource broken = seed -> {
            throw new IllegalArgumentException("no such thing");
        };
        assertThatThrownBy(() -> run(Comparison.small().withPatterns(broken), 0))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("patterns cannot be drawn: no such thing");
    }

    @Test
    void saysWhichSectionCuesThatCannotBeMadeStandIn() {
        Corruption broken = (patterns, seed) -> {
            throw new IllegalArgumentException("no such thing");
        };
        assertThatThrownBy(() -> run(Comparison.small().withCorruption(broken), 0))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("cues cannot be made: no such thing");
    }

    @Test
    void refusesACellThatIsKnownToNeedMoreThanTheHeap() {
        assertThatThrownBy(() -> runner(100).run(new Cell(Comparison.small().point(), 0)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("echo needs 0.0 MB, but the heap limit is 0.0 MB");
    }

    @Test
    void refusesOnlyTheModelThatNeedsMoreThanTheHeapWherePatternsHadToBeDrawn()
            throws IOException, InterruptedException {
        PatternSource unforeseen = seed -> new RandomBipolar(Comparison.UNITS, 6, 0).draw(seed);
        Comparison comparison = Comparison.small().withPatterns(unforeseen).with("huge", new Huge());
        CellResult result = runner(PLENTY).run(new Cell(comparison.point(), 0));
        assertThat(result.rows())
                .extracting(RowResult::error)
                .element(2)
                .asString()
                .startsWith("needs 1000.0 GB, but the heap limit is 1.1 GB");
        assertThat(result.rows().subList(0, 2)).extracting(RowResult::error).containsOnly("");
    }

    @Test
    void asksBitModelsWithNoisyCuesOfBinaryPatterns() throws IOException, InterruptedException {
        PatternSource binary =
                seed -> new RandomBipolar(Comparison.UNITS, 6, 0).draw(seed).as(Encoding.BINARY);
        Witness witness = asked(Comparison.small().withPatterns(binary).withCorruption(new Gaussian(0)), 0);
        assertThat(witness.asked().get(0).states())
                .isEqualTo(witness.stored().get(0).first(4));
    }

    @Test
    void measuresRealPatternsByTheirValues() throws IOException, InterruptedException {
        PatternSource reals = seed -> RealPatterns.of(new float[] {0.5f, 2}, new float[] {1, 0});
        Comparison comparison = Comparison.small()
                .withPatterns(reals)
                .withCorruption(new Flip(0))
                .only("echo", new Witness(Encoding.REAL));
        assertThat(run(comparison, 0).rows().get(0).values()).containsExactly(1.0, 1.0, 1.0);
    }

    /** An echo whose states have an energy, all the same but the first, which has another. */
    private record Bounded(double first, StopReason reason) implements Model {

        Bounded(double first) {
            this(first, StopReason.CONVERGED);
        }

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            return new EnergyMemory() {
                @Override
                public int units() {
                    return patterns.units();
                }

                @Override
                public double[] energy(Patterns states) {
                    double[] energies = new double[states.count()];
                    Arrays.fill(energies, -3);
                    energies[0] = first;
                    return energies;
                }

                @Override
                public Recall recall(Cues cues, RecallOptions options) {
                    StopReason[] reasons = new StopReason[cues.count()];
                    Arrays.fill(reasons, reason);
                    return Recall.of(cues.states(), new int[cues.count()], reasons);
                }
            };
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public Set<Trait> traits() {
            return Set.of(Trait.ENERGY_DESCENDS);
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    /** Fails as a program with a defect does. */
    private record Broken() implements Model {

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            throw new IllegalStateException("first line\nsecond line");
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public Set<Trait> traits() {
            return Set.of();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    /** Needs a terabyte, it says. */
    private record Huge() implements Model {

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            throw new UnsupportedOperationException("too large to be stored");
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public Set<Trait> traits() {
            return Set.of();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 1_000_000_000_000L;
        }
    }
}
