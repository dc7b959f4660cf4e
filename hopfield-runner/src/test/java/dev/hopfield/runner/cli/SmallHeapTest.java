package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of its own, with little memory. */
class SmallHeapTest {

    private static final String LARGE = """
            name: large
            patterns: {type: random-bipolar, units: 100, count: 10}
            cues: {count: 5}
            models: {echo: classic, hebb: classic}
            sweep: {patterns.units: [100, 100000], patterns.count: [10, 200000]}
            """;

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("large.yaml"), LARGE);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "run",
                                file.toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void refusesAtOnceWhatCannotFit() throws IOException, InterruptedException {
        Ended run = run();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(78);
        assertThat(run.err())
                .matches("echo at patterns\\.units=100000, patterns\\.count=200000 needs \\d\\.\\d GB,"
                        + " but the heap limit is \\d\\d\\.\\d MB, of which 70 % may be used;"
                        + " raise it with HOPFIELD_JAVA_OPTS=-Xmx\\d+g, or store fewer or smaller patterns\\R");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void leavesTheFolderThatWasNamedAlone() throws IOException, InterruptedException {
        Ended run = run("--out", "results");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(78);
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void runsWhatFits() throws IOException, InterruptedException {
        Ended run = run("--set", "sweep.patterns.units=[100]");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern("results are in runs/large-[0-9a-f]{8}\\R");
    }
}
