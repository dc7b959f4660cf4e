package dev.hopfield.runner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a plugin is told with the jar to blame, and the others are there. */
class PluginFailuresTest {

    private static final String TYPE = "org.example.BrokenPlugin";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void putASoundPluginBeside() throws IOException {
        new PluginJars()
                .plugin("org.sound.SoundPlugin", "sound", "sound", "1")
                .write(folder.resolve("sound/sound.jar"));
        jar = folder.resolve("broken/broken.jar");
    }

    private static PluginJars broken() {
        return new PluginJars().plugin(TYPE, "broken", "broken", "1");
    }

    /** The only failure, once it is seen that the sound plugin is there in spite of it. */
    private PluginFailure failure() {
        Installation found = InstalledPlugins.load(new PluginChoice(List.of(folder), false, false));
        assertThat(found.plugins()).extracting(Plugin::id).contains("sound").doesNotContain("broken");
        assertThat(found.failures()).hasSize(1);
        return found.failures().get(0);
    }

    private void isTold(String problem, String advice) {
        PluginFailure failure = failure();
        assertThat(failure.place()).isEqualTo(jar.toString());
        assertThat(failure.problem()).contains(problem);
        assertThat(failure.advice()).contains(advice);
    }

    @Test
    void aJarThatIsCutOff() throws IOException {
        broken().write(jar);
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 500));
        isTold("cannot be read as a jar: ", "copy it again");
    }

    @Test
    void aFileThatIsNoJar() throws IOException {
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "not a jar");
        isTold("cannot be read as a jar: ", "copy it again");
    }

    @Test
    void aMissingDependency() throws IOException {
        new PluginJars()
                .source("org.library.Parent", "package org.library; public interface Parent {}")
                .source(TYPE, "package org.example; public class BrokenPlugin implements org.library.Parent {}")
                .service(TYPE)
                .without("org.library.Parent")
                .write(jar);
        isTold("needs the class org.library.Parent, which no jar in its folder has", "into the same folder");
    }

    /** Which Java itself would not look for before the method is called. */
    @Test
    void aMissingDependencyWithinAMethod() throws IOException {
        new PluginJars()
                .source(
                        "org.library.Late",
                        "package org.library; public class Late { public static double value() { return 1; } }")
                .plugin(TYPE, "broken", "broken", "org.library.Late.value()")
                .without("org.library.Late")
                .write(jar);
        isTold("needs the class org.library.Late, which no jar in its folder has", "into the same folder");
    }

    @Test
    void aMissingDependencyOfAComponent() throws IOException {
        new PluginJars()
                .source("org.library.Number", "package org.library; public class Number {}")
                .plugin(
                        TYPE,
                        "broken",
                        "broken",
                        "help(null)}; } static double help(org.library.Number n) { return 1; } static double[] more() { return new double[] {1")
                .without("org.library.Number")
                .write(jar);
        isTold("needs the class org.library.Number, which no jar in its folder has", "into the same folder");
    }

    @Test
    void aClassFileForANewerJava() throws IOException {
        broken().newer(TYPE).write(jar);
        isTold(
                "its class " + TYPE + " is for Java 55, but this is Java "
                        + Runtime.version().feature(),
                "set JAVA_HOME to a JDK 55 or newer");
    }

    @Test
    void aComponentForANewerJava() throws IOException {
        broken().newer(TYPE + "$Value").write(jar);
        isTold("its class " + TYPE + "$Value is for Java 55", "set JAVA_HOME");
    }

    @Test
    void aClassOfHopfieldThatIsNotThere() throws IOException {
        new PluginJars()
                .source("dev.hopfield.api.Later", "package dev.hopfield.api; public interface Later {}")
                .source(TYPE, "package org.example; public class BrokenPlugin implements dev.hopfield.api.Later {}")
                .service(TYPE)
                .without("dev.hopfield.api.Later")
                .write(jar);
        isTold(
                "needs dev.hopfield.api.Later, which this Hopfield does not have; its API has version 0.1",
                "get a build");
    }

    @Test
    void aMethodOfHopfieldThatAComponentLacks() throws IOException {
        new PluginJars()
                .source("dev.hopfield.api.experiment.Metric", """
                        package dev.hopfield.api.experiment;
                        @dev.hopfield.api.component.ExtensionPoint("metric")
                        public interface Metric { java.util.List<String> columns(); }
                        """)
                .source(TYPE, """
                        package org.example;
                        import java.util.List;
                        public final class BrokenPlugin implements dev.hopfield.api.Plugin {
                            @dev.hopfield.api.component.Component(name = "broken", summary = "lacks a method")
                            public record Old() implements dev.hopfield.api.experiment.Metric {
                                @Override public List<String> columns() { return List.of("old"); }
                            }
                            @Override public String id() { return "broken"; }
                            @Override public String version() { return "1"; }
                            @Override public List<Class<? extends Record>> components() { return List.of(Old.class); }
                        }
                        """)
                .service(TYPE)
                .without("dev.hopfield.api.experiment.Metric")
                .write(jar);
        isTold(
                "was built against other classes of Hopfield, whose API has version 0.1 here: org.example.BrokenPlugin$Old"
                        + " has no dev.hopfield.api.experiment.Metric.measure",
                "get a build");
    }

    @Test
    void aMissingServiceLine() throws IOException {
        broken().withoutService().write(jar);
        isTold(
                "names no plugin: it has no line in META-INF/services/dev.hopfield.api.Plugin",
                "write a line there: " + TYPE);
    }

    @Test
    void aServiceLineThatNamesNoClass() throws IOException {
        broken().service("org.example.Broken").write(jar);
        isTold("names org.example.Broken, and there is no such class", "correct the line");
    }

    @Test
    void aServiceLineThatNamesNoPlugin() throws IOException {
        new PluginJars()
                .source(TYPE, "package org.example; public class BrokenPlugin {}")
                .service(TYPE)
                .write(jar);
        isTold("names " + TYPE + ", which is no Plugin", "implements dev.hopfield.api.Plugin");
    }

    @Test
    void aPluginThatCannotBeMade() throws IOException {
        new PluginJars().source(TYPE, """
                        package org.example;
                        public final class BrokenPlugin implements dev.hopfield.api.Plugin {
                            public BrokenPlugin(int number) {}
                            @Override public String id() { return "broken"; }
                            @Override public String version() { return "1"; }
                            @Override public java.util.List<Class<? extends Record>> components() { return java.util.List.of(); }
                        }
                        """).service(TYPE).write(jar);
        isTold("its plugin " + TYPE + " cannot be made", "a public constructor without arguments");
    }

    @Test
    void anApiVersionThatDoesNotFit() throws IOException {
        broken().manifest("Hopfield-Api-Version", "0.2").write(jar);
        isTold("was built against version 0.2 of the API, but this Hopfield has 0.1", "get a build of it for 0.1");
    }

    @Test
    void anApiVersionThatIsNone() throws IOException {
        broken().manifest("Hopfield-Api-Version", "latest").write(jar);
        isTold("its manifest says Hopfield-Api-Version: latest, which is no API version", "such as 0.1");
    }

    @Test
    void aComponentWhoseNameIsTaken() throws IOException {
        new PluginJars().plugin(TYPE, "broken", "overlap", "1").write(jar);
        isTold(
                ": two components are called 'overlap': dev.hopfield.runner.measure.Overlap",
                "remove one of the two plugins");
    }

    @Test
    void aPluginThatIsThereTwice() throws IOException {
        jar = folder.resolve("zweit/broken.jar");
        new PluginJars().plugin(TYPE, "sound", "other", "1").write(jar);
        isTold("is the plugin 'sound', which is there already: " + folder.resolve("sound/sound.jar"), "remove one");
    }

    @Test
    void anOlderJarBesideANewerOne() throws IOException {
        broken().write(folder.resolve("broken/broken-1.0.jar"));
        jar = broken().write(folder.resolve("broken/broken-1.1.jar"));
        isTold("names the plugin " + TYPE + ", as broken-1.0.jar beside it does", "remove the older of the two");
    }

    @Test
    void aClassOfHopfieldInTheJar() throws IOException {
        broken().source("dev.hopfield.api.Own", "package dev.hopfield.api; class Own {}")
                .write(jar);
        isTold("holds dev.hopfield.api.Own, a class of Hopfield itself", "build it without");
    }

    @Test
    void aClassOfHopfieldForOneJavaVersion() throws IOException {
        broken().resource("META-INF/versions/17/dev/hopfield/api/Own.class", "").write(jar);
        isTold("holds dev.hopfield.api.Own, a class of Hopfield itself", "build it without");
    }

    @Test
    void aPluginThatFails() throws IOException {
        new PluginJars().source(TYPE, """
                        package org.example;
                        public final class BrokenPlugin implements dev.hopfield.api.Plugin {
                            @Override public String id() { throw new IllegalStateException("no licence"); }
                            @Override public String version() { return "1"; }
                            @Override public java.util.List<Class<? extends Record>> components() { return java.util.List.of(); }
                        }
                        """).service(TYPE).write(jar);
        isTold("fails: IllegalStateException: no licence", "tell the makers");
    }

    @Test
    void aPluginWithoutAnIdentity() throws IOException {
        new PluginJars().plugin(TYPE, "Not An Id", "broken", "1").write(jar);
        isTold("the id of " + TYPE + " is 'Not An Id'", "lower-case letters");
    }

    @Test
    void aComponentWithoutAName() throws IOException {
        new PluginJars().plugin(TYPE, "broken", "Not A Name", "1").write(jar);
        isTold("is named 'Not A Name'", "PluginContract");
    }

    @Test
    void aFolderWithoutJars() throws IOException {
        jar = Files.createDirectories(folder.resolve("empty"));
        isTold("holds no jar", "put the jars");
    }

    @Test
    void aJarOutsideOfAFolderOfItsOwn() throws IOException {
        jar = broken().write(folder.resolve("stray.jar"));
        isTold("lies in the folder of all plugins", "into a folder such as " + folder.resolve("stray"));
    }

    /** The source of a plugin that would be sound but for one of its members. */
    private static String plugin(String modifiers, String id, String components) {
        return """
                package org.example;
                import java.util.ArrayList;
                import java.util.List;
                public %s class BrokenPlugin implements dev.hopfield.api.Plugin {
                    private final List<Integer> calls = new ArrayList<>();
                    @Override public String id() { %s }
                    @Override public String version() { return "1"; }
                    @Override public List<Class<? extends Record>> components() { %s }
                }
                """.formatted(modifiers, id, components);
    }

    private void isInstalled(String source) throws IOException {
        new PluginJars().source(TYPE, source).service(TYPE).write(jar);
    }

    @Test
    void aMissingServiceLineOfAClassByAnyName() throws IOException {
        String type = "org.example.Kit";
        new PluginJars()
                .plugin(type, "broken", "broken", "1")
                .source("org.example.NoPlugin", "package org.example; class NoPlugin {}")
                .withoutService()
                .write(jar);
        isTold("names no plugin", "write a line there: " + type);
    }

    @Test
    void anAbstractPlugin() throws IOException {
        isInstalled(plugin("abstract", "return \"broken\";", "return List.of();"));
        isTold("names an abstract class as its plugin", "its makers name a class that can be made");
    }

    @Test
    void aPluginThatRunsIntoAnError() throws IOException {
        isInstalled(plugin("final", "return id();", "return List.of();"));
        isTold("fails: StackOverflowError", "tell the makers");
    }

    @Test
    void aPluginThatFailsWhenItIsAskedAgain() throws IOException {
        isInstalled(plugin(
                "final",
                "return \"broken\";",
                "calls.add(1); if (calls.size() > 3) throw new AssertionError(\"again\"); return List.of();"));
        isTold("fails: AssertionError: again", "tell the makers");
    }

    @Test
    void aMissingTypeOfAParameter() throws IOException {
        new PluginJars()
                .source("org.library.Number", "package org.library; public record Number(int value) {}")
                .source(TYPE, """
                        package org.example;
                        import java.util.List;
                        import java.util.Optional;
                        import dev.hopfield.api.component.Component;
                        import dev.hopfield.api.component.Parameter;
                        public final class BrokenPlugin implements dev.hopfield.api.Plugin {
                            @Component(name = "broken", summary = "has a parameter")
                            public record Value(@Parameter(doc = "a number") Optional<org.library.Number> number)
                                    implements dev.hopfield.api.experiment.Metric {
                                @Override public List<String> columns() { return List.of("broken"); }
                                @Override public double[] measure(dev.hopfield.api.experiment.Outcome outcome) { return new double[1]; }
                            }
                            @Override public String id() { return "broken"; }
                            @Override public String version() { return "1"; }
                            @Override public List<Class<? extends Record>> components() { return List.of(Value.class); }
                        }
                        """)
                .service(TYPE)
                .without("org.library.Number")
                .write(jar);
        isTold("needs the class org.library.Number, which no jar in its folder has", "into the same folder");
    }

    @Test
    void twoComponentsOfOnePluginWithOneName() throws IOException {
        new PluginJars().source(TYPE, """
                        package org.example;
                        import java.util.List;
                        public final class BrokenPlugin implements dev.hopfield.api.Plugin {
                            @dev.hopfield.api.component.Component(name = "twin", summary = "is there twice")
                            public record Twin() implements dev.hopfield.api.experiment.Metric {
                                @Override public List<String> columns() { return List.of("twin"); }
                                @Override public double[] measure(dev.hopfield.api.experiment.Outcome outcome) { return new double[1]; }
                            }
                            @Override public String id() { return "broken"; }
                            @Override public String version() { return "1"; }
                            @Override public List<Class<? extends Record>> components() { return List.of(Twin.class, Twin.class); }
                        }
                        """).service(TYPE).write(jar);
        isTold("two components are called 'twin'", "its makers run the tests");
    }

    @Test
    void aComponentWhoseNameAnotherFolderHas() throws IOException {
        jar = folder.resolve("zweit/broken.jar");
        new PluginJars().plugin(TYPE, "broken", "sound", "1").write(jar);
        isTold(
                "cannot be used beside " + folder.resolve("sound/sound.jar") + ": two components are called 'sound': "
                        + "org.sound.SoundPlugin$Value of plugin sound and " + TYPE + "$Value of plugin broken",
                "remove one of the two plugins");
    }

    @Test
    void aJarThatHasJavaLookElsewhere() throws IOException {
        new PluginJars().resource("words.txt", "outside").write(folder.resolve("sound/.hidden/outside.jar"));
        broken().manifest("Class-Path", "gone.jar ../sound/.hidden/outside.jar").write(jar);
        isTold(
                "its manifest has the Class-Path ../sound/.hidden/outside.jar, which is no jar of its folder",
                "beside it");
    }

    @Test
    void aLinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(
                Files.createDirectories(jar.getParent()).resolve("broken.jar"), folder.resolve("gone.jar"));
        isTold("it is a link that leads nowhere", "remove it");
    }

    @Test
    void aPluginOnTheClassPath() throws IOException {
        jar = folder.resolve("sound/../broken.jar").normalize();
        broken().service("org.example.Misspelt").write(jar);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(classPath);
            Installation found = InstalledPlugins.load(new PluginChoice(List.of(), true, false));
            assertThat(found.plugins()).extracting(Plugin::id).contains("hopfield-runner");
            assertThat(found.failures()).hasSize(1);
            assertThat(found.failures().get(0).text())
                    .startsWith(jar + ": ")
                    .contains("names org.example.Misspelt, and there is no such class");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
