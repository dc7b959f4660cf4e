package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.measure.Attractors;
import dev.hopfield.runner.measure.Basin;
import dev.hopfield.runner.measure.Correlation;
import dev.hopfield.runner.measure.Stability;
import dev.hopfield.runner.measure.Succession;
import dev.hopfield.runner.measure.TimeAverage;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Echo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metrics that ask a memory again, through a whole cell. */
class ProbingTest {

    private static final Seed DRAWS = new Seed(7);

    /** Asks once more with the first two patterns, and keeps what it saw. */
    private record Asking(List<Seed> seeds, List<Outcome> measured, List<Outcome> answers) implements Metric {

        private Asking() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public List<String> columns() {
            return List.of("asked");
        }

        @Override
        public double[] measure(Outcome outcome) {
            seeds.add(outcome.seed());
            measured.add(outcome);
            answers.add(outcome.asking(Cues.of(outcome.patterns().first(2)), DRAWS));
            return new double[1];
        }
    }

    private static Asking run(Comparison comparison, int trial) throws IOException, InterruptedException {
        Asking asking = new Asking();
        new CellRunner(new HeapBudget(1L << 30, Long.MAX_VALUE, new Crew(1)), Workers.caller())
                .run(new Cell(comparison.withMeasure(asking).point(), trial));
        return asking;
    }

    @Test
    void givesEveryModelTheSameSeed() throws IOException, InterruptedException {
        Asking asking = run(Comparison.small().with("more", new Echo()), 3);
        Seed measuring = new Seed(1982).child("measure").child(3);
        assertThat(asking.seeds()).containsExactly(measuring, measuring, measuring);
    }

    @Test
    void givesAnotherTrialAnotherSeed() throws IOException, InterruptedException {
        assertThat(run(Comparison.small(), 1).seeds())
                .doesNotContainAnyElementsOf(run(Comparison.small(), 0).seeds());
    }

    @Test
    void asksUnderTheSameLimitsWithTheDrawsOfTheMetric() throws IOException, InterruptedException {
        Witness witness = new Witness();
        run(Comparison.small().withRecall(new RecallSettings(7, false)).only("witness", witness), 0);
        assertThat(witness.options()).hasSize(2);
        assertThat(witness.options().get(1).maxSteps()).isEqualTo(7);
        assertThat(witness.options().get(1).seed()).isEqualTo(DRAWS);
    }

    @Test
    void holdsNothingOfProbesWithoutAMask() throws IOException, InterruptedException {
        Witness witness = new Witness();
        Comparison clamped = Comparison.small().withCorruption(new Mask(0.5)).withRecall(new RecallSettings(7, true));
        run(clamped.only("witness", witness), 0);
        assertThat(witness.options().get(0).clampKnown()).isTrue();
        assertThat(witness.options().get(1).clampKnown()).isFalse();
    }

    @Test
    void convertsProbesAsItConvertsCues() throws IOException, InterruptedException {
        PatternSource binary =
                seed -> new RandomBipolar(Comparison.UNITS, 6, 0).draw(seed).as(Encoding.BINARY);
        Witness witness = new Witness(Encoding.BIPOLAR);
        Asking asking = run(Comparison.small().withPatterns(binary).only("witness", witness), 0);
        assertThat(witness.asked().get(1).states())
                .isEqualTo(witness.stored().get(0).first(2));
        Outcome answer = asking.answers().get(0);
        assertThat(answer.patterns().encoding()).isEqualTo(Encoding.BINARY);
        assertThat(answer.overlap(1, 1)).isEqualTo(1);
    }

    @Test
    void tellsThePatternsAsTheModelWasGivenThem() throws IOException, InterruptedException {
        Witness witness = new Witness(Encoding.REAL);
        Outcome measured =
                run(Comparison.small().only("witness", witness), 0).measured().get(0);
        assertThat(measured.stored()).isSameAs(witness.stored().get(0));
        assertThat(measured.stored()).isEqualTo(measured.patterns().as(Encoding.REAL));
    }

    @Test
    void canGoOnAsking() throws IOException, InterruptedException {
        Asking asking = run(Comparison.small(), 0);
        Outcome again =
                asking.answers().get(0).asking(Cues.of(asking.answers().get(0).patterns()), DRAWS);
        assertThat(again.cues().count()).isEqualTo(6);
        assertThat(again.seed()).isEqualTo(asking.seeds().get(0));
    }

    private static Stream<Metric> metrics() {
        return Stream.of(
                new Stability(),
                new Attractors(50, 0.95, 0.01),
                new Basin(5, 20, 0.95),
                new TimeAverage(),
                new Succession(true, 1),
                new Correlation());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void measuresTheSameWithAnyNumberOfThreads(Metric metric) throws IOException {
        Comparison comparison = Comparison.small().withTrials(4).withMeasure(metric);
        List<CellResult> alone = comparison.run(1);
        List<CellResult> together = comparison.run(4);
        for (String model : List.of("echo", "dice")) {
            assertThat(Comparison.values(together, model))
                    .hasSize(4)
                    .isEqualTo(Comparison.values(alone, model))
                    .allMatch(values -> values.size() == metric.columns().size());
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void measuresAModelTheSameWhateverOthersThereAre(Metric metric) throws IOException {
        Comparison comparison = Comparison.small().withMeasure(metric);
        Comparison alone = comparison.only("dice", comparison.models().get("dice"));
        assertThat(comparison.values("dice")).isEqualTo(alone.values("dice"));
    }
}
