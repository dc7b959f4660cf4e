package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a toy for an engine; the one that comes with Hopfield is a plugin with tests of its own. */
class QueryCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 16, count: 2}
            models: {one: echo, two: echo}
            measure: [overlap]
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Path run;

    @BeforeEach
    void run() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
        run = folder.resolve("a");
        assertThat(command("run", file.toString(), "--out", run.toString()).exitCode())
                .isZero();
    }

    private Command command(String... arguments) throws IOException {
        return Command.runWithToys(folder.resolve("toys"), arguments);
    }

    private void assertRefused(Command command, int exitCode, String message, String advice) {
        assertThat(command.exitCode()).isEqualTo(exitCode);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).startsWith(message).contains(System.lineSeparator() + "  " + advice);
        assertThat(command.showsTrace()).isFalse();
    }

    @Test
    void printsATable() throws IOException {
        Command command = command("query", run.toString(), "from results");
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.out())
                .matches("  trial  model  overlap  error\n      0    one +0\\.\\d+\n      0    two +0\\.\\d+\n");
    }

    @Test
    void printsCsvAndJson() throws IOException {
        String csv = Files.readString(run.resolve("results.csv"));
        assertThat(command("query", run.toString(), "from results", "--csv").out())
                .isEqualTo(csv);
        assertThat(command("query", "--json", run.toString(), "from differences")
                        .out())
                .contains("\"model\" : \"one\"", "\"other-model\" : \"two\"");
        assertThat(command("query", run.toString(), "from results", "--csv", "--json")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void namesTheRunsIfThereAreSeveral() throws IOException {
        Path other = folder.resolve("b");
        command("run", file.toString(), "--out", other.toString());
        assertThat(command("query", run.toString(), other.toString(), "from timings")
                        .out()
                        .lines())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("  run");
    }

    @Test
    void refusesAFolderWithoutResults() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertRefused(
                command("query", none.toString(), "from results"),
                66,
                none + ": there is no run here, for there is no file journal",
                "name the folder of a run");
        Path begun = RunFolders.unfinished(run, folder.resolve("begun"), Files.readAllBytes(run.resolve("journal")));
        assertRefused(
                command("query", begun.toString(), "from results"),
                65,
                begun + ": the run is not complete",
                "wait until it ends, or go on with it: hopfield resume " + begun);
        Path shard = folder.resolve("shard");
        command("run", file.toString(), "--out", shard.toString(), "--shard", "1/2");
        assertRefused(
                command("query", shard.toString(), "from results"),
                65,
                shard + ": it has no results, as a shard has none",
                "merge all shards");
    }

    @Test
    void saysWhatTheEngineSaysOfAQuery() throws IOException {
        assertRefused(
                command("query", run.toString(), "from nowhere"),
                2,
                "cannot recite: from nowhere",
                "the tables are results, summary, differences, timings");
    }

    @Test
    void saysHowToComeByAnEngine() {
        assertRefused(
                Command.run("query", run.toString(), "from results"),
                78,
                "no query engine is installed",
                "one comes with the optional plugin hopfield-duckdb: run hopfield-duckdb/install");
    }

    @Test
    void refusesAnEngineThatIsNotThereAndAQuestionWithoutARun() throws IOException {
        Command unknown = command("query", run.toString(), "from results", "--engine", "recide");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("--engine:1:1: unknown query engine 'recide'")
                .contains("recite");
        assertThat(command("query", "from results").err())
                .startsWith("name the folder of a run, and then the question");
    }
}
