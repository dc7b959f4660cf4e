package dev.hopfield.runner.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import dev.hopfield.runner.plugin.PluginJars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a new plugin is begun with compiles, passes its tests, and runs. */
class PluginProjectTest {

    private static final String SOURCES = "src/(main|test)/java/";

    @TempDir
    private Path folder;

    private Map<String, String> files;

    @BeforeEach
    void write() throws IOException {
        files = new PluginProject(PluginNames.of("my-memory"), new HopfieldHome(Optional.empty()), "0.1.0").files();
    }

    /** Its classes, as one jar; those of its sources that are asked for. */
    private Path jar(String sources) throws IOException {
        PluginJars jar = new PluginJars();
        files.forEach((path, text) -> {
            if (path.endsWith(".java") && path.matches(sources + ".*")) {
                jar.source(path.replaceFirst(SOURCES, "").replace(".java", "").replace('/', '.'), text);
            } else if (path.startsWith("src/main/resources/")) {
                jar.resource(path.replace("src/main/resources/", ""), text);
            }
        });
        return jar.write(folder.resolve("plugins/my-memory/my-memory.jar"));
    }

    @Test
    void leavesNoPlaceholderUnfilled() {
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("@(id|Name|package|version|api|steps)@"));
    }

    @Test
    void namesTheVersionsThatItIsBuiltAgainst() {
        assertThat(files.get("pom.xml"))
                .contains("<hopfield.version>0.1.0</hopfield.version>", "<hopfield.api>0.1</hopfield.api>");
    }

    /** A jar of each version would be loaded, the oldest first. */
    @Test
    void laysOutOneJarWhateverItsVersion() {
        assertThat(files.get("pom.xml")).contains("<finalName>my-memory</finalName>");
    }

    @Test
    void passesItsOwnTests() throws IOException, ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar(SOURCES).toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            long passed = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass("org.example.mymemory.MyMemoryPluginTest")))
                    .execute()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.failed(0).skipped(0))
                    .succeeded()
                    .count();
            assertThat(passed).isGreaterThan(70);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void runsBesideModelsThatComeWithHopfield() throws IOException {
        jar("src/main/java/");
        Path experiment = Files.writeString(folder.resolve("experiment.yaml"), files.get("experiment.yaml"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(
                new Terminal(out, out, false),
                "run",
                experiment.toString(),
                "--set",
                "trials=1",
                "--plugins",
                folder.resolve("plugins").toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(exitCode).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .doesNotContain("left out")
                .containsPattern(
                        "patterns.count +cues.corruption.fraction +hebbian +pseudo-inverse +softmax +my-memory\n");
    }

    @Test
    void tellsTheLauncherOfACheckoutAndHowToInstall() throws IOException {
        Files.createDirectories(folder.resolve("home/hopfield-testkit"));
        Files.writeString(folder.resolve("home/hopfield-testkit/pom.xml"), "");
        HopfieldHome home = new HopfieldHome(Optional.of(folder.resolve("home")));
        assertThat(home.launcher()).isEqualTo(folder.resolve("home/hopfield").toString());
        assertThat(home.installation()).contains(" -f " + folder.resolve("home/pom.xml") + " ");
    }

    @Test
    void tellsTheLauncherOfADistribution() {
        HopfieldHome home = new HopfieldHome(Optional.of(Path.of("/opt/my hopfield")));
        assertThat(home.launcher()).isEqualTo("'/opt/my hopfield/bin/hopfield'");
        assertThat(new PluginProject(PluginNames.of("my-memory"), home, "0.1.0").steps(Path.of("mine")))
                .element(0)
                .asString()
                .endsWith("; in a checkout of its version 0.1.0:");
    }
}
