package dev.hopfield.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.example.tour.TourPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/writing-a-plugin.md shows is what there is. */
class WritingAPluginTest {

    private static final String DOCUMENT = "docs/writing-a-plugin.md";
    private static final List<Path> SOURCES = List.of(
            Documents.ROOT.resolve("hopfield-runner/src/test/java/org/example/tour"),
            Documents.ROOT.resolve("hopfield-runner/src/main/resources/dev/hopfield/runner/template"));

    @TempDir
    private Path folder;

    @Test
    void theJavaCodeIsCutOutOfFilesThatTheBuildCompiles() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path home : SOURCES) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.sorted().toList()) {
                    sources.append(flush(filled(Files.readString(file))));
                }
            }
        }
        assertThat(Documents.blocks(DOCUMENT, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources.toString()).contains(flush(block)));
    }

    /** What a new plugin is begun with has its names filled in. */
    private static String filled(String text) {
        return text.replace("@Name@", "MyMemory")
                .replace("@id@", "my-memory")
                .replace("@package@", "org.example.mymemory");
    }

    /** A part of a file is shown with less indentation. */
    private static String flush(String code) {
        return code.replaceAll("(?m)^ +", "");
    }

    @Test
    void theExperimentOfTheTourRuns() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tour.yaml"), Documents.blocks(DOCUMENT, "yaml").get(0));
        Path out = folder.resolve("run");
        assertThat(withTour("run", file.toString(), "--out", out.toString(), "--engine", "one-by-one"))
                .isZero();
        assertThat(out.resolve("results.md"))
                .content()
                .startsWith("| trial | model | overlap | worst-overlap |\n| --- | --- | --- | --- |\n| 0 | ring | ");
    }

    /** Runs a command with the plugin of the tour installed: a service file in a folder of its own names it. */
    private int withTour(String... arguments) throws IOException {
        Path services = Files.createDirectories(folder.resolve("class-path/META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), TourPlugin.class.getName());
        URL installed = folder.resolve("class-path").toUri().toURL();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {installed}, before)) {
            thread.setContextClassLoader(loader);
            return Main.run(new Terminal(nowhere, nowhere, false), arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
