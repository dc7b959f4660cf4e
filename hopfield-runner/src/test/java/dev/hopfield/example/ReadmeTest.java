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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what there is. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

    @Test
    void theJavaCodeIsCutOutOfAFileThatTheBuildCompiles() throws IOException {
        String source =
                Files.readString(ROOT.resolve("hopfield-runner/src/test/java/dev/hopfield/example/ReadmeExample.java"));
        assertThat(blocks("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Test
    void theJavaCodePrintsWhatTheReadmeSays() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ReadmeExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(readme()).contains(printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theExperimentIsTheOneInTheFile() throws IOException {
        String experiment = Files.readString(ROOT.resolve("experiments/digits.yaml"));
        assertThat(blocks("yaml"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(experiment).contains(block));
    }

    @Test
    void theCommandsStandInTheOrderInWhichANewcomerNeedsThem() throws IOException {
        List<String> commands = blocks("sh");
        assertThat(commands.get(0)).startsWith("./hopfield run experiments/digits.yaml\nmvn verify\n");
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
                ROOT.resolve("experiments/digits.yaml").toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(exitCode).isZero();
        assertThat(blocks("text").get(0)).isEqualTo(printed.toString(StandardCharsets.UTF_8));
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(readme());
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
