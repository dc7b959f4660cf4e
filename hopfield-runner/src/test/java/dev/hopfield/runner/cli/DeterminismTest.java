package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes come out, whatever a result must not depend on: threads, order, interruptions, shards, surroundings. */
class DeterminismTest {

    /** Those that draw random numbers and those that do not, of all families. */
    private static final String RECALL = """
            name: recall
            patterns: {type: random-bipolar, units: 48, count: 4}
            cues: {corruption: {type: flip, fraction: 0.2}}
            models:
              hebb:      {type: classic}
              thermal:   {type: classic, noise: {type: thermal, temperature: 0.3, burn-in: 5, window: 10}}
              dreaming:  {type: classic, learning: unlearning}
              analog:    {type: continuous, activation: {type: tanh, gain: 4}}
              attention: {type: dense, separation: {type: softmax, beta: 8}}
              cubic:     {type: dense, separation: {type: polynomial, degree: 3}}
            sweep:
              patterns.count: [3, 8]
              cues.corruption.fraction: [0.1, 0.3]
            trials: 3
            theory: [ags-overlap]
            """;

    private static final String OPTIMISATION = """
            name: optimisation
            problem: {type: max-cut, vertices: 10}
            solvers:
              graded:   {type: continuous, activation: {type: tanh, gain: 10}, noise: 2}
              annealed: {type: classic, noise: {type: annealing, start: 1, end: 0.05, sweeps: 30}}
            sweep: {problem.vertices: [8, 10]}
            starts: 3
            trials: 3
            traces: 2
            """;

    private static final Set<String> RESULTS =
            Set.of("results.csv", "summary.csv", "differences.csv", "experiment.yaml");

    /** They hold times, the order in which cells ended, and the machine. */
    private static final Set<String> OTHERWISE = Set.of("timings.csv", Journal.NAME, "provenance.json");

    @TempDir
    private static Path runs;

    @TempDir
    private Path folder;

    /** What is run, and what must come of it. */
    enum Case {
        RECALLED(RECALL, "theory.csv"),
        OPTIMISED(OPTIMISATION, "traces.csv");

        private final String text;
        private final String more;
        private Path file;
        private Path run;
        private SortedMap<String, String> expected;

        Case(String text, String more) {
            this.text = text;
            this.more = more;
        }

        private void prepare() throws IOException {
            file = Files.writeString(runs.resolve(name() + ".yaml"), text);
            run = runs.resolve(name());
            succeed(Command.run("run", file.toString(), "--out", run.toString(), "--threads", "1"));
            expected = contents(run);
            assertThat(expected.keySet()).containsAll(RESULTS).contains(more);
        }
    }

    @BeforeAll
    static void runUndisturbed() throws IOException {
        for (Case each : Case.values()) {
            each.prepare();
        }
    }

    private static void succeed(Command command) {
        assertThat(command.exitCode()).as(command.err()).isZero();
    }

