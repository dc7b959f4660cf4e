package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveRunTest {

    private static final String BASE = """
            name: adaptive
            patterns: {type: random-bipolar, units: 40}
            cues: {corruption: {type: flip, fraction: 0.1}}
            models: {hebb: classic, cubic: {type: dense, separation: {type: polynomial, degree: 3}}}
            measure: [exact, overlap]
            """;

    private static final String TRIALS =
            BASE + "trials: {max: 100, until: 0.02, of: overlap}\nsweep: {patterns.count: [1, 8]}\n";

    private static final String SEARCH = BASE + """
            trials: 3
            search: {axis: patterns.count, metric: exact, crosses: 0.5}
            sweep: {cues.corruption.fraction: [0.05, 0.2], patterns.count: {from: 1, to: 397, steps: 100}}
            """;

    private static final String REFINED = BASE + """
            trials: 2
            refine: {metric: exact, crosses: 0.5}
            sweep:
              cues.corruption.fraction: {from: 0, to: 0.4, steps: 9}
              patterns.count: {from: 2, to: 18, steps: 9}
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("e.yaml"), text);
    }

    private Command run(String text, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run", file(text).toString(), "--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        Command run = Command.run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private List<String> lines(String run, String file) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve(file));
    }

    @Test
    void drawsMoreWhereTheMeanIsLessWellKnown() throws IOException {
        run(TRIALS, "run");
        long easy = lines("run", "results.csv").stream()
                .filter(line -> line.startsWith("1,"))
                .count();
        long hard = lines("run", "results.csv").stream()
                .filter(line -> line.startsWith("8,"))
                .count();
        assertThat(easy).isEqualTo(2 * 10);
        assertThat(hard).isBetween(2L * 11, 2L * 100);
    }

    @Test
    void saysWhereAllTrialsWereNotEnough() throws IOException {
        Command run = run(TRIALS.replace("0.02", "0.001").replace("100", "12"), "run");
        assertThat(run.err())
                .containsPattern("note: less well known than trials.until asks for, though all trials were run: overlap"
                        + " of hebb at patterns.count=8 \\(±0\\.\\d+ after 12\\)");
    }

    @Test
    void tellsThresholds() throws IOException {
        Command run = run(SEARCH, "run");
        assertThat(run.out())
                .contains(
                        "where exact crosses 0.5 along patterns.count; from and to are where its 95 % interval leaves no"
                                + " doubt of the side");
        List<String> lines = lines("run", "thresholds.csv");
        assertThat(lines.get(0))
                .isEqualTo("cues.corruption.fraction,model,axis,metric,crosses,outcome,threshold,low,high,points");
        assertThat(lines).hasSize(1 + 2 * 2);
        for (String line : lines.subList(1, 5)) {
            assertThat(line.split(",")[5]).isEqualTo("found");
        }
        double hebb = Double.parseDouble(lines.get(1).split(",")[6]);
        double cubic = Double.parseDouble(lines.get(2).split(",")[6]);
        assertThat(hebb).isBetween(2.0, 15.0);
        assertThat(cubic).isGreaterThan(hebb);
        assertThat(run.err())
                .containsPattern("note: of the 200 points of the sweep \\d\\d were run, as the search chose them");
    }

    @Test
    void runsAMapFinelyAtItsEdgeOnly() throws IOException {
        Command run = run(REFINED, "run");
        assertThat(run.err())
                .containsPattern("of the 81 points of the sweep \\d\\d were run, as the refinement chose them");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIALS, SEARCH, REFINED})
    void givesTheSameBytesOnMoreThreadsInShardsAndResumed(String text) throws IOException {
        run(text, "single", "--threads", "1");
        Path single = folder.resolve("single");
        run(text, "threads", "--threads", "3");
        RunFolders.assertSame(folder.resolve("threads"), single);

        run(text, "a", "--shard", "1/2");
        run(text, "b", "--shard", "2/2");
        Command merged = Command.run(
                "merge",
                folder.resolve("b").toString(),
                folder.resolve("a").toString(),
                "--out",
                folder.resolve("merged").toString());
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        RunFolders.assertSame(folder.resolve("merged"), single);

        byte[] journal = Files.readAllBytes(single.resolve(Journal.NAME));
        int header = ByteBuffer.wrap(journal).getInt() + 2 * Integer.BYTES;
        for (int part = 1; part <= 3; part++) {
            int length = header + (journal.length - header) * part / 4;
            Path cut = RunFolders.unfinished(single, folder.resolve("cut-" + part), Arrays.copyOf(journal, length));
            Command resumed = Command.run("resume", cut.toString());
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertThat(resumed.err()).containsPattern("\\d+ of at most \\d+ cells were finished before");
            RunFolders.assertSame(cut, single);
        }
    }

    @Test
    void refusesToMergeAShardThatIsNotFinished() throws IOException {
        run(SEARCH, "a", "--shard", "1/2");
        run(SEARCH, "b", "--shard", "2/2");
        Path a = folder.resolve("a");
        byte[] journal = Files.readAllBytes(a.resolve(Journal.NAME));
        Path cut = RunFolders.unfinished(a, folder.resolve("cut"), Arrays.copyOf(journal, journal.length - 5));
        Command merged =
                Command.run("merge", cut.toString(), folder.resolve("b").toString());
        assertThat(merged.exitCode()).isEqualTo(65);
        assertThat(merged.err()).contains(cut + " is not finished: it has ");
    }

    @Test
    void freezesWhatItDecidesBy() throws IOException {
        run(TRIALS, "run");
        assertThat(lines("run", "experiment.yaml"))
                .containsSequence("trials:", "  max: 100", "  until: 0.02", "  of: overlap");
    }

    @Test
    void saysThatItMayRunLess() throws IOException {
        Command valid = Command.run("validate", file(SEARCH).toString());
        assertThat(valid.out()).contains("is valid: 200 grid points, at most 600 cells, 2 models");
    }
}
