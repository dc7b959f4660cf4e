package dev.hopfield.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/experiments.md shows is what there is. */
class ExperimentsDocumentTest {

    private static final String DOCUMENT = "docs/experiments.md";

    static List<String> parts() throws IOException {
        return Documents.blocks(DOCUMENT, "yaml");
    }

    static Stream<String> files() throws IOException {
        return Documents.blocks(DOCUMENT, "sh").stream()
                .flatMap(String::lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith("experiments/"));
    }

    /** A file that extends the digits can say all of it. */
    @ParameterizedTest
    @MethodSource("parts")
    void everyPartCanStandInAnExperiment(String part, @TempDir Path folder) throws IOException {
        Files.copy(Documents.ROOT.resolve("experiments/digits.yaml"), folder.resolve("digits.yaml"));
        // A part has a sweep of its own, in place of that of the digits.
        Files.writeString(
                folder.resolve("digits.yaml"),
                Files.readString(folder.resolve("digits.yaml")).replaceAll("(?ms)^sweep:\n(  .*?\n)+", ""));
        String extending = part.startsWith("extends:") ? part : "extends: digits.yaml\n" + part;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(
                new Terminal(stream, stream, false),
                "validate",
                Files.writeString(folder.resolve("part.yaml"), extending).toString());
        assertThat(exitCode).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Documents.ROOT.resolve(file)).exists());
    }
}
