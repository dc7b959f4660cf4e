package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.plugin.PluginJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plugins of folders, on the command line. */
class PluginsCommandTest {

    @TempDir
    private Path folder;

    private Path plugins;
    private Path experiment;

    @BeforeEach
    void install() throws IOException {
        plugins = folder.resolve("plugins");
        new PluginJars()
                .plugin("org.example.OwnPlugin", "own", "fortytwo", "42")
                .manifest("Hopfield-Api-Version", "0.1")
                .write(plugins.resolve("own/own.jar"));
        experiment = Files.writeString(folder.resolve("x.yaml"), """
                name: own
                patterns: {type: random-bipolar, units: 16, count: 2}
                models: {hebb: classic}
                measure: [fortytwo]
                """);
    }

    private Command run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        arguments[1] = "--plugins";
        arguments[2] = plugins.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Command.run(arguments);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aComponentOfAFolderIsUsedByName() throws IOException {
        Path out = folder.resolve("out");
        Command command = run("run", experiment.toString(), "--out", out.toString());
        assertThat(command.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("results.csv"))).endsWith("0,hebb,42,");
    }

    @Test
    void theProvenanceHasTheHashOfEachJar() throws IOException {
        Path out = folder.resolve("out");
        run("run", experiment.toString(), "--out", out.toString());
        JsonNode provenance = json(Files.readString(out.resolve("provenance.json")));
        assertThat(provenance.get("plugins").get("own").asString()).isEqualTo("1");
        assertThat(provenance
                        .get("plugin-jars-sha256")
                        .get("own")
                        .get("own.jar")
                        .asString())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theListSaysWhereAComponentComesFrom() {
        JsonNode entries = json(run("list", "--json").out());
        assertThat(entries.valueStream()
                        .filter(entry -> entry.get("name").asString().equals("fortytwo"))
                        .map(entry -> entry.get("origin").asString()))
                .containsExactly("own");
    }

    @Test
    void pluginsAreListedWithTheirPlacesAndHashes() {
        Command command = run("plugins");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("hopfield-runner ", "components, in the class path\n")
                .contains("own 1: 1 components, in " + plugins.resolve("own") + ", for API 0.1\n  ")
                .contains("...  own.jar\n");
    }

    @Test
    void pluginsAreListedAsJson() {
        JsonNode tree = json(run("plugins", "--json").out());
        JsonNode own = tree.get("plugins").get(tree.get("plugins").size() - 1);
        assertThat(own.get("id").asString()).isEqualTo("own");
        assertThat(own.get("api-version").asString()).isEqualTo("0.1");
        assertThat(own.get("jars").get("own.jar").asString()).hasSize(64);
        assertThat(tree.get("left-out").size()).isZero();
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestIsThere() throws IOException {
        Files.writeString(Files.createDirectories(plugins.resolve("bad")).resolve("bad.jar"), "no jar");
        Command command =
                run("run", experiment.toString(), "--out", folder.resolve("out").toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.err())
                .startsWith("plugin left out: " + plugins.resolve("bad/bad.jar") + ": cannot be read as a jar: ")
                .contains("\n  copy it again");
        assertThat(command.showsTrace()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsFatalWhereAsked() throws IOException {
        Files.writeString(Files.createDirectories(plugins.resolve("bad")).resolve("bad.jar"), "no jar");
        Command command = run("list", "--strict");
        assertThat(command.exitCode()).isEqualTo(70);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("bad.jar: cannot be read as a jar");
        assertThat(command.showsTrace()).isFalse();
    }

    @Test
    void aLockAllowsWhatIsThereAndNothingElse() throws IOException {
        Command lock = Command.run("plugins", "--lock", plugins.toString());
        assertThat(lock.exitCode()).isZero();
        assertThat(lock.out()).isEqualTo("wrote " + plugins.resolve("plugins.lock") + "\n");
        assertThat(run("validate", experiment.toString()).exitCode()).isZero();
        Files.copy(plugins.resolve("own/own.jar"), plugins.resolve("own/second.jar"));
        Command refused = run("validate", experiment.toString());
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.err()).contains("second.jar: is not in ", "unknown metric 'fortytwo'");
    }

    @Test
    void aLockOfNoFolderIsRefused() {
        Command command =
                Command.run("plugins", "--lock", folder.resolve("none").toString());
        assertThat(command.exitCode()).isEqualTo(66);
        assertThat(command.err()).contains("there is no such folder");
    }

    @Test
    void aLockOfAJarThatCannotBeReadIsRefused() throws IOException {
        Path gone = Files.createSymbolicLink(plugins.resolve("own/gone.jar"), folder.resolve("nowhere.jar"));
        Command command = Command.run("plugins", "--lock", plugins.toString());
        assertThat(command.exitCode()).isEqualTo(66);
        assertThat(command.err())
                .isEqualTo(gone + ": cannot be read, so no lock is written\n  copy it again, or remove it\n");
        assertThat(plugins.resolve("plugins.lock")).doesNotExist();
    }

    @Test
    void aFolderAndNoPluginsContradictEachOther() {
        Command command = run("validate", experiment.toString(), "--no-plugins");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .isEqualTo(
                        "--plugins " + plugins + " and --no-plugins contradict each other\n  leave one of them out\n");
    }

    @Test
    void helpSaysThatPluginsAreTrusted() {
        assertThat(Command.run("run", "--help").out().replaceAll("\\s+", " "))
                .contains("Plugins are trusted code: they run with all your rights");
        assertThat(Command.run("plugins", "--help").out().replaceAll("\\s+", " "))
                .contains("Plugins are trusted code: they run with all rights that you have.");
    }

    @Test
    void aLinkageErrorInTheMiddleOfARunCostsItsOwnRow() throws IOException {
        new PluginJars()
                .source(
                        "org.library.Deep",
                        "package org.library; public class Deep { public static double value() { return 1; } }")
                .source(
                        "org.library.Late",
                        "package org.library; public class Late { public static double value() { return Deep.value(); } }")
                .without("org.library.Deep")
                .write(plugins.resolve("late/library.jar"));
        new PluginJars()
                .source(
                        "org.library.Late",
                        "package org.library; public class Late { public static double value() { return 1; } }")
                .plugin("org.example.LatePlugin", "late", "late", "org.library.Late.value()")
                .without("org.library.Late")
                .write(plugins.resolve("late/late.jar"));
        Command command = run(
                "run",
                experiment.toString(),
                "--set",
                "measure=[late]",
                "--out",
                folder.resolve("out").toString());
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).contains("hebb: NoClassDefFoundError: org/library/Deep (rows: 1)");
        assertThat(command.showsTrace()).isFalse();
    }

    private static PluginJars withLibrary(String id, int version, String expression) {
        return new PluginJars()
                .source("org.library.Thing", """
                        package org.library;
                        public class Thing { public static double value%s() { return %s; } }
                        """.formatted(version, version))
                .plugin("org.example.P" + version, id, id, expression);
    }

    @Test
    void clashingVersionsOfALibraryRunInOneExperiment() throws IOException {
        withLibrary("first", 1, "org.library.Thing.value1()").write(plugins.resolve("first/first.jar"));
        withLibrary("second", 2, "org.library.Thing.value2()").write(plugins.resolve("second/second.jar"));
        Path out = folder.resolve("out");
        Command command =
                run("run", experiment.toString(), "--set", "measure=[first, second]", "--out", out.toString());
        assertThat(command.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("results.csv"))).endsWith("0,hebb,1,2,");
    }

    @Test
    void aJarThatIsRemovedDuringARunCostsNoResults() throws IOException {
        Path jar = plugins.resolve("own/own.jar");
        new PluginJars()
                .plugin(
                        "org.example.OwnPlugin",
                        "own",
                        "fortytwo",
                        "new java.io.File(\"" + jar + "\").delete() ? 42 : 0")
                .write(jar);
        Path out = folder.resolve("out");
        assertThat(run("run", experiment.toString(), "--out", out.toString()).exitCode())
                .isZero();
        assertThat(jar).doesNotExist();
        assertThat(Files.readString(out.resolve("provenance.json"))).contains("\"own.jar\"");
    }

    /** As if a library of the plugin's own lacked one of its. */
    @Test
    void aMissingLibraryOfAComponentIsToldWhenItIsMade() throws IOException {
        new PluginJars()
                .plugin(
                        "org.example.P1",
                        "late",
                        "late",
                        "1}; } public Value { if (true) throw new NoClassDefFoundError(\"org/library/Thing\"); }"
                                + " static double[] more() { return new double[] {1")
                .write(plugins.resolve("late/late.jar"));
        Command command = run("validate", experiment.toString(), "--set", "measure=[late]");
        assertThat(command.exitCode()).isEqualTo(70);
        assertThat(command.err())
                .startsWith(
                        "plugin late, org.example.P1$Value.<init>: needs the class org.library.Thing, which no jar in its"
                                + " folder has")
                .contains("\n  put the library with that class into the same folder");
        assertThat(command.showsTrace()).isFalse();
    }

    @Test
    void aDefectOfAPluginIsForItsMakers() throws IOException {
        new PluginJars()
                .plugin(
                        "org.example.OwnPlugin",
                        "own",
                        "fortytwo",
                        "1}; } public Value { int none = 1 / List.of().size(); } static double[] more() { return new double[] {1")
                .write(plugins.resolve("own/own.jar"));
        Command command = run("validate", experiment.toString());
        assertThat(command.exitCode()).isEqualTo(70);
        assertThat(command.err())
                .startsWith("plugin own, org.example.OwnPlugin$Value.<init>: fails: ArithmeticException: / by zero")
                .contains("\n  tell the makers of the plugin", "ArithmeticException")
                .doesNotContain("internal error");
    }
}
