package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 48, count: 4}
            cues: {corruption: {type: flip, fraction: 0.1}}
            models:
              hebb: classic
              analog: continuous
              cubic: {type: dense, separation: {type: polynomial, degree: 3}}
              attention: {type: dense, separation: {type: softmax, beta: 8}}
            sweep:
              patterns.count: [2, 4]
              cues.corruption.fraction: {from: 0.1, to: 0.3, steps: 3}
            trials: 3
            """;

    private static final List<String> FILES = List.of(
            "differences.csv",
            "experiment.yaml",
            "provenance.json",
            "results.csv",
            "results.jsonl",
            "summary.csv",
            "timings.csv");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private Command run(Path experiment, String out, String... more) {
        return Command.run(
                Stream.concat(Stream.of("run", experiment.toString(), "--out", at(out).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path at(String out) {
        return folder.resolve(out);
    }

    private String text(String out, String name) throws IOException {
        return Files.readString(at(out).resolve(name));
    }

    @Test
    void leavesTheFilesOfARun() throws IOException {
        assertThat(run(file, "a").exitCode()).isZero();
        try (Stream<Path> files = Files.list(at("a"))) {
            assertThat(files.map(path -> path.getFileName().toString()).sorted())
                    .containsExactly(
                            "differences.csv",
                            "experiment.yaml",
                            "journal",
                            "provenance.json",
                            "results.csv",
                            "results.jsonl",
                            "summary.csv",
                            "timings.csv");
        }
    }

    @Test
    void writesOneRowForEachPointTrialAndModel() throws IOException {
        run(file, "a");
        List<String> lines = Files.readAllLines(at("a").resolve("results.csv"));
        assertThat(lines).hasSize(1 + 2 * 3 * 3 * 4);
        assertThat(lines.get(0))
                .startsWith("patterns.count,cues.corruption.fraction,trial,model,overlap,exact,verdict-target,");
        assertThat(lines.get(1)).startsWith("2,0.1,0,hebb,");
    }

    @Test
    void writesTheSameBytesWithAnotherEngine() throws IOException {
        run(file, "a");
        Command backwards = Command.runWithToys(
                folder, "run", file.toString(), "--out", at("b").toString(), "--engine", "backwards");
        assertThat(backwards.exitCode()).isZero();
        for (String name : List.of("experiment.yaml", "results.csv", "summary.csv")) {
            assertThat(text("b", name)).isEqualTo(text("a", name));
        }
    }

    @Test
    void writesWhatTheoryPredictsBesideTheResults() throws IOException {
        Command command = run(file, "a", "--set", "theory=[ags-overlap, gardner]");
        assertThat(command.exitCode()).isZero();
        assertThat(text("a", "theory.csv").lines())
                .hasSize(1 + 2 * 3)
                .startsWith("patterns.count,cues.corruption.fraction,ags-overlap,gardner-kappa")
                .anyMatch(line -> line.matches("2,0.1,0\\.99999[0-9]*,4\\.[0-9]+"));
        assertThat(command.out()).contains(" at each point, beside theory; * is best, ");
    }

    @Test
    void refusesAnEngineThatIsNotThere() {
        Command command = run(file, "a", "--engine", "lokal");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).startsWith("--engine:1:1: ").contains("did you mean 'local'");
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void refusesATimeThatIsNone() {
        Command command = run(file, "a", "--cell-timeout", "60");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).startsWith("--cell-timeout: '60' is no time; write ");
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void givesUpModelsThatTakeTooLong() throws IOException {
        Path slow = Files.writeString(folder.resolve("slow.yaml"), """
                name: slow
                patterns: {type: random-bipolar, units: 100, count: 5}
                models:
                  hot: {type: classic, noise: {type: thermal, temperature: 9, window: 90000000}}
                recall: {max-steps: 100000000}
                """);
        Command command = run(slow, "a", "--cell-timeout", "5ms");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).contains("  hot: took longer than 5 ms (rows: 1)");
    }

    @Test
    void writesTimesForEachRowAndNowhereElse() throws IOException {
        run(file, "a");
        assertThat(Files.readAllLines(at("a").resolve("timings.csv"))).hasSize(1 + 2 * 3 * 3 * 4);
        assertThat(text("a", "timings.csv"))
                .startsWith("patterns.count,cues.corruption.fraction,trial,model,store-seconds,recall-seconds\n");
        assertThat(text("a", "results.csv") + text("a", "summary.csv") + text("a", "provenance.json"))
                .doesNotContain("seconds");
    }

    @Test
    void givesTheSameBytesForTheSameSeed() throws IOException {
        run(file, "a");
        run(file, "b");
        for (String name : FILES.subList(0, FILES.size() - 1)) {
            assertThat(text("b", name)).as(name).isEqualTo(text("a", name));
        }
    }

    @Test
    void givesTheSameBytesWithOneThreadAndWithTwo() throws IOException {
        run(file, "a", "--threads", "1");
        run(file, "b", "--threads", "2");
        for (String name : FILES.subList(0, FILES.size() - 1)) {
            assertThat(text("b", name)).as(name).isEqualTo(text("a", name));
        }
    }

    @Test
    void givesOtherNumbersForAnotherSeed() throws IOException {
        run(file, "a");
        run(file, "b", "--set", "seed=7");
        assertThat(text("b", "results.csv")).isNotEqualTo(text("a", "results.csv"));
    }

    @Test
    void leavesAnExperimentThatRunsAgainToTheSameBytes() throws IOException {
        run(file, "a", "--set", "trials=2", "--set", "sweep.patterns.count=[3]");
        run(at("a").resolve("experiment.yaml"), "b");
        for (String name : FILES.subList(0, FILES.size() - 1)) {
            assertThat(text("b", name)).as(name).isEqualTo(text("a", name));
        }
    }

    @Test
    void printsTheComparisonOnStandardOutputAndTheRestOnStandardError() {
        Command run = run(file, "a");
        assertThat(run.out())
                .startsWith(
                        "overlap: mean and half its 95 % interval at each point; * is best, or cannot be told from it\n\n"
                                + "  patterns.count  cues.corruption.fraction  ");
        assertThat(run.err().lines()).hasSize(2).last().isEqualTo("results are in " + at("a"));
    }

    @Test
    void beginsByTellingWhatItWorksWith() throws IOException {
        String[] arguments = {
            "run", file.toString(), "--out", at("a").toString(), "--threads", "3", "--set", "models={good: echo}"
        };
        Command run = Command.runWithToys(folder.resolve("toys"), arguments);
        assertThat(run.err().lines())
                .first()
                .asString()
                .matches("dice: fair, (.*, )?table: round, Java \\d+, 3 threads");
        assertThat(text("a", "provenance.json")).contains("\"dice\" : \"fair\"");
    }

    @Test
    void printsTheSummaryAsJsonInstead() {
        JsonNode json = JsonMapper.shared().readTree(run(file, "a", "--json").out());
        assertThat(json.size()).isEqualTo(2 * 3 * 4 * 14);
        assertThat(json.get(0).get("model").asString()).isEqualTo("hebb");
    }

    @Test
    void saysWhichTrialsFailedAndWhy() throws IOException {
        String[] arguments = {
            "run", file.toString(), "--out", at("a").toString(), "--set", "models={bad: failing, good: echo}"
        };
        Command run = Command.runWithToys(folder.resolve("toys"), arguments);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .contains(
                        "18 of 36 rows failed; the reasons:",
                        "  bad: it never stores 2 patterns (rows: 9)",
                        "  bad: it never stores 4 patterns (rows: 9)");
        assertThat(text("a", "results.csv")).contains("2,0.1,0,bad,,,").contains("2,0.1,0,good,0.");
    }

    @Test
    void saysWhichModelsSeeRealPatternsAsBits() throws IOException {
        Files.writeString(at("p.csv"), "0.5,1,0.25\n1,0.5,0.75\n");
        Path real = Files.writeString(folder.resolve("real.yaml"), """
                name: real
                patterns: {type: csv, file: p.csv}
                models: {hebb: classic, attention: dense}
                """);
        assertThat(run(real, "a").err().lines().filter(line -> line.startsWith("note: ")))
                .containsExactly("note: hebb takes bits only: it was given real patterns as bits,"
                        + " high where a value is above 0.0");
    }

    private static final String PAIRS = """
            name: pairs
            patterns: {type: random-bipolar, units: 48, count: 4}
            values: {type: random-bipolar, units: 9}
            models:
              lookup: lookup
              vague: {type: lookup, sharpness: 0}
            measure: [overlap, exact, verdict, participation, energy, basin, attractors]
            sweep: {patterns.count: [2, 4]}
            trials: 2
            """;

    private Command runPairs(Path experiment, String out) throws IOException {
        return Command.runWithToys(folder.resolve("toys"), "run", experiment.toString(), "--out", at(out).toString());
    }

    @Test
    void callsUpValuesByTheirKeys() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.yaml"), PAIRS);
        Command run = runPairs(pairs, "a");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(text("a", "results.csv"))
                .startsWith("patterns.count,trial,model,overlap,exact,verdict-target,")
                .containsPattern("\n4,1,lookup,1,1,1,0,0,0,0,0,0,0,0,0,1,1,0,0,,")
                .containsPattern("\n4,1,vague,[^,]+,0,0,0,0,0,0,1,0,0,0,0,4,0,0,1,,");
        runPairs(at("a").resolve("experiment.yaml"), "b");
        for (String name : FILES.subList(0, FILES.size() - 1)) {
            assertThat(text("b", name)).as(name).isEqualTo(text("a", name));
        }
    }

    @Test
    void saysOnceWhatModelsSayOfThemselvesAndKeepsIt() throws IOException {
        Command run = runPairs(Files.writeString(folder.resolve("pairs.yaml"), PAIRS), "a");
        assertThat(run.err().lines().filter(line -> line.startsWith("note: ")))
                .containsExactly(
                        "note: lookup follows no energy: it looks up", "note: vague follows no energy: it looks up");
        JsonNode notes =
                JsonMapper.shared().readTree(text("a", "provenance.json")).get("notes");
        assertThat(notes.size()).isEqualTo(2);
        assertThat(notes.get(1).asString()).isEqualTo("vague follows no energy: it looks up");
    }

    @Test
    void saysWhichNoiseWasCutOff() throws IOException {
        Path noisy = Files.writeString(folder.resolve("noisy.yaml"), """
                name: noisy
                patterns: {type: random-bipolar, units: 48, count: 2}
                models:
                  warm: {type: classic, noise: {type: thermal, temperature: 0.3}}
                recall: {max-steps: 30}
                """);
        assertThat(run(noisy, "a").err()).contains("note: warm was cut off", "recall.max-steps, 30");
        assertThat(run(noisy, "b", "--set", "recall.max-steps=60").err()).doesNotContain("note:");
    }

    @Test
    void saysWhatALearningRuleDidNotReach() throws IOException {
        Path much = Files.writeString(folder.resolve("much.yaml"), """
                name: much
                patterns: {type: random-bipolar, units: 32, count: 32}
                models:
                  greedy: {type: classic, learning: {type: minover, kappa: 9, max-sweeps: 3}}
                  full: {type: classic, learning: pseudo-inverse}
                """);
        assertThat(run(much, "a").err())
                .contains("note: greedy gave up: not all units reached a stability above 9;")
                .contains("note: full got as many patterns as there are units");
        assertThat(run(much, "b", "--set", "patterns.count=2", "--set", "models.greedy.learning.kappa=0.5")
                        .err())
                .doesNotContain("note:");
    }
}