    private static SortedMap<String, String> contents(Path run) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (String name : RunFolders.names(run)) {
            if (!OTHERWISE.contains(name)) {
                contents.put(name, Files.readString(run.resolve(name)));
            }
        }
        return contents;
    }

    private void assertSame(Case what, Path run) throws IOException {
        assertThat(contents(run)).isEqualTo(what.expected);
    }

    private String[] run(Case what, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", what.file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"RECALLED, 2", "RECALLED, 8", "OPTIMISED, 2", "OPTIMISED, 8"})
    void dependsOnNoNumberOfThreads(Case what, String threads) throws IOException {
        Path out = folder.resolve("out");
        succeed(Command.run(run(what, out, "--threads", threads)));
        assertSame(what, out);
    }

    @ParameterizedTest
    @CsvSource({
        "RECALLED, 1, backwards",
        "RECALLED, 1, '{type: shuffled, seed: 1}'",
        "RECALLED, 4, '{type: shuffled, seed: 2}'",
        "OPTIMISED, 1, '{type: shuffled, seed: 3}'",
        "OPTIMISED, 4, '{type: shuffled, seed: 4}'",
    })
    void dependsOnNoOrderOfCells(Case what, String threads, String engine) throws IOException {
        Path out = folder.resolve("out");
        succeed(Command.runWithToys(folder.resolve("toys"), run(what, out, "--threads", threads, "--engine", engine)));
        assertSame(what, out);
    }

    /** The journal up to some record, and half of that: each is an int with its length, itself, and a checksum. */
    private static byte[] cut(byte[] journal, int records) {
        ByteBuffer bytes = ByteBuffer.wrap(journal);
        int at = 0;
        for (int record = 0; record < records; record++) {
            at += bytes.getInt(at) + 2 * Integer.BYTES;
        }
        return Arrays.copyOf(journal, at + bytes.getInt(at) / 2);
    }

    @ParameterizedTest
    @CsvSource({"RECALLED, 1, 2", "RECALLED, 7, 1", "OPTIMISED, 1, 8", "OPTIMISED, 4, 2"})
    void dependsOnNoInterruption(Case what, int records, String threads) throws IOException {
        byte[] journal = cut(Files.readAllBytes(what.run.resolve(Journal.NAME)), records);
        Path copy = RunFolders.unfinished(what.run, folder.resolve("copy"), journal);
        Command resumed = Command.run("resume", copy.toString(), "--threads", threads);
        succeed(resumed);
        assertThat(resumed.err()).contains(records - 1 + " of ").contains(" cells were finished before");
        assertSame(what, copy);
    }

    @ParameterizedTest
    @CsvSource({"RECALLED, '2,1'", "RECALLED, '2,3,1'", "OPTIMISED, '1,2'", "OPTIMISED, '3,1,2'"})
    void dependsOnNoShards(Case what, String order) throws IOException {
        Path merged = folder.resolve("merged");
        List<String> merge = new ArrayList<>(List.of("merge", "--out", merged.toString()));
        List<String> numbers = List.of(order.split(","));
        for (String number : numbers) {
            Path shard = folder.resolve("shard-" + number);
            succeed(Command.run(run(what, shard, "--shard", number + "/" + numbers.size(), "--threads", number)));
            merge.add(shard.toString());
        }
        succeed(Command.run(merge.toArray(String[]::new)));
        assertSame(what, merged);
    }

    /** A process elsewhere. */
    enum Surroundings {
        TURKEY(
                List.of("LC_ALL=C", "TZ=Pacific/Apia"),
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
                "ISO-8859-1"),
        ARABIA(
                List.of("LC_ALL=C.UTF-8", "TZ=UTC"),
                List.of("-Duser.language=ar", "-Duser.country=SA", "-Dline.separator=\r\n", "-XX:+UseSerialGC"),
                "UTF-8");

        private final List<String> environment;
        private final List<String> flags;
        private final String charset;

        Surroundings(List<String> environment, List<String> flags, String charset) {
            this.environment = environment;
            this.flags = flags;
            this.charset = charset;
        }

        private Child start(Class<?> main, Path folder, String... arguments) throws IOException {
            List<String> before = new ArrayList<>(List.of("env"));
            before.addAll(environment);
            // Half of the compiler, because it begins sooner; and other code than in this process.
            List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=" + charset));
            options.addAll(flags);
            return Child.start(main, folder, before, options, arguments);
        }
    }

    /** Tells where it runs. */
    static final class Teller {

        private Teller() {}

        public static void main(String... arguments) {
            System.out.print(Charset.defaultCharset() + " " + Locale.getDefault() + " "
                    + TimeZone.getDefault().getID() + " " + System.getenv("TZ"));
        }
    }

    @Test
    void isTriedElsewhere() throws IOException, InterruptedException {
        Map<Surroundings, String> told = new EnumMap<>(Surroundings.class);
        for (Surroundings where : Surroundings.values()) {
            try (Child child = where.start(Teller.class, folder)) {
                assertThat(child.exitCode()).as(child.err()).isZero();
                told.put(where, child.out());
            }
        }
        assertThat(told)
                .containsEntry(Surroundings.TURKEY, "ISO-8859-1 tr_TR Asia/Kathmandu Pacific/Apia")
                .containsEntry(Surroundings.ARABIA, "UTF-8 ar_SA UTC UTC");
    }

    @ParameterizedTest
    @EnumSource
    void dependsOnNoLocaleTimeZoneOrCharset(Surroundings where) throws IOException, InterruptedException {
        for (Case what : Case.values()) {
            Path out = folder.resolve(what.name());
            try (Child child = where.start(Main.class, folder, run(what, out, "--threads", "2"))) {
                assertThat(child.exitCode()).as(child.err()).isZero();
            }
            assertSame(what, out);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--set models.another={type: classic, noise: {type: thermal, temperature: 0.5}}",
                "--sweep patterns.count=8,20,3,5",
                "--sweep cues.corruption.fraction=0.3,0.2,0.1",
                "--set trials=5",
                "--set measure=[steps, overlap, exact, verdict, energy, stability]",
            })
    void dependsOnNothingElseThatIsInTheFile(String change) throws IOException {
        String[] option = change.split(" ", 2);
        Path out = folder.resolve("out");
        succeed(Command.run(run(Case.RECALLED, out, option[0], option[1], "--threads", "2")));
        assertThat(overlaps(out)).containsAllEntriesOf(overlaps(Case.RECALLED.run));
    }

    /** By point, trial and model. */
    private static SortedMap<String, String> overlaps(Path run) throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("results.csv"));
        int overlap = List.of(lines.get(0).split(",")).indexOf("overlap");
        SortedMap<String, String> overlaps = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            overlaps.put(String.join(" ", List.of(fields).subList(0, 4)), fields[overlap]);
        }
        return overlaps;
    }
}
