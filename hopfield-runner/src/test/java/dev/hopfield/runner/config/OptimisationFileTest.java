package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.measure.Ends;
import dev.hopfield.runner.measure.Energy;
import dev.hopfield.runner.measure.Optimal;
import dev.hopfield.runner.measure.Quality;
import dev.hopfield.runner.measure.Steps;
import dev.hopfield.runner.measure.Validity;
import dev.hopfield.runner.result.CsvSink;
import dev.hopfield.runner.toy.Guess;
import dev.hopfield.runner.toy.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisationFileTest {

    private static final String SMALL = """
            name: small
            problem: {type: word, letters: 6}
            solvers: {one: guess}
            """;

    @TempDir
    private Path folder;

    private ExperimentFile file(String text) {
        return ExperimentFile.of(folder, text);
    }

    private static OptimisationExperiment optimisation(GridPoint point) {
        return point.experiment()
                .match(
                        recall -> {
                            throw new AssertionError("it is an experiment in recall");
                        },
                        Function.identity());
    }

    private OptimisationExperiment first(String text, String... overrides) {
        return optimisation(file(text).load(overrides).points().get(0));
    }

    @Test
    void fillsInPresets() {
        OptimisationExperiment experiment = first(SMALL);
        assertThat(experiment.seed()).isEqualTo(1982);
        assertThat(experiment.problem()).isEqualTo(new Word(6));
        assertThat(experiment.solvers()).containsEntry("one", new Guess(5));
        assertThat(experiment.starts()).isEqualTo(100);
        assertThat(experiment.trials()).isEqualTo(Trials.of(1));
        assertThat(experiment.traces()).isZero();
        assertThat(experiment.measure())
                .containsExactly(new Validity(), new Quality(), new Optimal(), new Ends(), new Energy(), new Steps());
        assertThat(experiment.sinks()).containsExactly(new CsvSink());
    }

    @Test
    void readsWhatIsGiven() {
        OptimisationExperiment experiment =
                first(SMALL + "seed: 1985\nstarts: 7\ntrials: 5\ntraces: 3\nmeasure: [value, stops]\n");
        assertThat(experiment.seed()).isEqualTo(1985);
        assertThat(experiment.starts()).isEqualTo(7);
        assertThat(experiment.trials()).isEqualTo(Trials.of(5));
        assertThat(experiment.traces()).isEqualTo(3);
        assertThat(experiment.metricColumns()).startsWith("value", "value-best", "stops-converged");
    }

    @Test
    void tracesAllStartsWhereThereAreFewer() {
        assertThat(first(SMALL + "starts: 2\ntraces: 3\n").traced()).isEqualTo(2);
    }

    @Test
    void sweepsItsProblemItsSolversAndItsStarts() {
        ResolvedExperiment experiment = file(SMALL
                        + "sweep: {problem.letters: [3, 4], solvers.one.steps: [0, 9], starts: [2]}\n")
                .load();
        assertThat(experiment.points())
                .extracting(
                        point -> optimisation(point).problem(),
                        point -> optimisation(point).solvers().get("one"),
                        point -> optimisation(point).starts())
                .extracting(Object::toString)
                .hasSize(4)
                .first()
                .isEqualTo("(" + new Word(3) + ", " + new Guess(0) + ", 2)");
    }

    @Test
    void isChangedByOverrides() {
        OptimisationExperiment experiment =
                first(SMALL, "problem.letters=3", "solvers.two={type: guess, steps: 1}", "starts=4");
        assertThat(experiment.problem()).isEqualTo(new Word(3));
        assertThat(experiment.labels()).containsExactly("one", "two");
        assertThat(experiment.starts()).isEqualTo(4);
    }

    @Test
    void keepsTheOrderOfItsSolvers() {
        assertThat(first("name: a\nproblem: {type: word, letters: 2}\nsolvers: {z: guess, a: refusing, m: guess}\n")
                        .labels())
                .containsExactly("z", "a", "m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trials: 3\nmeasure: [value]\n", "sweep: {problem.letters: [2, 3], starts: [1, 5]}\n"})
    void runsAgainAsItIsWrittenOut(String more) {
        ResolvedExperiment first = file(SMALL + more).load();
        String frozen = YamlWriter.write(first.frozen());
        ResolvedExperiment second = file(frozen).load();
        assertThat(YamlWriter.write(second.frozen())).isEqualTo(frozen);
        assertThat(second.points().stream()
                        .map(OptimisationFileTest::optimisation)
                        .map(Record::toString)
                        .map(text -> text.replaceAll("sweep=.*", "")))
                .isEqualTo(first.points().stream()
                        .map(OptimisationFileTest::optimisation)
                        .map(Record::toString)
                        .map(text -> text.replaceAll("sweep=.*", ""))
                        .toList());
    }

    @Test
    void isWrittenOutWithEveryDefault() {
        assertThat(YamlWriter.write(file(SMALL).load().frozen())).isEqualTo("""
                        name: small
                        seed: 1982
                        problem:
                          type: word
                          letters: 6
                          knowledge: all
                        solvers:
                          one:
                            type: guess
                            steps: 5
                        starts: 100
                        trials: 1
                        traces: 0
                        measure:
                          - type: validity
                          - type: quality
                          - type: optimal
                          - type: ends
                          - type: energy
                          - type: steps
                        sinks:
                          - type: csv
                        """);
    }

    @Test
    void tellsOfEveryKeyOfRecallAtItsPlace() {
        ExperimentFile mixed = file(SMALL + "patterns: digits\nmodels: {one: echo}\nrecall: {max-steps: 3}\n");
        assertThat(mixed.problems())
                .containsExactly(
                        "e.yaml:4:1: 'patterns' is a key of an experiment in recall, but this is an optimisation",
                        "e.yaml:5:1: 'models' is a key of an experiment in recall, but this is an optimisation",
                        "e.yaml:6:1: 'recall' is a key of an experiment in recall, but this is an optimisation");
        assertThat(mixed.refusal())
                .hasMessageContaining("patterns and models make an experiment in recall, problem and solvers an"
                        + " optimisation; no file is both");
    }

    @Test
    void isToldByItsSolversToo() {
        assertThat(file("name: a\nmodels: {one: echo}\nsolvers: {one: guess}\n").problems())
                .containsExactly(
                        "e.yaml:1:1: problem is missing",
                        "e.yaml:2:1: 'models' is a key of an experiment in recall, but this is an optimisation");
    }

    @Test
    void refusesItsKeysInRecall() {
        assertThat(file(ExperimentFile.SMALL + "starts: 3\n").problems())
                .containsExactly(
                        "e.yaml:4:1: 'starts' is a key of an optimisation, but this is an experiment in recall");
    }

    @Test
    void suggestsKeysOfItsOwnOnly() {
        assertThat(file(SMALL + "start: 3\n").refusal())
                .hasMessageContaining(
                        "did you mean 'starts'? known: measure, name, problem, refine, search, seed, sinks, solvers,"
                                + " starts, sweep, traces, trials");
    }

    @Test
    void refusesMetricsOfRecall() {
        assertThat(file(SMALL + "measure: [validity, overlap]\n").problems())
                .containsExactly("e.yaml:4:21: 'overlap' is a metric, not a solution metric");
    }

    @ParameterizedTest
    @ValueSource(strings = {"starts: 0", "trials: 0", "traces: -1"})
    void refusesNumbersOutOfRange(String line) {
        assertThat(file(SMALL + line + "\n").problems())
                .singleElement()
                .asString()
                .startsWith("e.yaml:4:9: " + line.split(":")[0] + " must be at least ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solvers={}", "measure=[]", "measure=[steps, steps]", "solvers={1st: guess}", "name=a b"})
    void refusesWhatCannotBeCompared(String override) {
        assertThat(file(SMALL).refusal(override).exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solvers", "measure", "measure.0"})
    void sweepsNothingThatAllPointsShare(String path) {
        assertThat(file(SMALL + "sweep: {" + path + ": [{one: guess}]}\n").problems())
                .contains("e.yaml:4:9: " + path + " cannot be swept");
    }

    @Test
    void refusesPathsOfRecall() {
        assertThat(file(SMALL).problems("recall.max-steps=3"))
                .singleElement()
                .asString()
                .startsWith("--set recall.max-steps:1:1: there is no path recall.max-steps: ");
    }

    @Test
    void refusesMoreTracesThanCanBeHeld() {
        assertThat(file(SMALL + "trials: 101\ntraces: 100\n").refusal())
                .hasMessage("1 grid points with their trials are 10100 traces, more than 10000" + System.lineSeparator()
                        + "  lower traces, or sweep fewer values");
    }

    @Test
    void passesOnWhatItsSolversSayOfThemselves() {
        assertThat(file(SMALL + "sweep: {starts: [1, 2]}\n").load().notes())
                .isEqualTo(List.of("one follows nothing: it guesses"));
    }
}
