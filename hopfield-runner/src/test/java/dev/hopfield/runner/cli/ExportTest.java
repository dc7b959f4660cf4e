package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.example.tour.TourPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results in further forms, which are no part of the experiment. */
class ExportTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 16, count: 2}
            models: {hebb: classic}
            measure: [overlap]
            trials: 2
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private Command command(String... arguments) throws IOException {
        return Command.runWith(TourPlugin.class, folder.resolve("installed"), arguments);
    }

    private Path plain(String... more) throws IOException {
        Path out = at("plain" + more.length);
        String[] arguments = {"run", file.toString(), "--out", out.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        assertThat(command(all).exitCode()).isZero();
        return out;
    }

    private static void assertExported(Path run) throws IOException {
        assertThat(Files.readString(run.resolve("results.md"))).startsWith("| trial | model | overlap |\n");
        assertThat(RunFolders.names(run)).doesNotContain(".unfinished", ".adding", ".lock");
    }

    @Test
    void writesResultsInOneMoreFormAndLeavesTheExperimentAsItIs() throws IOException {
        Path plain = plain();
        Command run = command("run", file.toString(), "--out", at("a").toString(), "--export", "markdown,csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertExported(at("a"));
        for (String name : RunFolders.names(plain)) {
            if (!name.equals("journal") && !name.equals("timings.csv")) {
                assertThat(at("a").resolve(name)).hasSameBinaryContentAs(plain.resolve(name));
            }
        }
    }

    @Test
    void takesAComponentWithParameters() throws IOException {
        Command run = command("run", file.toString(), "--out", at("a").toString(), "--export", "{type: markdown}");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertExported(at("a"));
    }

    @Test
    void addsToARunThatIsComplete() throws IOException {
        Path plain = plain();
        Command resumed = command("resume", plain.toString(), "--export", "markdown");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).startsWith("the run is complete; nothing is left to do but to export its results");
        assertExported(plain);
    }

    @Test
    void writesWhenARunIsResumed() throws IOException {
        Path plain = plain();
        byte[] journal = Files.readAllBytes(plain.resolve("journal"));
        Path begun = RunFolders.unfinished(plain, at("begun"), Arrays.copyOf(journal, journal.length - 1));
        Command resumed = command("resume", begun.toString(), "--export", "markdown");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertExported(begun);
    }

    @Test
    void writesWhenShardsAreMerged() throws IOException {
        Path one = at("one");
        Path two = at("two");
        command("run", file.toString(), "--out", one.toString(), "--shard", "1/2");
        command("run", file.toString(), "--out", two.toString(), "--shard", "2/2");
        Command merged =
                command("merge", one.toString(), two.toString(), "--out", at("m").toString(), "--export", "markdown");
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertExported(at("m"));
    }

    @Test
    void refusesAShardWhichHasNoResults() throws IOException {
        Command run = command("run", file.toString(), "--shard", "1/2", "--export", "markdown");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--export: shard 1 of 2 writes no results of its own");
    }

    @Test
    void refusesASinkThatIsNotThereBeforeAnythingRuns() throws IOException {
        Command run = command("run", file.toString(), "--out", at("a").toString(), "--export", "excel");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--export:1:1: unknown result sink 'excel'")
                .contains("csv", "markdown");
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void saysHowToComeByParquet() throws IOException {
        Command run = command("run", file.toString(), "--out", at("a").toString(), "--export", "parquet");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--export: there is no result sink 'parquet' among those installed: csv, markdown")
                .contains("  it comes with the optional plugin hopfield-duckdb: run hopfield-duckdb/install");
        assertThat(at("a")).doesNotExist();
    }
}
