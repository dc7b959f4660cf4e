package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String PATTERNS = "name: small\npatterns: {type: random-bipolar, units: 8, count: 2}\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("e.yaml"), text);
    }

    private static String afterTheFirstLine(Command command) {
        assertThat(command.exitCode()).as(command.err()).isZero();
        return String.join("\n", command.out().lines().skip(1).toList()) + "\n";
    }

    @Test
    void tellsWhatEachModelTakesAndFollows() throws IOException {
        Path file = file(PATTERNS + """
                models:
                  hebb: classic
                  warm: {type: classic, noise: {type: thermal, temperature: 0.3}}
                  walk: {type: classic, learning: sequence}
                  analog: continuous
                  attention: dense
                """);
        assertThat(afterTheFirstLine(Command.run("validate", file.toString()))).isEqualTo("""
                          hebb       takes bipolar states, descends an energy
                          warm       takes bipolar states, samples by an energy
                          walk       takes bipolar states, follows no energy
                          analog     takes bipolar or real states, descends an energy
                          attention  takes real states, descends an energy
                        """);
    }

    @Test
    void tellsEachWayInWhichAModelIsSwept() throws IOException {
        Path file = file(PATTERNS + """
                models: {memory: dense}
                sweep:
                  models.memory.separation: [softmax, exponential, {type: softmax, beta: 2}]
                """);
        assertThat(afterTheFirstLine(Command.run("validate", file.toString()))).isEqualTo("""
                          memory  takes real states, descends an energy
                          memory  takes bipolar states, descends an energy
                        """);
    }

    @Test
    void tellsOnceWhatModelsSayOfThemselves() throws IOException {
        Path file = file(PATTERNS + "models: {one: lookup, two: echo}\ntrials: 3\nsweep: {patterns.count: [1, 2]}\n");
        assertThat(afterTheFirstLine(Command.runWithToys(folder, "validate", file.toString())))
                .isEqualTo("""
                        \040 one  takes bipolar or binary or real states, follows no energy
                        \040 two  takes bipolar or binary or real states, follows no energy
                        note: one follows no energy: it looks up
                        """);
    }

    @Test
    void refusesModelsThatStoreNoPairs() throws IOException {
        Path file = file(PATTERNS + "values: {type: random-bipolar, units: 5}\nmodels: {hebb: classic}\n");
        Command command = Command.runWithToys(folder, "validate", file.toString());
        assertThat(command.exitCode()).isEqualTo(78);
        assertThat(command.out()).isEmpty();
        assertThat(command.err())
                .startsWith(file
                        + ":4:16: models.hebb: classic stores patterns only, but there are values for them to call up")
                .contains("models: {hebb: classic}")
                .contains("models that store pairs of a pattern and a value: ")
                .contains("lookup");
    }

    @Test
    void sweepsWhatItIsTold() throws IOException {
        Path file = file(PATTERNS + "models: {hebb: classic}\ntrials: 2\n");
        assertThat(Command.run("validate", file.toString(), "--sweep", "patterns.count=2:8:4", "--sweep", "seed=1,2")
                        .out())
                .startsWith(file + " is valid: 8 grid points, 16 cells, 1 models, ");
    }

    @Test
    void tellsThatASampleIsOne() throws IOException {
        Path file = file(PATTERNS + """
                models: {hebb: classic}
                sweep:
                  seed: {from: 1, to: 9999, steps: 9999}
                  patterns.count: {from: 1, to: 5000, steps: 5000}
                  sample: {points: 3, seed: 7}
                """);
        assertThat(Command.run("validate", file.toString()).out())
                .contains("is valid: 3 grid points")
                .contains("note: the points are a sample of the 49995000 that the sweep spans, drawn with seed 7");
    }
}
