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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/classic.md shows is what there is. */
class ClassicDocumentTest {

    private static final String DOCUMENT = "docs/classic.md";

    @Test
    void theJavaCodeIsCutOutOfAFileThatTheBuildCompiles() throws IOException {
        String source = Documents.example(ClassicExample.class);
        assertThat(Documents.blocks(DOCUMENT, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Test
    void theJavaCodePrintsWhatTheDocumentSays() throws IOException {
        assertThat(Documents.text(DOCUMENT)).contains(Documents.printed(ClassicExample::main));
    }

    @Test
    void theModelsCanStandInAnExperiment(@TempDir Path folder) throws IOException {
        String models = Documents.blocks(DOCUMENT, "yaml").get(0).indent(2);
        Path file = Files.writeString(
                folder.resolve("shown.yaml"),
                "name: shown\nseed: 1\npatterns: {type: random-bipolar, units: 64, count: 3}\nmodels:\n" + models
                        + "measure: [overlap]\n");
        assertThat(exitCode("validate", file.toString())).isZero();
    }

    @Test
    void everyExperimentOfTheFamilyIsNamed() throws IOException {
        String text = Documents.text(DOCUMENT);
        assertThat(experiments())
                .allSatisfy(file ->
                        assertThat(text).contains(file.getFileName().toString().replace(".yaml", "")));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentIsValid(Path file) {
        assertThat(exitCode("validate", file.toString())).isZero();
    }

    /** One draw of each, which is enough to see that it runs. */
    @Tag("proof")
    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentRuns(Path file, @TempDir Path folder) {
        String out = folder.resolve("run").toString();
        assertThat(exitCode("run", file.toString(), "--set", "trials=1", "--out", out))
                .isZero();
    }

    private static int exitCode(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(new Terminal(nowhere, nowhere, false), arguments);
    }

    static List<Path> experiments() throws IOException {
        try (Stream<Path> files = Files.list(Documents.ROOT.resolve("experiments/classic"))) {
            return files.sorted().toList();
        }
    }
}
