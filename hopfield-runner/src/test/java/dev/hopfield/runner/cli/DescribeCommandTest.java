package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {

    @Test
    void tellsAllAboutAComponent() {
        assertThat(Command.run("describe", "random-bipolar").out()).isEqualTo("""
                        random-bipolar: pattern source of hopfield-runner
                          independent random patterns of -1 and +1

                          parameters
                            units: units of each pattern
                              whole number; at least 1; must be given
                            count: number of patterns
                              whole number; at least 1; must be given
                            bias: mean of a unit; 0 for as many -1 as +1
                              number; at least -1 and at most 1; default 0

                          as written in an experiment
                            {type: random-bipolar, units: ..., count: ..., bias: 0}

                          references
                            D. J. Amit, H. Gutfreund, H. Sompolinsky, Phys. Rev. A 35, 2293 (1987), \
                        doi:10.1103/PhysRevA.35.2293, for biased patterns

                        """);
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
                .contains("path: {from: a, to: b, steps: n}");
    }

    @Test
    void tellsTheKeysOfBothKindsOfExperiments() {
        String described = Command.run("describe", "experiment").out();
        assertThat(described.lines().filter(line -> line.matches("  \\S.*")))
                .containsExactly(
                        "  keys",
                        "  keys of an experiment in recall, which compares models",
                        "  keys of cues",
                        "  keys of recall",
                        "  keys of an optimisation, which compares solvers",
                        "  forms of a sweep");
        assertThat(described)
                .containsOnlyOnce("    seed: ")
                .contains("    models: ")
                .contains("    starts: ");
    }

    @Test
    void tellsOnceOfAMetricOfBothKindsOfExperiments() {
        assertThat(Command.run("describe", "energy").out())
                .startsWith("energy: metric, solution metric of hopfield-runner\n")
                .containsOnlyOnce("energy: ");
    }
}
