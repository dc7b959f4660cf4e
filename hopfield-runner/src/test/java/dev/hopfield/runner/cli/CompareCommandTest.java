package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 24, count: 3}
            cues: {corruption: {type: flip, fraction: 0.2}}
            models: {hebb: classic, cubic: {type: dense, separation: {type: polynomial, degree: 3}}}
            measure: [overlap, steps]
            sweep: {patterns.count: [2, 6]}
            trials: 6
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private Path run(String name, String... more) {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        Command run = Command.run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    private static Command compare(Path a, Path b, String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", a.toString(), b.toString()));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray(String[]::new));
    }

    private static String compared(Path a, Path b, String... more) {
        Command command = compare(a, b, more);
        assertThat(command.exitCode()).as(command.err()).isZero();
        return command.out();
    }

    private static JsonNode json(Path a, Path b, String... more) {
        List<String> options = new ArrayList<>(List.of("--json"));
        options.addAll(List.of(more));
        return JsonMapper.shared().readTree(compared(a, b, options.toArray(String[]::new)));
    }

    @Test
    void saysThatTwoRunsAreTheSame() {
        Path a = run("a", "--threads", "1");
        Path b = run("b", "--threads", "2");
        assertThat(compared(a, b))
                .isEqualTo(String.join(
                        "\n",
                        List.of(
                                "A: " + a + " (complete, rows: 24)",
                                "B: " + b + " (complete, rows: 24)",
                                "",
                                "configuration: the same",
                                "",
                                "origin: the same",
                                "",
                                "results: identical, to the last bit",
                                "")));
        assertThat(compare(a, b, "--exit-code").exitCode()).isZero();
    }

    @Test
    void pairsTrialsOfTheSameDraws() {
        Path a = run("a");
        Path b = run("b", "--set", "models.cubic.separation.degree=10");
        String text = compared(a, b, "--all");
        assertThat(text)
                .contains("configuration\n  models.cubic.separation.degree: 3 -> 10\n")
                .contains("results, paired by trial: both runs drew the same patterns and cues, or instances\n")
                .containsPattern("of 8 means [0-9] differ .*, [0-9] cannot be told apart, [4-7] are identical\n");
        JsonNode json = json(a, b);
        assertThat(json.get("pairing").asString()).isEqualTo("same-draws");
        assertThat(json.get("differences").size()).isEqualTo(8);
        for (JsonNode difference : json.get("differences")) {
            assertThat(difference.get("n").asInt()).isEqualTo(6);
            if (difference.get("model").asString().equals("hebb")) {
                assertThat(difference.get("identical").asBoolean()).isTrue();
                assertThat(difference.get("difference").asDouble()).isZero();
            }
        }
    }

    private static double[] overlaps(Path run) throws IOException {
        return Files.readAllLines(run.resolve("results.csv")).stream()
                .map(line -> line.split(","))
                .filter(fields -> fields[0].equals("6") && fields[2].equals("cubic"))
                .mapToDouble(fields -> Double.parseDouble(fields[3]))
                .toArray();
    }

    @Test
    void takesTheSecondRunLessTheFirst() throws IOException {
        Path a = run("a");
        Path b = run("b", "--set", "models.cubic.separation.degree=10");
        double[] one = overlaps(a);
        double[] other = overlaps(b);
        double sum = 0;
        for (int trial = 0; trial < one.length; trial++) {
            sum += other[trial] - one[trial];
        }
        assertThat(sum).isNotZero();
        for (JsonNode difference : json(a, b, "--metric", "overlap").get("differences")) {
            boolean meant = difference.get("model").asString().equals("cubic")
                    && difference.get("point").get("patterns.count").asString().equals("6");
            if (meant) {
                assertThat(difference.get("difference").asDouble()).isEqualTo(sum / one.length);
                assertThat(difference.get("low").asDouble()).isLessThanOrEqualTo(sum / one.length);
            }
        }
    }

    @Test
    void pairsTrialsOfOneSeedAndSaysThatTheDrawsDiffer() {
        JsonNode json = json(run("a"), run("b", "--set", "cues.corruption.fraction=0.3"));
        assertThat(json.get("pairing").asString()).isEqualTo("same-seed");
    }

    @Test
    void comparesMeansOfIndependentDraws() {
        Path a = run("a");
        Path b = run("b", "--set", "seed=7", "--set", "trials=4");
        assertThat(compared(a, b))
                .contains("  seed: 1982 -> 7\n  trials: 6 -> 4\n")
                .contains("results, unpaired, with Welch's interval: the runs have different seeds\n");
        assertThat(json(a, b).get("differences").get(0).get("n").asInt()).isEqualTo(10);
    }

    @Test
    void ranksTheSurestDifferencesFirst() {
        JsonNode differences = json(run("a"), run("b", "--set", "cues.corruption.fraction=0.45"))
                .get("differences");
        List<String> signs = new ArrayList<>();
        differences.forEach(difference -> signs.add(difference.get("sign").asString()));
        int clear = (int) signs.stream().filter(sign -> "+-".contains(sign)).count();
        assertThat(clear).isBetween(1, 7);
        assertThat(signs.subList(0, clear)).containsAnyOf("+", "-").doesNotContain("0");
    }

    @Test
    void namesWhatIsInOneRunOnly() {
        Path a = run("a", "--set", "measure=[overlap, energy]");
        Path b = run(
                "b",
                "--set",
                "models={hebb: classic, quartic: {type: dense, separation: {type: polynomial, degree: 4}}}",
                "--sweep",
                "patterns.count=2,4");
        assertThat(compared(a, b))
                .contains("  only in A: model cubic\n  only in A: metric energy\n  only in A: point patterns.count=6\n")
                .contains(
                        "  only in B: model quartic\n  only in B: metric steps\n  only in B: point patterns.count=4\n")
                .contains("  of 1 means 0 differ")
                .contains("- models.cubic: ");
    }

    @Test
    void comparesAPathThatIsSweptWithItsValueInTheOtherRun() throws IOException {
        Path a = run("a");
        file = Files.writeString(folder.resolve("single.yaml"), SMALL.replaceAll("(?m)^sweep:.*\n", ""));
        Path b = run("b", "--set", "patterns.count=6");
        JsonNode json = json(a, b);
        assertThat(json.get("pairing").asString()).isEqualTo("same-draws");
        assertThat(json.get("differences").size()).isEqualTo(4);
        json.get("differences").forEach(difference -> {
            assertThat(difference.get("point").get("patterns.count").asString()).isEqualTo("6");
            assertThat(difference.get("identical").asBoolean()).isTrue();
        });
        assertThat(compare(a, b, "--exit-code").exitCode()).isEqualTo(1);
    }

    @Test
    void comparesARunThatIsNotFinishedAsFarAsItIs() throws IOException {
        Path a = run("a");
        byte[] journal = Files.readAllBytes(a.resolve(Journal.NAME));
        Path b = RunFolders.unfinished(a, folder.resolve("b"), Arrays.copyOf(journal, journal.length - 1));
        assertThat(compared(a, b))
                .contains("B: " + b + " (11 of 12 cells finished, rows: 22)\n")
                .contains("configuration: the same")
                .contains("of 8 means 0 differ (their 95 % interval excludes 0), ");
        assertThat(RunFolders.names(b)).containsExactlyInAnyOrder(".unfinished", "experiment.yaml", "journal");
        Path shard = run("shard", "--shard", "1/2");
        assertThat(compared(a, shard)).contains(" (shard 1 of 2, complete, rows: 12)\n");
    }

    @Test
    void tellsWhetherARunIsFinishedThatDecidesItselfHowMuchIsRun() throws IOException {
        String[] adaptive = {"--set", "trials={max: 50, until: 0.9, min: 3}"};
        Path a = run("a", adaptive);
        Path shard = run("shard", adaptive[0], adaptive[1], "--shard", "1/2");
        assertThat(compared(a, shard)).contains(" (shard 1 of 2, complete, rows: 6)\n");
        byte[] journal = Files.readAllBytes(a.resolve(Journal.NAME));
        Path b = RunFolders.unfinished(a, folder.resolve("b"), Arrays.copyOf(journal, journal.length - 1));
        assertThat(compared(a, b)).contains("B: " + b + " (5 of at most 100 cells finished, rows: 10)\n");
    }

    @Test
    void readsResultsFromTheJournalAsFromTheirFile() throws IOException {
        Path a = run("a");
        Path b = run("b");
        Files.delete(b.resolve("results.csv"));
        assertThat(compared(a, b)).endsWith("results: identical, to the last bit\n");
    }

    @Test
    void comparesRunsOfPluginsThatAreNotInstalledAnyMore() throws IOException {
        file = Files.writeString(folder.resolve("toys.yaml"), SMALL.replace("hebb: classic", "hebb: classic, d: dice"));
        Path toys = folder.resolve("toys");
        Path a = folder.resolve("with");
        assertThat(Command.runWithToys(toys, "run", file.toString(), "--out", a.toString())
                        .exitCode())
                .isZero();
        Path b = run("without", "--set", "models={hebb: classic}");
        String text = compared(a, b);
        assertThat(text).contains("- plugin toy: 1", "- dice of toy: fair", "only in A: model d, cubic");
        Files.delete(a.resolve("results.csv"));
        Command refused = compare(a, b);
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err()).startsWith(a + ": it has no results yet, and what the journal has cannot be read");
    }

    @Test
    void comparesSolvers() throws IOException {
        file = Files.writeString(folder.resolve("cuts.yaml"), """
                name: cuts
                problem: {type: max-cut, vertices: 40}
                solvers: {classic: classic}
                starts: 4
                trials: 3
                measure: [quality, energy]
                """);
        Path a = run("a");
        Path b = run("b", "--set", "starts=8");
        assertThat(compared(a, b, "--all"))
                .contains("  starts: 4 -> 8\n")
                .contains("paired by trial: both runs drew the same patterns and cues, or instances")
                .contains("solver   metric");
    }

    @Test
    void comparesOneMetric() {
        Path a = run("a", "--set", "measure=[overlap, verdict]");
        Path b = run("b", "--set", "measure=[overlap, verdict]", "--set", "seed=7");
        json(a, b, "--metric", "verdict")
                .get("differences")
                .forEach(difference ->
                        assertThat(difference.get("metric").asString()).startsWith("verdict-"));
        assertThat(json(a, b, "--metric", "overlap").get("differences").size()).isEqualTo(4);
        Command refused = compare(a, b, "--metric", "over");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("--metric: no column of the results is over, or begins with over-");
    }

    @Test
    void explainsItself() {
        Command help = Command.run("compare", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("Tells what changed from one run to another")
                .contains("Examples:");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void refusesWhatIsNoRun() throws IOException {
        Path a = run("a");
        Command missing = compare(a, folder.resolve("gone"));
        assertThat(missing.exitCode()).isEqualTo(66);
        assertThat(missing.err()).startsWith(folder.resolve("gone") + ": there is no run here");
        Command file = compare(a.resolve("results.csv"), a);
        assertThat(file.exitCode()).isEqualTo(66);
        assertThat(file.err()).startsWith(a.resolve("results.csv") + ": this is a file");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve(Journal.NAME), "nonsense");
        Command nonsense = compare(a, broken);
        assertThat(nonsense.exitCode()).isEqualTo(65);
        assertThat(nonsense.err()).contains("it does not begin as a journal does");
    }
}
