package dev.hopfield.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what there is. */
class ReadmeTest {

    private static final String README = "README.md";

    @Test
    void theJavaCodeIsCutOutOfAFileThatTheBuildCompiles() throws IOException {
        String source = Documents.example(ReadmeExample.class);
        assertThat(Documents.blocks(README, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Test
    void theJavaCodePrintsWhatTheReadmeSays() throws IOException {
        assertThat(Documents.text(README)).contains(Documents.printed(ReadmeExample::main));
    }

    @Test
    void theExperimentIsTheOneInTheFile() throws IOException {
        String experiment = Documents.text("experiments/digits.yaml");
        assertThat(Documents.blocks(README, "yaml"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(experiment).contains(block));
    }

    @Test
    void theCommandsStandInTheOrderInWhichANewcomerNeedsThem() throws IOException {
        assertThat(Documents.blocks(README, "sh").get(0))
                .startsWith("./hopfield run experiments/digits.yaml\nmvn verify\n");
    }

    @Test
    void theTableIsWhatTheRunPrints(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new Terminal(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        false),
                "run",
                Documents.ROOT.resolve("experiments/digits.yaml").toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(exitCode).isZero();
        assertThat(Documents.blocks(README, "text").get(0)).isEqualTo(printed.toString(StandardCharsets.UTF_8));
    }
}
