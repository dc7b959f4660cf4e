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

/** How much commands say of their work. */
class VerbosityTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), """
                name: small
                patterns: {type: random-bipolar, units: 48, count: 4}
                cues: {corruption: {type: flip, fraction: 0.1}}
                models: {hebb: classic, good: echo, bad: failing}
                sweep: {patterns.count: [2, 4]}
                """);
    }

    private Command run(String... more) throws IOException {
        return command(Stream.concat(
                        Stream.of(
                                "run",
                                file.toString(),
                                "--out",
                                folder.resolve("a").toString(),
                                "--threads",
                                "1"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Command command(String... arguments) throws IOException {
        return Command.runWithToys(folder.resolve("toys"), arguments);
    }

    @Test
    void quietPrintsTheResultsAndWhatFailed() throws IOException {
        Command quiet = run("--quiet");
        assertThat(quiet.exitCode()).isEqualTo(1);
        assertThat(quiet.out()).startsWith("overlap: ");
        assertThat(quiet.err().lines())
                .containsExactly(
                        "2 of 6 rows failed; the reasons:",
                        "  bad: it never stores 2 patterns (rows: 1)",
                        "  bad: it never stores 4 patterns (rows: 1)");
    }

    @Test
    void verboseTellsOfEachCell() throws IOException {
        Command verbose = run("-v", "--set", "models={hebb: classic, good: echo}");
        assertThat(verbose.exitCode()).isZero();
        assertThat(verbose.err().lines().filter(line -> line.startsWith("patterns.count")))
                .hasSize(2)
                .allMatch(line -> line.matches("patterns\\.count=[24], trial 1: [0-9]+\\.[0-9]{3} s; overlap: "
                        + "hebb [01]\\.[0-9]{3}, good [01]\\.[0-9]{3}"));
    }

    @Test
    void verboseShowsWhereInTheCodeAModelFailed() throws IOException {
        Command verbose = run("--verbose");
        assertThat(verbose.showsTrace()).isTrue();
        assertThat(verbose.err())
                .containsPattern("bad failed: \\S+Exception: it never stores 2 patterns\\R\\tat ")
                .containsPattern("hebb [01]\\.[0-9]{3}, good [01]\\.[0-9]{3}, bad failed");
    }

    @Test
    void noTraceIsShownOtherwise() throws IOException {
        assertThat(run().showsTrace()).isFalse();
    }

    @Test
    void bothContradictEachOther() throws IOException {
        Command both = run("-q", "-v");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).startsWith("--verbose and --quiet contradict each other");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void holdsForMergingToo() throws IOException {
        Path[] shards = {folder.resolve("one"), folder.resolve("two")};
        for (int shard = 0; shard < shards.length; shard++) {
            command(
                    "run",
                    file.toString(),
                    "--set",
                    "models={good: echo}",
                    "--out",
                    shards[shard].toString(),
                    "--shard",
                    (shard + 1) + "/2");
        }
        for (String option : List.of("-q", "-v")) {
            Command merged = command(
                    "merge",
                    option,
                    "--out",
                    folder.resolve("merged" + option).toString(),
                    shards[0].toString(),
                    shards[1].toString());
            assertThat(merged.exitCode()).isZero();
            assertThat(merged.err().lines().filter(line -> line.startsWith("patterns.count")))
                    .hasSize(option.equals("-v") ? 2 : 0);
        }
    }
}
