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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the document of a family shows is what there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamilyDocument {

    private final String document;
    private final Path experiments;
    private final Class<?> example;
    private final Documents.Program program;
    private final List<String> furtherSources;

    /**
     * @param family names the document and the folder of experiments
     * @param example whose source is shown
     * @param program its main method
     * @param furtherSources other files that code may be cut out of
     */
    FamilyDocument(String family, Class<?> example, Documents.Program program, String... furtherSources) {
        this.document = "docs/" + family + ".md";
        this.experiments = Documents.ROOT.resolve("experiments/" + family);
        this.example = example;
        this.program = program;
        this.furtherSources = List.of(furtherSources);
    }

    @Test
    void theJavaCodeIsCutOutOfAFileThatTheBuildCompiles() throws IOException {
        StringBuilder sources = new StringBuilder(flush(Documents.example(example)));
        for (String source : furtherSources) {
            sources.append(flush(Documents.text(source)));
        }
        assertThat(Documents.blocks(document, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources.toString()).contains(flush(block)));
    }

    /** A part of a file is shown with less indentation. */
    private static String flush(String code) {
        return code.replaceAll("(?m)^ +", "");
    }

    @Test
    void theJavaCodePrintsWhatTheDocumentSays() throws IOException {
        assertThat(Documents.text(document)).contains(Documents.printed(program));
    }

    @Test
    void whatIsShownCanStandInAnExperiment(@TempDir Path folder) throws IOException {
        String shown = Documents.blocks(document, "yaml").get(0).indent(2);
        Path file = Files.writeString(folder.resolve("shown.yaml"), experimentWith(shown));
        assertThat(exitCode("validate", file.toString())).isZero();
    }

    /** A whole experiment around what is shown, by default models. */
    String experimentWith(String shown) {
        return "name: shown\nseed: 1\npatterns: {type: random-bipolar, units: 64, count: 3}\nmodels:\n" + shown
                + "measure: [overlap]\n";
    }

    @Test
    void everyExperimentOfTheFamilyIsNamed() throws IOException {
        String text = Documents.text(document);
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

    List<Path> experiments() throws IOException {
        try (Stream<Path> files = Files.list(experiments)) {
            return files.sorted().toList();
        }
    }
}
