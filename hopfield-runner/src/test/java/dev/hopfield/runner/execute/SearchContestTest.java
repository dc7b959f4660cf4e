package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.toy.Guess;
import dev.hopfield.runner.toy.Refusing;
import dev.hopfield.runner.toy.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchContestTest {

    private static final Seed ROOT = new Seed(1985);

    private static Onlooker asked(Search search) throws IOException {
        Onlooker onlooker = new Onlooker();
        search.with("onlooker", onlooker).run(1);
        return onlooker;
    }

    private static double[] word(int trial) throws IOException {
        Instance drawn = new Word(Search.LETTERS).draw(ROOT.child("problem").child(trial));
        double[] word = new double[Search.LETTERS];
        Arrays.setAll(word, drawn.form()::bias);
        return word;
    }

    @Test
    void drawsAnInstanceFromTheStreamOfTheTrial() throws IOException {
        assertThat(asked(Search.small().withTrials(3)).words()).containsExactly(word(0), word(1), word(2));
    }

    @Test
    void showsEverySolverTheSameInstance() throws IOException {
        Onlooker first = new Onlooker();
        Onlooker last = new Onlooker();
        Search.small()
                .only("first", first)
                .with("refusing", new Refusing())
                .with("last", last)
                .run(1);
        assertThat(first.words()).hasSize(2);
        assertThat(last.words()).containsExactlyElementsOf(first.words());
    }

    @Test
    void seedsASolverByItsLabelAndTheTrial() throws IOException {
        assertThat(asked(Search.small()).options())
                .extracting(SolverOptions::seed)
                .containsExactly(
                        ROOT.child("dynamics").child("onlooker").child(0),
                        ROOT.child("dynamics").child("onlooker").child(1));
    }

    @Test
    void handsOnTheNumberOfStarts() throws IOException {
        assertThat(asked(Search.small().withStarts(7)).options())
                .extracting(SolverOptions::starts)
                .containsOnly(7);
    }

    @Test
    void observesOnlyWhatIsTraced() throws IOException {
        assertThat(asked(Search.small()).options())
                .allMatch(options -> options.observer().isEmpty());
        assertThat(asked(Search.small().withTraces(1)).options())
                .allMatch(options -> options.observer().isPresent());
    }

    @Test
    void measuresEverySolverInOrder() throws IOException {
        List<RowResult> rows = Search.small().rows();
        assertThat(rows).extracting(RowResult::label).containsExactly("rash", "patient");
        assertThat(rows).allMatch(row -> row.values().size() == 5 && row.error().isEmpty());
        assertThat(rows).allMatch(row -> row.nanos().size() == 1);
    }

    @Test
    void changesNoNumberByAddingASolverOrAGridPoint() throws IOException {
        List<RowResult> alone = Search.small().only("patient", new Guess(20)).rows();
        Search among = Search.small().withTrials(1);
        List<CellResult> cells = new Execution(new LocalEngine(), 1)
                .run(Search.cells(among.with(new Word(3)), among.with("more", new Guess(2))), result -> {});
        assertThat(cells.get(1).rows().get(1).values()).isEqualTo(alone.get(0).values());
    }

    /** A start is one of many or of few, whatever their number is. */
    @Test
    void nestsStarts() throws IOException {
        SolutionMetric firstEnergy = new Column(outcome -> outcome.energy(0));
        Search search = Search.small().withMeasure(firstEnergy);
        assertThat(search.withStarts(1).rows().get(0).values())
                .isEqualTo(search.withStarts(50).rows().get(0).values());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 100})
    void givesTheSameResultsWithAnyNumberOfThreads(int threads) throws IOException {
        Search search =
                Search.small().withTrials(5).withStarts(200).withTraces(3).with("refusing", new Refusing());
        assertThat(told(search.run(threads))).isEqualTo(told(search.run(1)));
    }

    /** All but the times. */
    private static List<String> told(List<CellResult> cells) {
        return cells.stream()
                .flatMap(cell -> cell.rows().stream())
                .map(row -> row.label()
                        + row.values()
                        + row.error()
                        + row.traces().stream().map(SearchContestTest::told).toList())
                .toList();
    }

    private static String told(Trace trace) {
        StringBuilder text = new StringBuilder().append(trace.start()).append(':');
        for (int point = 0; point < trace.length(); point++) {
            text.append(trace.step(point))
                    .append('=')
                    .append(trace.energy(point))
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void letsAllThreadsTakePartInTheStartsOfOneSolver() throws IOException {
        CyclicBarrier bothAtOnce = new CyclicBarrier(2);
        Solver sociable = solver((instance, options) -> {
            options.workers().forEach(2, start -> Meeting.at(bothAtOnce));
            return new Guess(0).solve(instance, options);
        });
        List<CellResult> cells =
                Search.small().withTrials(1).only("sociable", sociable).run(2);
        assertThat(cells.get(0).rows().get(0).error()).isEmpty();
    }

    @Test
    void costsASolverThatFailsItsOwnRowOnly() throws IOException {
        List<RowResult> rows = Search.small()
                .only("refusing", new Refusing())
                .with("rash", new Guess(0))
                .rows();
        assertThat(rows.get(0).error()).isEqualTo("it takes no 8 units");
        assertThat(rows.get(0).values()).hasSize(5).containsOnly(Double.NaN);
        assertThat(rows.get(0).nanos()).containsExactly(0L);
        assertThat(rows.get(1).error()).isEmpty();
    }

    @Test
    void refusesAnswersToFewerStarts() throws IOException {
        Solver lazy = solver((instance, options) -> new Guess(0).solve(instance, SolverOptions.of(1, options.seed())));
        assertThat(Search.small().only("lazy", lazy).rows().get(0).error())
                .startsWith("IllegalStateException: it gave ")
                .endsWith(" for 10 starts on 8 BINARY units");
    }

    @Test
    void refusesAnswersOfAnotherEncoding() throws IOException {
        Solver strange = solver((instance, options) -> Attempts.of(
                BitPatterns.builder(Encoding.BIPOLAR, 10, 8).build(), new int[10], all(StopReason.CONVERGED)));
        assertThat(Search.small().only("strange", strange).rows().get(0).error())
                .startsWith("IllegalStateException: it gave ");
    }

    private static StopReason[] all(StopReason reason) {
        StopReason[] reasons = new StopReason[10];
        Arrays.fill(reasons, reason);
        return reasons;
    }

    @Test
    void refusesMetricsThatMeasureTheInfinite() throws IOException {
        SolutionMetric wild = new Column(outcome -> Double.POSITIVE_INFINITY);
        assertThat(Search.small().withMeasure(wild).rows().get(0).error()).endsWith("which is no result");
    }

    @Test
    void endsTheRunIfTheProblemCannotBeRead() {
        Search unreadable = Search.small().with(new Word(4, Word.Knowledge.NOTHING));
        assertThatThrownBy(() -> unreadable.run(2))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("words.txt:7: it is no word");
    }

    @Test
    void endsTheRunIfTheProblemCannotBeDrawn() {
        Problem broken = new Problem() {
            @Override
            public Instance draw(Seed seed) {
                throw new IllegalArgumentException("there are no letters");
            }

            @Override
            public OptionalLong units() {
                return OptionalLong.empty();
            }
        };
        assertThatThrownBy(() -> Search.small().with(broken).run(1))
                .isInstanceOf(UserError.class)
                .hasMessage("the problem cannot be drawn: there are no letters" + System.lineSeparator()
                        + "  change what stands under problem:");
    }

    @Test
    void notesWhatAttemptsTell() throws IOException {
        assertThat(Search.small().run(1).get(0).notes())
                .containsExactly("rash guessed and never looked", "patient guessed and never looked");
    }

    /** Stops some starts at the limit on steps. */
    private record Hasty(int cutOff) implements Solver {

        @Override
        public Attempts solve(Instance instance, SolverOptions options) {
            Attempts guessed = new Guess(0).solve(instance, options);
            StopReason[] reasons = new StopReason[options.starts()];
            for (int start = 0; start < reasons.length; start++) {
                reasons[start] = start < cutOff ? StopReason.STEP_LIMIT : StopReason.CONVERGED;
            }
            return Attempts.of(guessed.states(), new int[reasons.length], reasons);
        }

        @Override
        public long estimatedBytes(long units, int starts, int workers) {
            return units * starts;
        }
    }

    @Test
    void notesThatMostStartsWereCutOff() throws IOException {
        Search search = Search.small().withStarts(10);
        assertThat(search.only("hasty", new Hasty(6)).run(1).get(0).notes())
                .singleElement()
                .asString()
                .startsWith("hasty was cut off: more than half");
        assertThat(search.only("hasty", new Hasty(5)).run(1).get(0).notes()).isEmpty();
    }

    @Test
    void notesThatNoOptimumIsKnownIfItWasAskedFor() throws IOException {
        Search search = Search.small().with(new Word(4, Word.Knowledge.LETTERS));
        String note = "the optimum of the problem is not known: what is compared with it is left empty there";
        assertThat(search.run(1).get(0).notes()).contains(note);
        assertThat(search.withMeasure(new Column(outcome -> 1)).run(1).get(0).notes())
                .doesNotContain(note);
    }

    @Test
    void notesAnswersThatBeatTheOptimumIfItWasAskedFor() throws IOException {
        Search search =
                Search.small().with(new Word(1, Word.Knowledge.MISTAKEN)).only("lucky", new Guess(20));
        String note = "lucky gave answers that are better than the optimum of the problem: what is compared with it is"
                + " wrong; correct the optimum that is given";
        assertThat(search.run(1).get(0).notes()).contains(note);
        assertThat(search.withMeasure(new Column(outcome -> 1)).run(1).get(0).notes())
                .doesNotContain(note);
        assertThat(search.with(new Word(1)).run(1).get(0).notes()).doesNotContain(note);
    }

    @Test
    void tracesTheFirstStarts() throws IOException {
        RowResult patient = Search.small().withTraces(3).rows().get(1);
        assertThat(patient.traces()).extracting(Trace::start).containsExactly(0, 1, 2);
        Trace first = patient.traces().get(0);
        assertThat(first.length()).isEqualTo(21);
        assertThat(first.step(0)).isZero();
        assertThat(first.step(20)).isEqualTo(20);
    }

    @Test
    void tracesTheEnergyToItsEnd() throws IOException {
        Search search = Search.small().withTraces(1).withMeasure(new Column(outcome -> outcome.energy(0)));
        RowResult patient = search.rows().get(1);
        Trace trace = patient.traces().get(0);
        assertThat(trace.energy(trace.length() - 1)).isEqualTo(patient.values().get(0));
    }

    @Test
    void changesNoNumberByTracing() throws IOException {
        assertThat(Search.small().withTraces(10).rows())
                .extracting(RowResult::values)
                .isEqualTo(Search.small().rows().stream().map(RowResult::values).toList());
    }

    /** Measures one number. */
    private record Column(ToDoubleFunction<SearchOutcome> number) implements SolutionMetric {

        @Override
        public List<String> columns() {
            return List.of("column");
        }

        @Override
        public double[] measure(SearchOutcome outcome) {
            return new double[] {number.applyAsDouble(outcome)};
        }
    }

    private static Solver solver(BiFunction<Instance, SolverOptions, Attempts> solving) {
        return new Solver() {
            @Override
            public Attempts solve(Instance instance, SolverOptions options) {
                return solving.apply(instance, options);
            }

            @Override
            public long estimatedBytes(long units, int starts, int workers) {
                return 0;
            }
        };
    }
}
