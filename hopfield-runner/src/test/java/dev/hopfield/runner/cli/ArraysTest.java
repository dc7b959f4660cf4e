package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hopfield.runner.array.ReadArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States, energies and whatever else of recalls is kept for NumPy. */
class ArraysTest {

    private static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 24, count: 3}
            cues: {count: 2, corruption: {type: mask, fraction: 0.25}}
            models: {hebb: classic, soft: dense}
            measure: [overlap, energy, steps]
            keep: [states, energies, steps, cues, targets]
            sweep: {patterns.count: [2, 3]}
            trials: 2
            """;

    private static final List<String> FILES = List.of("000000.npz", "000001.npz", "000002.npz", "000003.npz");

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

    private Path run(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--out", at(name).toString()));
        arguments.addAll(List.of(more));
        Command run = Command.run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return at(name);
    }

    @Test
    void keepsAFileForEachCellAndAnIndex() throws IOException {
        Path run = run("a");
        assertThat(RunFolders.names(run.resolve("arrays"))).isEqualTo(FILES);
        assertThat(Files.readString(run.resolve("arrays.csv"))).isEqualTo("""
                        patterns.count,trial,file
                        2,0,arrays/000000.npz
                        2,1,arrays/000001.npz
                        3,0,arrays/000002.npz
                        3,1,arrays/000003.npz
                        """);
        Map<String, ReadArray> arrays = ReadArray.all(run.resolve("arrays/000003.npz"));
        assertThat(arrays.keySet())
                .containsExactly(
                        "cues",
                        "known",
                        "targets",
                        "hebb.states",
                        "hebb.energies",
                        "hebb.steps",
                        "soft.states",
                        "soft.energies",
                        "soft.steps");
        assertThat(arrays.get("hebb.states").type()).isEqualTo("|i1");
        assertThat(arrays.get("soft.states").type()).isEqualTo("<f4");
        assertThat(arrays.get("known").shape()).containsExactly(2, 24);
        assertThat(arrays.get("soft.energies").shape()).containsExactly(2);
    }

    /** The columns of results.csv can be had from the arrays again. */
    @Test
    void keepsWhatTheResultsWereMeasuredOn() throws IOException {
        Path run = run("a");
        List<String> rows = Files.readAllLines(run.resolve("results.csv"));
        for (int cell = 0; cell < FILES.size(); cell++) {
            Map<String, ReadArray> arrays = ReadArray.all(run.resolve("arrays").resolve(FILES.get(cell)));
            String[] row = rows.get(1 + 2 * cell).split(",", -1);
            assertThat(row[2]).isEqualTo("hebb");
            assertThat(overlap(arrays.get("hebb.states"), arrays.get("targets")))
                    .isCloseTo(Double.parseDouble(row[3]), within(1e-12));
            assertThat(arrays.get("hebb.energies").mean()).isCloseTo(Double.parseDouble(row[4]), within(1e-12));
            assertThat(arrays.get("hebb.steps").mean()).isEqualTo(Double.parseDouble(row[5]));
        }
    }

    private static double overlap(ReadArray states, ReadArray targets) {
        return IntStream.range(0, states.values().size())
                        .mapToDouble(
                                at -> states.values().get(at) * targets.values().get(at))
                        .sum()
                / states.values().size();
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        RunFolders.assertSame(run("a", "--threads", "1"), run("b", "--threads", "3"));
    }

    @Test
    void keepsNothingThatIsNotAskedFor() throws IOException {
        Path run = run("a", "--set", "keep=[energies]");
        assertThat(ReadArray.all(run.resolve("arrays/000000.npz")).keySet())
                .containsExactly("hebb.energies", "soft.energies");
        file = Files.writeString(folder.resolve("none.yaml"), SMALL.replaceAll("(?m)^keep:.*\n", ""));
        assertThat(RunFolders.names(run("none"))).doesNotContain("arrays", "arrays.csv");
    }

    @Test
    void resumesWithTheArraysOfFinishedCells() throws IOException {
        Path whole = run("whole", "--threads", "1");
        byte[] journal = Files.readAllBytes(whole.resolve("journal"));
        Path begun = RunFolders.unfinished(whole, at("begun"), Arrays.copyOf(journal, journal.length - 1));
        Files.createDirectory(begun.resolve("arrays"));
        Files.copy(whole.resolve("arrays/000000.npz"), begun.resolve("arrays/000000.npz"));
        // Cells 1 and 2 are in the journal, but their arrays were removed; of cell 3 a crash has left arrays alone.
        Files.writeString(begun.resolve("arrays/000003.npz"), "old");
        Files.writeString(begun.resolve(".unfinished/000002.npz"), "half");
        Command resumed = Command.run("resume", begun.toString(), "--threads", "1");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("1 of 4 cells were finished before");
        RunFolders.assertSame(begun, whole);
    }

    @Test
    void countsACellOnceWhoseArraysWereLost() throws IOException {
        Path whole = run("whole", "--threads", "1");
        byte[] journal = Files.readAllBytes(whole.resolve("journal"));
        Path begun = RunFolders.unfinished(whole, at("begun"), Arrays.copyOf(journal, journal.length - 1));
        // All arrays were lost. Those of cell 0 are made again, then those of cell 1 find something in their place.
        Files.createDirectories(begun.resolve("arrays/000001.npz/full"));
        Command resumed = Command.run("resume", begun.toString(), "--threads", "1");
        assertThat(resumed.exitCode()).isEqualTo(73);
        assertThat(begun.resolve("arrays/000000.npz")).exists();
        assertThat(resumed.err()).contains("  1 of 4 cells are kept; go on with: hopfield resume " + begun);
    }

    @Test
    void mergesArraysThatAreWriteProtected() throws IOException {
        Path one = run("one", "--shard", "1/2");
        Path two = run("two", "--shard", "2/2");
        assertThat(two.resolve("arrays/000001.npz").toFile().setReadOnly()).isTrue();
        Command merged = Command.run("merge", one.toString(), two.toString(), "--out", at("m").toString());
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(at("m").resolve("arrays/000001.npz"))
                .isWritable()
                .hasSameBinaryContentAs(two.resolve("arrays/000001.npz"));
    }

    @Test
    void mergesTheArraysOfAllShards() throws IOException {
        Path single = run("single");
        Path one = run("one", "--shard", "1/3");
        Path two = run("two", "--shard", "2/3");
        Path three = run("three", "--shard", "3/3");
        assertThat(RunFolders.names(two.resolve("arrays"))).containsExactly("000001.npz");
        Command merged =
                Command.run("merge", three.toString(), one.toString(), two.toString(), "--out", at("m").toString());
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        RunFolders.assertSame(at("m"), single);
    }

    /** Which cells are run is seen while they run; each keeps its number. */
    @Test
    void keepsArraysOfAdaptiveTrials() throws IOException {
        String[] adaptive = {"--set", "trials={max: 40, until: 0.2, min: 2}", "--set", "models={hebb: classic}"};
        Path single = run("single", adaptive);
        List<String> index = Files.readAllLines(single.resolve("arrays.csv"));
        assertThat(index).hasSameSizeAs(Files.readAllLines(single.resolve("results.csv")));
        assertThat(RunFolders.names(single.resolve("arrays")))
                .isEqualTo(index.stream()
                        .skip(1)
                        .map(line -> line.substring(line.lastIndexOf('/') + 1))
                        .toList());
        Path one = run(
                "one",
                Stream.concat(Stream.of(adaptive), Stream.of("--shard", "1/2")).toArray(String[]::new));
        Path two = run(
                "two",
                Stream.concat(Stream.of(adaptive), Stream.of("--shard", "2/2")).toArray(String[]::new));
        Command merged = Command.run("merge", one.toString(), two.toString(), "--out", at("m").toString());
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        RunFolders.assertSame(at("m"), single);
    }

    @Test
    void refusesShardsThatHaveLostArrays() throws IOException {
        Path one = run("one", "--shard", "1/2");
        Path two = run("two", "--shard", "2/2");
        Files.delete(two.resolve("arrays/000001.npz"));
        Command merged = Command.run("merge", one.toString(), two.toString(), "--out", at("m").toString());
        assertThat(merged.exitCode()).isEqualTo(65);
        assertThat(merged.err())
                .startsWith("runs cannot be merged: " + two + " lacks arrays/000001.npz, which its experiment keeps");
        assertThat(at("m")).doesNotExist();
    }

    @Test
    void refusesMoreThanTenGigabytesBeforeAnythingRuns() throws IOException {
        Command run = Command.run(
                "run",
                file.toString(),
                "--out",
                at("a").toString(),
                "--set",
                "patterns.units=1000000",
                "--set",
                "trials=2000");
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.err())
                .startsWith("2 grid points with their trials are up to 65 GB of arrays, more than 10")
                .contains("  keep less");
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void refusesToKeepAnythingTwiceAndWhatThereIsNot() {
        Command twice = Command.run("validate", file.toString(), "--set", "keep=[states, states]");
        assertThat(twice.exitCode()).isEqualTo(78);
        assertThat(twice.err()).contains("keep is a list with repeats");
        Command unknown = Command.run("validate", file.toString(), "--set", "keep=[stats]");
        assertThat(unknown.err()).contains("did you mean 'states'? known: cues, energies, states, steps, targets");
    }

    @Test
    void keepsArraysThatNumpyReads() throws IOException, InterruptedException {
        assumeTrue(isThereNumpy(), "python3 with numpy is not there");
        Path run = run("a");
        String script = """
                import glob, numpy
                for file in sorted(glob.glob('a/arrays/*.npz')):
                    with numpy.load(file) as arrays:
                        for name, array in arrays.items():
                            assert array.flags.c_contiguous
                            print(file[-10:], name, array.dtype.str, array.shape, repr(float(array.sum(dtype='f8'))))
                """;
        List<String> expected = new ArrayList<>();
        for (String name : FILES) {
            ReadArray.all(run.resolve("arrays").resolve(name))
                    .forEach((key, array) ->
                            expected.add(String.join(" ", name, key, array.type(), tuple(array.shape()))));
        }
        List<String> lines = python(script);
        assertThat(lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
                .isEqualTo(expected);
        for (String line : lines) {
            String[] words = line.split(" ");
            ReadArray array =
                    ReadArray.all(run.resolve("arrays").resolve(words[0])).get(words[1]);
            double sum =
                    array.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(Double.parseDouble(words[words.length - 1])).as(line).isCloseTo(sum, within(1e-9));
        }
    }

    private static String tuple(List<Integer> shape) {
        return shape.size() == 1 ? "(" + shape.get(0) + ",)" : "(" + shape.get(0) + ", " + shape.get(1) + ")";
    }

    private boolean isThereNumpy() throws InterruptedException {
        try {
            return python("import numpy; print(numpy.__version__)").size() == 1;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> python(String script) throws IOException, InterruptedException {
        Path out = at("python-out");
        Process python = new ProcessBuilder("python3", "-c", script)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(at("python-err").toFile())
                .start();
        int exitCode = python.waitFor();
        try (Stream<String> lines = Files.lines(out)) {
            return exitCode == 0 ? lines.toList() : List.of();
        }
    }
}
