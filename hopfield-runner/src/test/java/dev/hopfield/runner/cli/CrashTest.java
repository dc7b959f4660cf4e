package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends runs in processes of their own, in every way but the right one. */
class CrashTest {

    private static final String EXPERIMENT = """
            name: crash
            patterns: {type: random-bipolar, units: 100, count: 20}
            cues: {corruption: {type: flip, fraction: 0.2}}
            models: {hebb: classic, exp: {type: dense, separation: exponential}}
            sweep: {patterns.count: [10, 20, 30, 40]}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("crash.yaml"), EXPERIMENT);
    }

    private String[] run(Path out, int trials) {
        return new String[] {
            "run", file.toString(), "--out", out.toString(), "--threads", "2", "--set", "trials=" + trials
        };
    }

    private Path undisturbed(int trials) {
        Path whole = folder.resolve("whole");
        Command command = Command.run(run(whole, trials));
        assertThat(command.exitCode()).as(command.err()).isZero();
        return whole;
    }

    /** Kills a command when the journal is that long. Tells whether it was in time. */
    private boolean isKilledAt(long length, Path run, String... arguments) throws IOException, InterruptedException {
        try (Child child = Child.start(folder, arguments)) {
            child.await(() -> RunFolders.length(run.resolve(Journal.NAME)) >= length);
            child.kill();
        }
        return Files.exists(run.resolve(".unfinished"));
    }

    /** Kills a run when a seeded number of bytes has come, and resumes it. */
    private void survives(int seed, Path whole, int trials) throws IOException, InterruptedException {
        long length = RunFolders.length(whole.resolve(Journal.NAME));
        long killed = 1 + new Random(seed).nextInt((int) length);
        Path run = folder.resolve("run-" + seed);
        isKilledAt(killed, run, run(run, trials));
        assertResumes(run, whole, "seed " + seed + ": killed at " + killed + " of " + length + " bytes");
    }

    private static void assertResumes(Path run, Path whole, String story) throws IOException {
        int finished = Journal.read(run).cells().size();
        Command resumed = Command.run("resume", run.toString());
        System.out.println(story + ", " + finished + " cells were kept, exit code " + resumed.exitCode());
        assertThat(resumed.exitCode()).as(story + ": " + resumed.err()).isZero();
        RunFolders.assertSame(run, whole);
    }

    /** Kills a run and its first resumption when seeded numbers of bytes have come, and resumes it once more. */
    private boolean survivesTwice(int seed, Path whole, int trials) throws IOException, InterruptedException {
        Random random = new Random(seed);
        long length = RunFolders.length(whole.resolve(Journal.NAME));
        long first = 1 + random.nextInt((int) length / 2);
        long second = first + random.nextInt((int) (length - first));
        Path run = folder.resolve("run-" + seed);
        boolean inTime = isKilledAt(first, run, run(run, trials));
        inTime &= isKilledAt(second, run, "resume", run.toString(), "--threads", "1");
        String story = "seed " + seed + ": killed at " + first + " and " + second + " of " + length + " bytes";
        assertResumes(run, whole, story);
        return inTime;
    }

    @Test
    void losesNothingWhenItIsKilled() throws IOException, InterruptedException {
        survives(1982, undisturbed(50), 50);
    }

    @Test
    @Tag("proof")
    void losesNothingWhereverItIsKilled() throws IOException, InterruptedException {
        int trials = 300;
        Path whole = undisturbed(trials);
        int inTime = 0;
        for (int seed = 0; seed < 20; seed++) {
            inTime += survivesTwice(seed, whole, trials) ? 1 : 0;
        }
        assertThat(inTime)
                .as("seeds with which both were killed before their end")
                .isGreaterThan(10);
    }

    @Test
    void losesNoArraysWhenItIsKilled() throws IOException, InterruptedException {
        file = Files.writeString(folder.resolve("arrays.yaml"), EXPERIMENT + "keep: [states, energies]\n");
        survives(1984, undisturbed(50), 50);
    }

    private Child begun(Path run) throws IOException, InterruptedException {
        Child child = Child.start(folder, run(run, 20_000));
        child.await(() -> RunFolders.length(run.resolve(Journal.NAME)) > 10_000);
        return child;
    }

    @Test
    void keepsWhatIsFinishedAndSaysHowToGoOnWhenItIsToldToEnd() throws IOException, InterruptedException {
        Path run = folder.resolve("told");
        try (Child child = begun(run)) {
            Command second = Command.run("resume", run.toString());
            assertThat(second.exitCode()).as(second.err()).isEqualTo(73);
            assertThat(second.err()).startsWith(run + ": another process writes here");
            child.process().destroy();
            assertThat(child.exitCode()).isEqualTo(143);
            int finished = Journal.read(run).cells().size();
            assertThat(child.err().lines())
                    .last()
                    .isEqualTo("interrupted: " + finished + " of 80000 cells are kept; go on with: hopfield resume "
                            + run);
            assertThat(RunFolders.length(run.resolve(Journal.NAME)))
                    .isEqualTo(Journal.read(run).length());
        }
    }

    /** Not in every build: one that was started in the background has it ignored, and so have its children. */
    @Test
    @Tag("proof")
    void endsWith130OnControlC() throws IOException, InterruptedException {
        Path run = folder.resolve("interrupted");
        try (Child child = begun(run)) {
            new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid()))
                    .start()
                    .waitFor();
            assertThat(child.exitCode()).isEqualTo(130);
            assertThat(child.err().lines()).last().asString().startsWith("interrupted: ");
        }
    }

    /** No file may grow beyond 32 blocks, of 512 or 1024 bytes. */
    @Test
    void canBeResumedWhenTheDiskTakesNoMore() throws IOException, InterruptedException {
        Path whole = undisturbed(50);
        Path run = folder.resolve("full");
        List<String> limited = List.of("sh", "-c", "ulimit -f 32; exec \"$@\"", "sh");
        try (Child child = Child.start(folder, limited, List.of("-XX:-UsePerfData"), run(run, 50))) {
            assertThat(child.exitCode()).as(child.err()).isEqualTo(73);
            assertThat(child.err())
                    .contains(run.resolve(Journal.NAME) + ": what is finished cannot be kept any more: ")
                    .containsPattern("  \\d+ of 200 cells are kept; go on with: hopfield resume \\S+full\\R");
        }
        Command resumed = Command.run("resume", run.toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        RunFolders.assertSame(run, whole);
    }

    @Test
    void leavesNoFolderWhenNothingWasFinished() throws IOException, InterruptedException {
        Path slow = Files.writeString(folder.resolve("slow.yaml"), """
                name: slow
                patterns: {type: random-bipolar, units: 20000, count: 20000}
                models: {hebb: classic}
                """);
        Path run = folder.resolve("slow");
        try (Child child = Child.start(folder, "run", slow.toString(), "--out", run.toString(), "--threads", "2")) {
            child.await(() -> child.saysOnErr(" threads"));
            child.process().destroy();
            assertThat(child.exitCode()).isEqualTo(143);
            assertThat(child.err()).contains("interrupted before a cell was finished: nothing of this run is kept");
        }
        assertThat(run).doesNotExist();
    }
}
