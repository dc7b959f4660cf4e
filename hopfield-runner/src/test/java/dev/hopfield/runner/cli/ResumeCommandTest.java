package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.CellRecord;
import dev.hopfield.runner.journal.Circumstances;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.JournalWriter;
import dev.hopfield.runner.journal.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCommandTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 16, count: 3}
            cues: {corruption: {type: flip, fraction: 0.2}}
            models: {hebb: classic}
            measure: [overlap]
            sweep: {patterns.count: [2, 3]}
            trials: 2
            """;

    private static final int CELLS = 4;

    private static final Circumstances ELSEWHERE =
            new Circumstances(new TreeMap<>(Map.of("java", "17.0.99", "cpu", "6502")), new TreeMap<>());

    @TempDir
    private Path folder;

    private Path whole;

    @BeforeEach
    void run() throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), SMALL);
        whole = folder.resolve("whole");
        Command run = Command.run("run", file.toString(), "--out", whole.toString(), "--threads", "1");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private byte[] journal() throws IOException {
        return Files.readAllBytes(whole.resolve(Journal.NAME));
    }

    private Path unfinished(String name, byte[] journal) throws IOException {
        return RunFolders.unfinished(whole, folder.resolve(name), journal);
    }

    private static Command resume(Path run, String... more) {
        List<String> arguments = new ArrayList<>(List.of("resume", run.toString()));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray(String[]::new));
    }

    private void assertResumes(Path run, int finished) throws IOException {
        Command resumed = resume(run);
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(finished + " of " + CELLS + " cells were finished before");
        RunFolders.assertSame(run, whole);
    }

    /** Where the records of cells begin, and where the last one ends: each is an int with its length, itself, and a checksum. */
    private List<Integer> bounds() throws IOException {
        ByteBuffer journal = ByteBuffer.wrap(journal());
        List<Integer> bounds = new ArrayList<>();
        for (int at = 0; at < journal.capacity(); at += journal.getInt(at) + 2 * Integer.BYTES) {
            bounds.add(at);
        }
        bounds.add(journal.capacity());
        return bounds.subList(1, bounds.size());
    }

    @Test
    void runsWhatIsMissingAndNothingElse() throws IOException {
        List<Integer> bounds = bounds();
        assertThat(bounds).hasSize(CELLS + 1);
        for (int finished = 0; finished <= CELLS; finished++) {
            int length = bounds.get(finished);
            assertResumes(unfinished("whole-" + finished, Arrays.copyOf(journal(), length)), finished);
        }
        assertResumes(unfinished("half", Arrays.copyOf(journal(), bounds.get(2) - 3)), 1);
    }

    @Test
    void givesTheSameBytesWithAnotherNumberOfThreads() throws IOException {
        Path run = unfinished("other", Arrays.copyOf(journal(), journal().length - 1));
        assertThat(resume(run, "--threads", "3").exitCode()).isZero();
        RunFolders.assertSame(run, whole);
    }

    @Test
    @Tag("proof")
    void givesTheSameBytesWhereverTheLastTwoRecordsAreCut() throws IOException {
        List<Integer> bounds = bounds();
        byte[] journal = journal();
        for (int length = bounds.get(bounds.size() - 3); length <= journal.length; length++) {
            int finished =
                    length == journal.length ? CELLS : length >= bounds.get(bounds.size() - 2) ? CELLS - 1 : CELLS - 2;
            assertResumes(unfinished("cut-" + length, Arrays.copyOf(journal, length)), finished);
        }
    }

    @Test
    @Tag("proof")
    void givesTheSameBytesWhicheverByteOfTheLastRecordIsFlipped() throws IOException {
        for (int place = bounds().get(CELLS - 1); place < journal().length; place++) {
            byte[] journal = journal();
            journal[place] ^= (byte) 0xff;
            assertResumes(unfinished("flipped-" + place, journal), CELLS - 1);
        }
    }

    @Test
    void showsACompleteRunAgainAndLeavesItAsItIs() throws IOException {
        byte[] journal = journal();
        Command shown = resume(whole);
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.err()).startsWith("the run is complete; nothing is left to do\n");
        assertThat(shown.out()).startsWith("overlap: mean");
        assertThat(journal()).isEqualTo(journal);
        assertThat(RunFolders.names(whole)).doesNotContain(".lock", ".unfinished");
    }

    @Test
    void keepsRowsThatFailedAndTheirExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("failing.yaml"), """
                name: failing
                patterns: {type: random-bipolar, units: 8, count: 2}
                models: {bad: failing, good: echo}
                """);
        Path out = folder.resolve("failed");
        Path toys = folder.resolve("toys");
        Command run = Command.runWithToys(toys, "run", file.toString(), "--out", out.toString());
        Path copy = RunFolders.unfinished(out, folder.resolve("copy"), Files.readAllBytes(out.resolve(Journal.NAME)));
        Command resumed = Command.runWithToys(toys, "resume", copy.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(resumed.exitCode()).isEqualTo(1);
        assertThat(resumed.err()).contains("1 of 2 rows failed; the reasons:");
        RunFolders.assertSame(copy, out);
    }

    @Test
    void refusesAFolderThatHoldsNoRun() throws IOException {
        Command file = resume(whole.resolve("experiment.yaml"));
        assertThat(file.exitCode()).isEqualTo(66);
        assertThat(file.err()).contains("experiment.yaml: this is a file, and a run is a folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Command refused = resume(empty);
        assertThat(refused.exitCode()).isEqualTo(66);
        assertThat(refused.err()).startsWith(empty + ": there is no run here");
        assertThat(RunFolders.names(empty)).isEmpty();
        assertThat(resume(folder.resolve("gone")).exitCode()).isEqualTo(66);
    }

    @Test
    void refusesAnExperimentThatWasChangedMeanwhile() throws IOException {
        Path run = unfinished("changed", journal());
        Path experiment = run.resolve("experiment.yaml");
        Files.writeString(experiment, Files.readString(experiment).replace("trials: 2", "trials: 3"));
        Command refused = resume(run);
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err())
                .isEqualTo(experiment + ": it is not what this run was begun with" + System.lineSeparator()
                        + "  put it back as it was; a changed experiment is a run of its own: hopfield run "
                        + experiment + System.lineSeparator());
        Files.delete(experiment);
        assertThat(resume(run).exitCode()).isEqualTo(78);
    }

    /** A run with a journal that says it comes from elsewhere. */
    private Path from(String name, Origin origin, Circumstances circumstances) throws IOException {
        Journal journal = Journal.read(whole);
        Path run = unfinished(name, new byte[0]);
        Files.delete(run.resolve(Journal.NAME));
        JournalHeader header = new JournalHeader(
                journal.header().experiment(), origin, journal.header().shard(), List.of(circumstances));
        try (JournalWriter writer = JournalWriter.begin(run, run.resolve(".unfinished"), header)) {
            for (CellRecord cell : journal.cells().values()) {
                writer.add(cell);
            }
        }
        return run;
    }

    @Test
    void refusesToGoOnWithAnotherJava() throws IOException {
        Origin here = Journal.read(whole).header().origin();
        Path run =
                from("java", new Origin(11, here.plugins(), here.jars(), here.environment(), here.inputs()), ELSEWHERE);
        Command refused = resume(run);
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err())
                .isEqualTo(run + ": since the run was begun something changed that results depend on: Java 11 became "
                        + Runtime.version().feature() + System.lineSeparator()
                        + "  put it back, or run the experiment anew: hopfield run " + run.resolve("experiment.yaml")
                        + System.lineSeparator());
    }

    @Test
    void refusesToGoOnWithAnotherDataFile() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "1,-1,1,1\n-1,1,1,-1\n");
        Path file = Files.writeString(folder.resolve("data.yaml"), """
                name: data
                patterns: {type: csv, file: data.csv, encoding: bipolar}
                models: {hebb: classic}
                """);
        Path out = folder.resolve("data");
        assertThat(Command.run("run", file.toString(), "--out", out.toString()).exitCode())
                .isZero();
        Path run = RunFolders.unfinished(out, folder.resolve("copy"), Files.readAllBytes(out.resolve(Journal.NAME)));
        Files.writeString(data, "1,-1,1,1\n-1,1,1,1\n");
        Command refused = resume(run);
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err())
                .startsWith(run + ": since the run was begun something changed that results depend on: "
                        + data.toAbsolutePath() + " has other content" + System.lineSeparator());
        Files.writeString(data, "1,-1,1,1\n-1,1,1,-1\n");
        assertThat(resume(run).exitCode()).isZero();
    }

    @Test
    void goesOnWithAPluginMore() throws IOException {
        Path run = unfinished("plugins", journal());
        Command resumed = Command.runWithToys(folder.resolve("toys"), "resume", run.toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        RunFolders.assertSame(run, whole);
    }

    @Test
    void refusesToGoOnWithoutAPluginThatWasThere() throws IOException {
        Path out = folder.resolve("with-toys");
        Path file = Files.writeString(folder.resolve("toys.yaml"), SMALL);
        Command.runWithToys(folder.resolve("toys"), "run", file.toString(), "--out", out.toString());
        Path run = RunFolders.unfinished(out, folder.resolve("without"), Files.readAllBytes(out.resolve(Journal.NAME)));
        Command refused = resume(run);
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err()).contains("toy (plugin) 1 became nothing; dice of toy fair became nothing");
    }

    @Test
    void goesOnWithAnotherUpdateOfJavaAndOnAnotherProcessor() throws IOException {
        Path run = from("moved", Journal.read(whole).header().origin(), ELSEWHERE);
        assertThat(resume(run).exitCode()).isZero();
        assertThat(Files.readString(run.resolve("provenance.json"))).contains("\"cpu\" : \"6502\"", "\"17.0.99\"");
    }
}
