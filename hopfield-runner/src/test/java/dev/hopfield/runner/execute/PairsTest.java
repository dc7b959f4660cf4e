package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.measure.Attractors;
import dev.hopfield.runner.measure.Basin;
import dev.hopfield.runner.measure.Correlation;
import dev.hopfield.runner.measure.Energy;
import dev.hopfield.runner.measure.Exact;
import dev.hopfield.runner.measure.Overlap;
import dev.hopfield.runner.measure.Participation;
import dev.hopfield.runner.measure.Recalled;
import dev.hopfield.runner.measure.Stability;
import dev.hopfield.runner.measure.Succession;
import dev.hopfield.runner.measure.TimeAverage;
import dev.hopfield.runner.measure.Verdicts;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Answer;
import dev.hopfield.runner.toy.Dice;
import dev.hopfield.runner.toy.Lookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of a key and a value, through a whole cell. */
class PairsTest {

    private static final Seed ROOT = new Seed(1982);

    /** No multiple of the units of a key, nor of those of a word. */
    private static final int VALUE_UNITS = 23;

    /** Keeps what it was given to store, and what it was asked; answers with values in the order of the pairs. */
    private record Keeper(
            List<Patterns> keys, List<Patterns> values, List<Seed> seeds, List<Cues> asked, List<RecallOptions> options)
            implements AssociatingModel {

        private Keeper() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            throw new AssertionError("there are values to store too");
        }

        @Override
        public Memory store(Patterns given, Patterns called, Seed seed) {
            keys.add(given);
            values.add(called);
            seeds.add(seed);
            return new Kept(called);
        }

        /** Has an energy, and says that recall descends it, though that of a value is none. */
        private final class Kept implements EnergyMemory {

            private final Patterns called;

            private Kept(Patterns called) {
                this.called = called;
            }

            @Override
            public int units() {
                return keys.get(0).units();
            }

            @Override
            public int recalledUnits() {
                return called.units();
            }

            @Override
            public double[] energy(Patterns states) {
                throw new AssertionError("states are values, which have no energy");
            }

            @Override
            public Recall recall(Cues cues, RecallOptions given) {
                asked.add(cues);
                options.add(given);
                return Answer.fixedPoints(called.first(cues.count()));
            }
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

    private static PatternSource random(int units, int count, Encoding encoding) {
        return seed -> new RandomBipolar(units, count, 0).draw(seed).as(encoding);
    }

    private static Comparison pairs() {
        return Comparison.small()
                .withValues(new RandomBipolar(VALUE_UNITS, 6, 0))
                .only("lookup", new Lookup(Encoding.values()));
    }

    private static CellResult run(Comparison comparison, int trial) throws IOException, InterruptedException {
        return new CellRunner(new HeapBudget(1L << 30, Long.MAX_VALUE, new Crew(1)), Workers.caller())
                .run(new Cell(comparison.point(), trial));
    }

    private static Keeper kept(Comparison comparison, int trial) throws IOException, InterruptedException {
        Keeper keeper = new Keeper();
        run(comparison.only("keeper", keeper), trial);
        return keeper;
    }

    @Test
    void drawsValuesFromAStreamOfTheirOwn() throws IOException, InterruptedException {
        Patterns expected =
                new RandomBipolar(VALUE_UNITS, 6, 0).draw(ROOT.child("values").child(3));
        assertThat(kept(pairs(), 3).values()).containsExactly(expected);
    }

