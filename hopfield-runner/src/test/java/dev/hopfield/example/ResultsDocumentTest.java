package dev.hopfield.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment and the Python of docs/results.md; its queries are run by .ci/duckdb. */
class ResultsDocumentTest {

    private static final String DOCUMENT = "docs/results.md";

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void run() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kept.yaml"), Documents.blocks(DOCUMENT, "yaml").get(0));
        run = folder.resolve("run");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        assertThat(Main.run(new Terminal(nowhere, nowhere, false), "run", file.toString(), "--out", run.toString()))
                .isZero();
    }

    @Test
    void saysWhichFilesThereAre() throws IOException {
        String document = Documents.text(DOCUMENT);
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(file -> "`" + file.getFileName() + (Files.isDirectory(file) ? "/`" : "`")))
                    .hasSize(10)
                    .allSatisfy(name -> assertThat(document).contains(name));
        }
    }

    @Test
    void readsArraysInPython() throws IOException, InterruptedException {
        assumeTrue(python("import numpy; print(1)").size() == 1, "python3 with numpy is not there");
        List<String> lines = python(Documents.blocks(DOCUMENT, "python").get(0));
        assertThat(lines).hasSize(6).allMatch(line -> line.matches("(5|10) [012] [01]\\.\\d+ -\\d+\\.\\d+"));
    }

    private List<String> python(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        try {
            new ProcessBuilder("python3", "-c", script)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("err").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // There is no Python.
            return List.of();
        }
        return Files.readAllLines(out);
    }
}
