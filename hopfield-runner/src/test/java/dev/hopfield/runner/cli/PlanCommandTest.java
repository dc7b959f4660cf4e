package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 64, count: 4}
            models: {hebb: classic, attention: dense}
            trials: 3
            """;

    private static final String GRID = SMALL + """
            sweep:
              patterns.count: [2, 4]
              cues.corruption.fraction: [0, 0.1, 0.25]
              leave-out: [{patterns.count: 4, cues.corruption.fraction: 0.25}]
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("e.yaml"), text);
    }

    private static Command planned(Path file, String calibration, String... options) {
        return Command.run(Stream.concat(
                        Stream.of("plan", file.toString(), "--threads", "1", "--calibrate", calibration),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void tellsTheGridAndWhatIsStored() throws IOException {
        Path file = file(GRID);
        Command command = planned(file, "0s");
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.out().lines().filter(line -> !line.startsWith("  memory")))
                .containsExactly(
                        file + ": 5 grid points, 15 cells, 30 rows",
                        "  cells by patterns.count (down) and cues.corruption.fraction (across)",
                        "     0  0.1  0.25",
                        "  2  3    3     3",
                        "  4  3    3     .",
                        "  models   hebb, attention",
                        "  stored   12 memories for 30 rows",
                        "  results  about 16 kB");
    }

    @Test
    void countsArraysThatAreKept() throws IOException {
        Path file = file(SMALL + "keep: [states]\n");
        Command command = planned(file, "0s", "--set", "patterns.units=100000");
        assertThat(command.out())
                .as("3 trials, 4 cues, a byte for each unit of bits and four for each real one")
                .contains("results  about 6 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--set=trials={until: 0.01, of: overlap, max: 3}",
                "--set=search={axis: patterns.count, metric: overlap, crosses: 0.5}"
            })
    void tellsTheMostThatIsRunWhereResultsDecideIt(String decided) throws IOException {
        Path file = file(SMALL + "sweep: {patterns.count: [2, 4, 8, 16]}\n");
        Command command = planned(file, "1s", decided);
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.out())
                .startsWith(file + ": 4 grid points, at most 12 cells, at most 24 rows\n")
                .contains("at most 24 memories for at most 24 rows")
                .containsPattern("\n  time +at most about ")
                .containsPattern("\n  results +at most about ");
        JsonNode plan = JsonMapper.shared()
                .readTree(planned(file, "0s", decided, "--json").out());
        assertThat(plan.get("at-most").asBoolean()).isTrue();
        assertThat(plan.get("cells").asInt()).isEqualTo(12);
    }

    @Test
    void tellsTheGreatestNeedOfMemory() throws IOException {
        assertThat(planned(file(GRID), "0s").out())
                .containsPattern(
                        "  memory   at most 0\\.2 MB of [0-9.]+ [MG]B heap in a cell, for attention at"
                                + " patterns\\.count=4, cues\\.corruption\\.fraction=0; 1 such cell side by side on 1 thread\n");
    }

    @Test
    void listsTheValuesOfOneAxis() throws IOException {
        assertThat(planned(file(SMALL + "sweep: {patterns.count: [2, 4, 8]}\n"), "0s")
                        .out())
                .contains("\n  patterns.count  2, 4, 8\n");
    }

    @Test
    void listsManyAxesAndManyValuesByTheirNumber() throws IOException {
        Command command = planned(file(GRID), "0s", "--sweep", "seed=1:50:50");
        assertThat(command.out())
                .contains("250 grid points", "\n  seed                      50 values, from 1 to 50\n")
                .contains("\n  patterns.count            2, 4\n");
    }

    @Test
    void estimatesTheTime() throws IOException {
        Command command = planned(file(GRID), "2s");
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.out())
                .containsPattern(
                        "\n  time        about [^(]+ \\(.+ to .+\\) on 1 thread, going by [1-5] of 5 grid points\n")
                .containsPattern("\n  its shares  hebb [0-9]+ %, attention [0-9]+ %\n");
    }

    @Test
    void writesNothing() throws IOException {
        planned(file(GRID), "1s");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("e.yaml"));
        }
    }

    @Test
    void isJsonOnRequest() throws IOException {
        JsonNode plan =
                JsonMapper.shared().readTree(planned(file(GRID), "2s", "--json").out());
        assertThat(plan.get("axes").get("patterns.count").toString()).isEqualTo("[\"2\",\"4\"]");
        assertThat(plan.get("at-most").asBoolean()).isFalse();
        assertThat(plan.get("cells").asInt()).isEqualTo(15);
        assertThat(plan.get("rows").asInt()).isEqualTo(30);
        assertThat(plan.get("memories").asInt()).isEqualTo(12);
        assertThat(plan.get("memory").get("model").asString()).isEqualTo("attention");
        assertThat(plan.get("time").get("seconds").asDouble()).isPositive();
        assertThat(plan.get("time").get("shares").propertyNames()).containsExactlyInAnyOrder("hebb", "attention");
    }

    @Test
    void tellsOfModelsThatFail() throws IOException {
        Path file = file("name: small\npatterns: {type: random-bipolar, units: 8, count: 2}\nmodels: {no: failing}\n");
        Command command = Command.runWithToys(folder, "plan", file.toString(), "--calibrate", "1s", "--threads", "1");
        assertThat(command.err()).contains("note: no fails: it never stores 2 patterns");
    }

    @Test
    void plansSearches() throws IOException {
        Path file = file("name: cut\nproblem: {type: max-cut, vertices: 8}\nsolvers: {classic: classic}\nstarts: 3\n");
        Command command = planned(file, "0s");
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.out()).contains("\n  solvers  classic\n").doesNotContain("stored");
    }

    @Test
    void tellsThatARunWouldBeRefused() throws IOException {
        Path file = file(SMALL);
        Command command = planned(file, "1s", "--set", "patterns.count=2000000000", "--set", "patterns.units=100000");
        assertThat(command.exitCode()).isEqualTo(78);
        assertThat(command.out()).contains("it does not fit").doesNotContain("time");
        assertThat(command.err()).contains("needs ").contains(" heap limit is ");
    }

    @Test
    void refusesFilesAsValidateDoes() throws IOException {
        Path file = file("name: small\nmodels: {hebb: classik}\n");
        Command command = planned(file, "0s");
        Command validated = Command.run("validate", file.toString());
        assertThat(List.of(command.exitCode(), command.err()))
                .isEqualTo(List.of(validated.exitCode(), validated.err()));
        assertThat(command.out()).isEmpty();
    }

    @Test
    void refusesInputAsARunDoes() throws IOException {
        Files.writeString(folder.resolve("bits.csv"), "1,-1\n1\n");
        Path file = file("name: small\npatterns: {type: csv, file: bits.csv}\nmodels: {hebb: classic}\n");
        Command command = planned(file, "1s");
        Command run = Command.run(
                "run",
                file.toString(),
                "--quiet",
                "--out",
                folder.resolve("out").toString());
        assertThat(command.exitCode()).as(command.err()).isNotZero();
        assertThat(List.of(command.exitCode(), command.err())).isEqualTo(List.of(run.exitCode(), run.err()));
    }

    @Test
    void refusesATimeWithoutAUnit() throws IOException {
        Command command = planned(file(SMALL), "5");
        assertThat(command.exitCode()).isEqualTo(2);
    }

    @Test
    void refusesNoThreads() throws IOException {
        Command command = Command.run("plan", file(SMALL).toString(), "--threads", "0");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("--threads must be at least 1, but is 0");
    }
}