    @Test
    void changesNeitherPatternsNorCuesNorSeedsByValues() throws IOException, InterruptedException {
        Keeper keeper = kept(pairs(), 3);
        Witness witness = new Witness();
        run(Comparison.small().only("keeper", witness), 3);
        assertThat(keeper.keys()).isEqualTo(witness.stored());
        assertThat(keeper.seeds()).isEqualTo(witness.storeSeeds());
        assertThat(keeper.asked().get(0).states())
                .isEqualTo(witness.asked().get(0).states());
        assertThat(keeper.options().get(0).seed())
                .isEqualTo(witness.options().get(0).seed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void nestsDrawsOfPairsInTheirNumber(int count) throws IOException, InterruptedException {
        Keeper few = kept(pairs().withCount(count).withValues(new RandomBipolar(VALUE_UNITS, count, 0)), 0);
        Keeper many = kept(pairs(), 0);
        assertThat(few.keys().get(0)).isEqualTo(many.keys().get(0).first(count));
        assertThat(few.values().get(0)).isEqualTo(many.values().get(0).first(count));
    }

    @Test
    void comparesWhatIsRecalledWithTheValues() throws IOException, InterruptedException {
        assertThat(run(pairs(), 0).rows().get(0).values()).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void comparesWithTheValueOfTheSamePair() throws IOException, InterruptedException {
        Comparison lost = pairs().withCorruption(new Flip(1));
        assertThat(run(lost, 0).rows().get(0).values().get(1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "BIPOLAR, BIPOLAR, BIPOLAR/BINARY/REAL",
        "BIPOLAR, BINARY, BIPOLAR",
        "BIPOLAR, BINARY, BINARY/REAL",
        "BIPOLAR, BINARY, REAL",
        "BIPOLAR, REAL, REAL",
        "BIPOLAR, REAL, BIPOLAR/REAL",
        "BIPOLAR, REAL, BIPOLAR",
        "BINARY, BIPOLAR, BIPOLAR",
        "BINARY, BIPOLAR, BINARY",
        "BINARY, BIPOLAR, REAL",
        "BINARY, REAL, BIPOLAR/BINARY/REAL",
        "REAL, BIPOLAR, BIPOLAR",
        "REAL, BINARY, BINARY",
        "REAL, BINARY, REAL",
        "REAL, REAL, REAL",
        "REAL, REAL, BIPOLAR",
    })
    void recallsValuesWhateverTheEncodingsOfEitherSide(Encoding keys, Encoding values, String accepts)
            throws IOException, InterruptedException {
        Encoding[] accepted =
                Arrays.stream(accepts.split("/")).map(Encoding::valueOf).toArray(Encoding[]::new);
        Comparison comparison = pairs().withPatterns(random(Comparison.UNITS, 6, keys))
                .withValues(random(VALUE_UNITS, 6, values))
                .only("lookup", new Lookup(accepted));
        RowResult result = run(comparison, 0).rows().get(0);
        assertThat(result.error()).isEmpty();
        assertThat(result.values()).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void saysWhichSideAModelSeesAsBits() throws IOException, InterruptedException {
        Comparison comparison = pairs().withPatterns(random(Comparison.UNITS, 6, Encoding.REAL))
                .withValues(random(VALUE_UNITS, 6, Encoding.REAL))
                .only("keeper", new Keeper());
        assertThat(run(comparison, 0).notes())
                .containsExactly(
                        "keeper takes bits only: it was given real patterns as bits, high where a value is above 0.0",
                        "keeper takes bits only: it was given real values as bits, high where a value is above 0.0");
    }

    @ParameterizedTest
    @MethodSource("likenesses")
    void comparesWithTheValuesByEveryLikeness(Metric likeness) throws IOException, InterruptedException {
        for (Encoding encoding : Encoding.values()) {
            Comparison comparison =
                    pairs().withValues(random(VALUE_UNITS, 6, encoding)).withMeasure(likeness);
            assertThat(run(comparison, 0).rows().get(0).values())
                    .as("%s", encoding)
                    .containsExactly(1.0);
        }
    }

    private static Stream<Metric> likenesses() {
        return Stream.of(new Overlap(), new Exact(0), new Recalled(1), new Correlation());
    }

    @Test
    void holdsKnownUnitsOfKeys() throws IOException, InterruptedException {
        Comparison clamped = pairs().withCorruption(new Mask(0.5)).withRecall(new RecallSettings(100, true));
        Keeper keeper = kept(clamped, 0);
        assertThat(keeper.options().get(0).clampKnown()).isTrue();
        assertThat(keeper.asked().get(0).units()).isEqualTo(Comparison.UNITS);
    }

    @Test
    void measuresNoEnergyOfValues() throws IOException, InterruptedException {
        Comparison comparison = pairs().withMeasure(new Energy()).only("keeper", new Keeper());
        RowResult result = run(comparison, 0).rows().get(0);
        assertThat(result.error()).isEmpty();
        assertThat(result.values()).containsExactly(Double.NaN);
    }

    @Test
    void costsAModelThatStoresNoPairsItsRow() throws IOException, InterruptedException {
        CellResult result = run(pairs().with("dice", new Dice()), 0);
        assertThat(result.rows().get(0).error()).isEmpty();
        assertThat(result.rows().get(1).error()).isEqualTo("it stores patterns, but no pairs of a pattern and a value");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7})
    void refusesMoreOrFewerValuesThanPatternsThatWereDrawn(int count) {
        assertThatThrownBy(() -> run(pairs().withValues(random(VALUE_UNITS, count, Encoding.REAL)), 0))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("there are " + count + " values for 6 patterns");
    }

    @Test
    void saysThatValuesCannotBeDrawn() {
        PatternSource broken = seed -> {
            throw new IllegalArgumentException("no such thing");
        };
        assertThatThrownBy(() -> run(pairs().withValues(broken), 0))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("values cannot be drawn: no such thing")
                .hasMessageContaining("change what stands under values:");
    }

    /** Asks once more with the patterns that there are. */
    private record Asking(List<Outcome> answers) implements Metric {

        @Override
        public List<String> columns() {
            return List.of("asked");
        }

        @Override
        public double[] measure(Outcome outcome) {
            answers.add(outcome.asking(Cues.of(outcome.patterns()), new Seed(7)));
            return new double[1];
        }
    }

    @Test
    void callUpTheirValuesWhereAMetricAsksAgain() throws IOException, InterruptedException {
        Asking asking = new Asking(new ArrayList<>());
        run(pairs().withMeasure(asking), 0);
        Outcome answer = asking.answers().get(0);
        assertThat(answer.storesPairs()).isTrue();
        assertThat(answer.targets().units()).isEqualTo(VALUE_UNITS);
        assertThat(answer.recall().states()).isEqualTo(answer.targets());
        assertThat(answer.overlap(5, 5)).isEqualTo(1);
    }

    private static Stream<Metric> metrics() {
        return Stream.of(
                new Stability(),
                new Attractors(50, 0.95, 0.01),
                new Basin(5, 20, 0.95),
                new TimeAverage(),
                new Succession(true, 1),
                new Correlation(),
                new Exact(0.01),
                new Verdicts(0.95),
                new Participation(),
                new Energy());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void areMeasuredTheSameWithAnyNumberOfThreads(Metric metric) throws IOException {
        Comparison comparison = pairs().withTrials(3).withMeasure(metric);
        List<CellResult> alone = comparison.run(1);
        assertThat(alone).allMatch(cell -> cell.rows().get(0).error().isEmpty());
        assertThat(Comparison.values(comparison.run(4), "lookup"))
                .hasSize(3)
                .isEqualTo(Comparison.values(alone, "lookup"));
    }
}
