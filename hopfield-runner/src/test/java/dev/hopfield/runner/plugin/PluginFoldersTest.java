package dev.hopfield.runner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFoldersTest {

    @TempDir
    private Path folder;

    private Installation load() {
        return load(new PluginChoice(List.of(folder), false, false));
    }

    private static Installation load(PluginChoice choice) {
        return InstalledPlugins.load(choice);
    }

    private static PluginJars plugin(String id) {
        return new PluginJars().plugin("org.example.OwnPlugin", id, id, "1");
    }

    private static List<String> ids(Installation found) {
        return found.plugins().stream().map(Plugin::id).toList();
    }

    private static double valueOf(Installation found, String metric) throws ReflectiveOperationException {
        Class<? extends Record> type =
                found.catalog().find(Metric.class, metric).orElseThrow().type();
        Metric made = (Metric) type.getConstructor().newInstance();
        return made.measure(null)[0];
    }

    @Test
    void givesEachPluginItsOwnVersionOfALibrary() throws IOException, ReflectiveOperationException {
        for (int version : List.of(1, 2)) {
            new PluginJars()
                    .source(
                            "org.library.Thing",
                            "package org.library; public class Thing { public static double value" + version
                                    + "() { return " + version + "; } }")
                    .write(folder.resolve("p" + version + "/library.jar"));
            new PluginJars()
                    .source(
                            "org.library.Thing",
                            "package org.library; public class Thing { public static native double value" + version
                                    + "(); }")
                    .plugin(
                            "org.example.OwnPlugin",
                            "p" + version,
                            "m" + version,
                            "org.library.Thing.value" + version + "()")
                    .without("org.library.Thing")
                    .write(folder.resolve("p" + version + "/plugin.jar"));
        }
        Installation found = load();
        assertThat(found.failures()).isEmpty();
        assertThat(valueOf(found, "m1")).isEqualTo(1);
        assertThat(valueOf(found, "m2")).isEqualTo(2);
    }

    @Test
    void givesAPluginItsOwnResources() throws IOException {
        plugin("one").resource("words.txt", "of one").write(folder.resolve("one/a.jar"));
        plugin("two").resource("words.txt", "of two").write(folder.resolve("two/a.jar"));
        Plugin two = load().plugins().stream()
                .filter(plugin -> plugin.id().equals("two"))
                .findFirst()
                .orElseThrow();
        try (InputStream words = two.getClass().getResourceAsStream("/words.txt")) {
            assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("of two");
        }
    }

    @Test
    void hidesTheLibrariesOfTheHost() throws IOException {
        plugin("own").write(folder.resolve("own/own.jar"));
        ClassLoader loader = own(load()).getClass().getClassLoader();
        assertThatThrownBy(() -> loader.loadClass("com.google.inject.Guice"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("META-INF/services/dev.hopfield.api.Plugin")
                        .toString())
                .contains("own.jar");
    }

    @Test
    void takesClassesAndResourcesOfHopfieldFromTheHostAlone() throws IOException, ClassNotFoundException {
        plugin("own").resource("dev/hopfield/api/words.txt", "mine").write(folder.resolve("own/own.jar"));
        ClassLoader loader = own(load()).getClass().getClassLoader();
        assertThat(loader.loadClass("dev.hopfield.api.Plugin")).isSameAs(Plugin.class);
        assertThat(loader.getResource("dev/hopfield/api/words.txt")).isNull();
        assertThat(loader.getResource("dev/hopfield/api/Plugin.class")).isNotNull();
    }

    private static Plugin own(Installation found) {
        return found.plugins().stream()
                .filter(plugin -> plugin.id().equals("own"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void searchesJarsInTheOrderOfTheirNames() throws IOException {
        plugin("own").resource("words.txt", "later").write(folder.resolve("own/b.jar"));
        new PluginJars().resource("words.txt", "earlier").write(folder.resolve("own/a.jar"));
        Installation found = load();
        try (InputStream words = own(found).getClass().getResourceAsStream("/words.txt")) {
            assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("earlier");
        }
        assertThat(last(found).jars())
                .extracting(jar -> jar.file().getFileName().toString())
                .containsExactly("a.jar", "b.jar");
    }

    private static InstalledPlugin last(Installation found) {
        return found.installed().get(found.installed().size() - 1);
    }

    @Test
    void takesTheClassPathFirstAndFoldersInOrder() throws IOException {
        plugin("zebra").write(folder.resolve("a/p.jar"));
        plugin("ant").write(folder.resolve("b/p.jar"));
        assertThat(ids(load())).startsWith("hopfield-classic").endsWith("zebra", "ant");
    }

    @Test
    void copesWithOddNames() throws IOException {
        plugin("odd").write(folder.resolve("für 100 %+#/ein plugin!.jar"));
        Installation found = load();
        assertThat(found.failures()).isEmpty();
        assertThat(ids(found)).endsWith("odd");
    }

    @Test
    void passesOverWhatIsHidden() throws IOException {
        plugin("own").write(folder.resolve(".trash/own.jar"));
        Files.writeString(folder.resolve("README"), "words");
        Installation found = load();
        assertThat(found.failures()).isEmpty();
        assertThat(ids(found)).doesNotContain("own");
    }

    @Test
    void leavesFoldersOutWhereNoneAreWanted() throws IOException {
        plugin("own").write(folder.resolve("own/own.jar"));
        assertThat(ids(load(new PluginChoice(List.of(folder), true, false)))).doesNotContain("own");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        PluginChoice choice = new PluginChoice(List.of(folder.resolve("none")), false, false);
        assertThatThrownBy(() -> load(choice))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such folder")
                .extracting(failure -> ((UserError) failure).exitCode())
                .isEqualTo(ExitCode.MISSING_INPUT);
    }

    @Test
    void givesUpWhereItIsStrict() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("own.jar"), "no jar");
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> load(new PluginChoice(List.of(folder), false, true)))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("own.jar: cannot be read as a jar", "empty: holds no jar")
                .extracting(failure -> ((UserError) failure).exitCode())
                .isEqualTo(ExitCode.INTERNAL);
    }

    @Test
    void tellsWhichApiAPluginWasBuiltAgainst() throws IOException {
        plugin("own").manifest("Hopfield-Api-Version", "0.1").write(folder.resolve("own/own.jar"));
        assertThat(last(load()).apiVersion()).contains("0.1");
    }

    @Test
    void looksBesideTheLauncherAndInTheFolderOfTheUser() {
        assertThat(PluginPlaces.usual(Optional.of("/opt/hopfield"), Optional.of("/home/u")))
                .containsExactly(Path.of("/opt/hopfield/plugins"), Path.of("/home/u/.hopfield/plugins"));
        assertThat(PluginPlaces.usual(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void takesAFolderOnceHoweverOftenItIsNamed() throws IOException {
        plugin("own").write(folder.resolve("plugins/own/own.jar"));
        Path named = folder.resolve("plugins");
        Path link = Files.createSymbolicLink(folder.resolve("link"), named);
        Installation found = load(new PluginChoice(List.of(named, folder.resolve("./plugins"), link), false, false));
        assertThat(found.failures()).isEmpty();
        assertThat(ids(found)).containsOnlyOnce("own");
    }

    @Test
    void saysWhatToDoWhereTheFolderOfOnePluginIsNamed() throws IOException {
        Path jar = plugin("own").write(folder.resolve("own/own.jar"));
        Installation found = load(new PluginChoice(List.of(folder.resolve("own")), false, false));
        assertThat(found.failures()).hasSize(1);
        assertThat(found.failures().get(0).text())
                .startsWith(jar + ": lies in " + folder.resolve("own")
                        + " itself, which is to hold a folder for each plugin")
                .contains("name the folder that holds it: --plugins " + folder);
    }

    @Test
    void namesJarsInFullHoweverTheirFolderIsNamed() throws IOException {
        Path jar =
                Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("own.jar"), "no jar");
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        Installation found = load(new PluginChoice(List.of(relative), false, false));
        assertThat(found.failures()).hasSize(1);
        Path told = Path.of(found.failures().get(0).place());
        assertThat(told).isAbsolute();
        assertThat(told.normalize()).isEqualTo(jar);
    }

    @Test
    void followsLinksToFolders() throws IOException {
        plugin("own").write(folder.resolve(".elsewhere/own.jar"));
        Files.createSymbolicLink(folder.resolve("own"), folder.resolve(".elsewhere"));
        assertThat(ids(load())).endsWith("own");
    }

    @Test
    void takesTheClassesForThisJavaOfAJarForSeveral() throws IOException, ReflectiveOperationException {
        Path newer = new PluginJars()
                .source(
                        "org.library.Thing",
                        "package org.library; public class Thing { public static int value() { return 17; } }")
                .write(folder.resolve(".newer/library.jar"));
        try (JarFile jar = new JarFile(newer.toFile());
                InputStream thing = jar.getInputStream(jar.getEntry("org/library/Thing.class"))) {
            new PluginJars()
                    .source(
                            "org.library.Thing",
                            "package org.library; public class Thing { public static int value() { return 8; } }")
                    .plugin("org.example.OwnPlugin", "own", "own", "org.library.Thing.value()")
                    .manifest("Multi-Release", "true")
                    .resource("META-INF/versions/17/org/library/Thing.class", thing.readAllBytes())
                    .write(folder.resolve("own/own.jar"));
        }
        assertThat(valueOf(load(), "own")).isEqualTo(17);
    }

    @Test
    void letsAPluginLookUpServicesOfItsOwnWhenItIsMade() throws IOException {
        new PluginJars()
                .source("org.library.Service", "package org.library; public class Service {}")
                .source("org.example.OwnPlugin", """
                        package org.example;
                        public final class OwnPlugin implements dev.hopfield.api.Plugin {
                            public OwnPlugin() { java.util.ServiceLoader.load(org.library.Service.class).findFirst().orElseThrow(); }
                            @Override public String id() { return "own"; }
                            @Override public String version() { return "1"; }
                            @Override public java.util.List<Class<? extends Record>> components() { return java.util.List.of(); }
                        }
                        """)
                .service("org.example.OwnPlugin")
                .resource("META-INF/services/org.library.Service", "org.library.Service")
                .write(folder.resolve("own/own.jar"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(ids(load())).endsWith("own");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
