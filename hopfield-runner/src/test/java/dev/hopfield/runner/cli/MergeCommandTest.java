package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 24, count: 3}
            cues: {corruption: {type: flip, fraction: 0.2}}
            models: {hebb: classic, dice: dice}
            sweep: {patterns.count: [2, 3]}
            trials: 4
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private Command command(String... arguments) throws IOException {
        return Command.runWithToys(folder.resolve("toys"), arguments);
    }

    private Path run(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        Command run = command(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    private Command merge(Path out, List<Path> runs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("merge", "--out", out.toString()));
        runs.forEach(run -> arguments.add(run.toString()));
        return command(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void givesTheBytesOfASingleRun(int count) throws IOException {
        Path single = run("single");
        List<Path> shards = new ArrayList<>();
        for (int number = count; number >= 1; number--) {
            String engine = number % 2 == 0 ? "backwards" : "local";
            shards.add(run(
                    "shard-" + number,
                    "--shard",
                    number + "/" + count,
                    "--threads",
                    Integer.toString(number),
                    "--engine",
                    engine));
        }
        Path merged = folder.resolve("merged");
        Command command = merge(merged, shards);
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.err()).contains("results are in " + merged);
        RunFolders.assertSame(merged, single);
    }

    @Test
    void leavesAShardWithoutResultsOfItsOwn() throws IOException {
        Path out = folder.resolve("a");
        Command run = command("run", file.toString(), "--out", out.toString(), "--shard", "2/3", "--threads", "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .endsWith("shard 2 of 3 is complete: 3 of 8 cells are in " + out + System.lineSeparator()
                        + "when all are, merge them: hopfield merge RUN..." + System.lineSeparator());
        assertThat(RunFolders.names(out)).containsExactly("experiment.yaml", "journal");
    }

    @Test
    void takesShardsThatHaveNoCell() throws IOException {
        file = Files.writeString(folder.resolve("one.yaml"), SMALL.replaceAll("(?m)^(sweep|trials):.*\n", ""));
        Path single = run("single");
        Path merged = folder.resolve("merged");
        Command command = merge(merged, List.of(run("a", "--shard", "1/2"), run("b", "--shard", "2/2")));
        assertThat(command.exitCode()).as(command.err()).isZero();
        RunFolders.assertSame(merged, single);
    }

    private void assertRefused(Command command, int exitCode, String message) {
        assertThat(command.exitCode()).isEqualTo(exitCode);
        assertThat(command.err()).startsWith(message);
        assertThat(command.showsTrace()).isFalse();
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void refusesASetThatIsNotWhole() throws IOException {
        Path first = run("a", "--shard", "1/2");
        Path merged = folder.resolve("merged");
        assertRefused(merge(merged, List.of(first)), 65, "runs cannot be merged: of 2 shards these are missing: 2/2");
        Path second = run("b", "--shard", "2/2");
        Path again = run("c", "--shard", "2/2");
        assertRefused(
                merge(merged, List.of(first, second, again)),
                65,
                "runs cannot be merged: shard 2 of 2 is there twice: " + second + " and " + again);
    }

    @Test
    void refusesAnotherExperiment() throws IOException {
        Path first = run("a", "--shard", "1/2");
        Path second = run("b", "--shard", "2/2", "--set", "seed=7");
        assertRefused(
                merge(folder.resolve("merged"), List.of(first, second)),
                65,
                "runs cannot be merged: " + first + " and " + second + " are runs of different experiments");
    }

    @Test
    void refusesAShardThatIsNotFinished() throws IOException {
        Path first = run("a", "--shard", "1/2");
        Path second = run("b", "--shard", "2/2");
        byte[] journal = Files.readAllBytes(second.resolve("journal"));
        byte[] cut = Arrays.copyOf(journal, journal.length - 1);
        Path unfinished = RunFolders.unfinished(second, folder.resolve("c"), cut);
        Path merged = folder.resolve("merged");
        assertRefused(
                merge(merged, List.of(first, unfinished)),
                65,
                "runs cannot be merged: " + unfinished + " is not finished: it has 3 cells and lacks 1");
        assertThat(command("resume", unfinished.toString()).exitCode()).isZero();
        assertThat(merge(merged, List.of(first, unfinished)).exitCode()).isZero();
    }

    @Test
    void refusesPluginsThatAreNotInstalledHere() throws IOException {
        Path first = run("a", "--shard", "1/2");
        Path second = run("b", "--shard", "2/2");
        assertRefused(
                Command.run(
                        "merge",
                        first.toString(),
                        second.toString(),
                        "--out",
                        folder.resolve("merged").toString()),
                78,
                first + ": it was run with other plugins than are installed here: toy (plugin) 1 became nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "half"})
    void refusesShardsThatThereAreNot(String shard) throws IOException {
        Command refused = command("run", file.toString(), "--shard", shard);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("--shard: ");
    }
}
