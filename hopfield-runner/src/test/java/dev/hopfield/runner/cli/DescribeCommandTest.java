package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.catalog.CorePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeCommandTest {

    @Test
    void tellsAllAboutAComponent() {
        String version = Plugin.versionOf(CorePlugin.class);
        assertThat(Command.run("describe", "random-bipolar").out()).isEqualTo("""
                        random-bipolar: pattern source of hopfield-runner %s
                          independent random patterns of -1 and +1

                          what holds for it
                            draws bipolar patterns

                          parameters
                            units: units of each pattern
                              whole number; at least 1; must be given
                            count: number of patterns
                              whole number; at least 1; must be given
                            bias: mean of a unit; 0 for as many -1 as +1
                              number; at least -1 and at most 1; default 0

                          an experiment that runs, with it in patterns
                            # random-bipolar: independent random patterns of -1 and +1
                            name: random-bipolar
                            patterns: {type: random-bipolar, units: 64, count: 5, bias: 0}
                            cues: {corruption: flip}
                            models: {classic: classic}
                            measure: [overlap, exact, steps]

                          references
                            D. J. Amit, H. Gutfreund, H. Sompolinsky, Phys. Rev. A 35, 2293 (1987), \
                        doi:10.1103/PhysRevA.35.2293, for biased patterns

                        """.formatted(version));
    }

    @Test
    void writesAnExperimentThatRuns(@TempDir Path folder) throws IOException {
        Command described = Command.run("describe", "flip", "--yaml");
        assertThat(described.exitCode()).isZero();
        Path file = Files.writeString(folder.resolve("x.yaml"), described.out());
        String out = folder.resolve("run").toString();
        assertThat(Command.run("run", file.toString(), "--out", out).exitCode()).isZero();
    }

    @Test
    void tellsHowAnEngineIsChosen() {
        assertThat(Command.run("describe", "local").out())
                .contains("  on the command line\n    hopfield run FILE --engine '{type: local}'\n");
    }

    @Test
    void tellsTheTraitsOfAModelAndOfALearningRule() {
        assertThat(Command.run("describe", "dense").out())
                .contains("stores pairs too")
                .contains("    takes real patterns and cues\n");
        assertThat(Command.run("describe", "hebbian").out())
                .contains("    gives symmetric couplings, w_ij = w_ji\n")
                .contains("    retains patterns");
    }

    @Test
    void tellsOfComponentsOfOneNameByKind() {
        assertThat(Command.run("describe", "continuous", "--kind", "solver").out())
                .startsWith("continuous: solver of ")
                .doesNotContain("continuous: model of ");
    }

    @Test
    void writesTheExperimentOfAComponentOfTwoKindsForEitherKind() {
        assertThat(Command.run("describe", "energy", "--kind", "metric", "--yaml")
                        .out())
                .contains("patterns: ");
        assertThat(Command.run("describe", "energy", "--kind", "solution metric", "--yaml")
                        .out())
                .contains("problem: ");
    }

    @Test
    void tellsOfAll() {
        assertThat(Command.run("describe", "--all").out())
                .startsWith("experiment: what an experiment file says\n")
                .contains("\nflip: corruption of ")
                .contains("\nlocal: engine of ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    classic --yaml                 | there are 2 components 'classic'
                    local --yaml                   | there is no small experiment to show the engine 'local' in
                    flip --all                     | --all and the name 'flip' cannot be combined
                    --all --yaml                   | --all and --yaml cannot be combined
                    --all --kind model             | --all and --kind cannot be combined
                    flip --markdown                | --markdown goes with --all only
                    experiment --yaml              | --yaml does not go with experiment
                    experiment --kind model        | --kind does not go with experiment
                    flip --kind model              | 'flip' is no model
                    --yaml                         | there is no NAME
                    """)
    void refusesWhatMakesNoSense(String arguments, String message) {
        Command described = Command.run(("describe " + arguments).split(" "));
        assertThat(described.exitCode()).isEqualTo(2);
        assertThat(described.out()).isEmpty();
        assertThat(described.err()).startsWith(message + System.lineSeparator() + "  ");
    }

    @Test
    void saysHowToChooseAmongComponentsOfOneName() {
        assertThat(Command.run("describe", "classic", "--yaml").err())
                .contains("say which with --kind, such as --kind 'model'; kinds: model, solver");
    }

    @Test
    void namesTheChoicesOfAParameter(@TempDir Path folder) throws IOException {
        assertThat(Command.runWithToys(folder, "describe", "echo").out())
                .contains("turn (curved, straight); default straight");
    }

    @Test
    void tellsWhatMayBeLeftOut() {
        assertThat(Command.run("describe", "csv").out())
                .contains("whole number; at least 1; may be left out")
                .contains("bipolar or binary or real; default real")
                .contains("true or false; default false");
    }

    @Test
    void suggestsTheNearestName() {
        Command described = Command.run("describe", "flipp");
        assertThat(described.exitCode()).isEqualTo(2);
        assertThat(described.err())
                .startsWith(
                        "there is no component 'flipp'" + System.lineSeparator() + "  did you mean 'flip'? known: ");
    }

    @Test
    void tellsTheKeysOfAnExperiment() {
        assertThat(Command.run("describe", "experiment").out())
                .startsWith("experiment: what an experiment file says\n\n  keys\n    name: ")
                .contains("    clamp-known: whether units that a mask leaves known are held")
                .contains("    sweep: what is varied")
                .contains("path: {from: a, to: b, steps: n, scale: log, whole: true}");
    }

    @Test
    void tellsTheKeysOfBothKindsOfExperiments() {
        String described = Command.run("describe", "experiment").out();
        assertThat(described.lines().filter(line -> line.matches("  \\S.*")))
                .containsExactly(
                        "  keys",
                        "  keys of trials",
                        "  keys of search",
                        "  keys of refine",
                        "  keys of an experiment in recall, which compares models",
                        "  keys of cues",
                        "  keys of recall",
                        "  keys of an optimisation, which compares solvers",
                        "  forms of a sweep",
                        "  extends: FILE");
        assertThat(described)
                .containsOnlyOnce("    seed: ")
                .contains("    models: ")
                .contains("    starts: ");
    }

    @Test
    void tellsWhichNumbersOfAMetricAreBetter() {
        assertThat(Command.run("describe", "overlap").out()).contains("    measures overlap\n    higher is better\n");
        assertThat(Command.run("describe", "verdict").out()).contains("\n    higher is better: verdict-target\n");
        assertThat(Command.run("describe", "steps").out()).doesNotContain("is better");
    }

    @Test
    void tellsOnceOfAMetricOfBothKindsOfExperiments() {
        assertThat(Command.run("describe", "energy").out())
                .startsWith("energy: metric, solution metric of hopfield-runner ")
                .doesNotContain("\nenergy: ");
    }
}
