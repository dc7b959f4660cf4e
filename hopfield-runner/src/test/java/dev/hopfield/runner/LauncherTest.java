package dev.hopfield.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher gives to Java: run with a JDK that prints it, and a Maven that builds nothing. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "hopfield").toAbsolutePath();
    private static final String HEAP = "-XX:MaxRAMPercentage=80";
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(LAUNCHER, folder.resolve("hopfield"));
        Files.writeString(folder.resolve("pom.xml"), "");
        for (String module :
                List.of("api", "kernels", "learning", "classic", "continuous", "dense", "problems", "runner")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("hopfield-" + module))
                            .resolve("pom.xml"),
                    "");
        }
        script("bin/mvn", "mkdir -p hopfield-runner/target/ship/lib");
        script("jdk/bin/java", "printf '%s\\n' \"$@\"");
        script("jdk/bin/javac", "exit 1");
        modules("java.base jdk.incubator.vector jdk.jfr");
    }

    private void script(String name, String line) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private void modules(String names) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\nMODULES=\"" + names + "\"\n");
    }

    /** The flags that Java got in a checkout, up to those that every start has. */
    private List<String> flags(String options, String... arguments) throws IOException, InterruptedException {
        List<String> given = given("hopfield", options, arguments);
        return given.subList(0, given.indexOf("-cp") - 4);
    }

    /** The arguments that Java got. */
    private List<String> given(String launcher, String options, String... arguments)
            throws IOException, InterruptedException {
        assertThat(exitCode(launcher, options, arguments)).as(errors()).isZero();
        return Files.readAllLines(folder.resolve("out"));
    }

    private int exitCode(String launcher, String options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("sh", folder.resolve(launcher).toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("HOME", folder.resolve("somebody").toString());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        folder.resolve("jdk").toString(),
                        "HOPFIELD_JAVA_OPTS",
                        options,
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH")));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    /** Unpacked where a path has a space, where no compiler is and no Maven works. */
    private Path unpackDistribution() throws IOException {
        Path home = folder.resolve("a folder/hopfield-1.2");
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/b.jar"), "");
        Files.writeString(home.resolve("lib/a.jar"), "");
        Files.createDirectories(home.resolve("bin"));
        Files.copy(LAUNCHER, home.resolve("bin/hopfield"));
        Files.delete(folder.resolve("jdk/bin/javac"));
        script("bin/mvn", "exit 1");
        return home.toRealPath();
    }

    @Test
    void letsTheHeapTakeMostOfTheMachine() throws IOException, InterruptedException {
        assertThat(flags("", "merge", "there")).containsExactly(HEAP);
    }

    @Test
    void putsTheCallersOptionsLast() throws IOException, InterruptedException {
        assertThat(flags("-Xmx1g -ea", "merge", "there")).containsExactly(HEAP, "-Xmx1g", "-ea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "describe", "validate", "--help"})
    void startsQuicklyWhatIsOverInAMoment(String command) throws IOException, InterruptedException {
        assertThat(flags("", command)).containsExactly(HEAP, BRIEF.get(0), BRIEF.get(1));
    }

    @Test
    void leavesTheCollectorToTheCaller() throws IOException, InterruptedException {
        assertThat(flags("-XX:+UseParallelGC", "list")).containsExactly(HEAP, BRIEF.get(0), "-XX:+UseParallelGC");
    }

    /** A Java that writes an archive where it is asked for one, and counts how often. */
    private void javaThatMakesArchives(String more) throws IOException {
        script(
                "jdk/bin/java",
                "for word in \"$@\"; do case $word in\n"
                        + "-XX:DumpLoadedClassList=*) printf 'a\\n@cp b\\n' >\"${word#*=}\"; echo x >>'"
                        + folder.resolve("trainings") + "'; " + more + "exit 0 ;;\n"
                        + "-Xshare:dump) dump=yes ;;\n"
                        + "-XX:SharedClassListFile=*) classes=${word#*=} ;;\n"
                        + "-XX:SharedArchiveFile=*) archive=${word#*=} ;;\n"
                        + "esac; done\n"
                        + "if [ \"${dump-}\" ]; then cat \"$classes\" >\"$archive\"; exit 0; fi\n"
                        + "printf '%s\\n' \"$@\"");
    }

    private static Path archiveIn(List<String> given) {
        return given.stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
                .map(word -> Path.of(word.substring(word.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesAnArchiveOfClassesOnceAndStartsFromIt() throws IOException, InterruptedException {
        javaThatMakesArchives("");
        Path archive = archiveIn(given("hopfield", "", "list"));
        assertThat(archive).hasContent("a");
        assertThat(archive.getFileName().toString()).matches("start-up-java-21-[0-9]+\\.jsa");
        assertThat(archiveIn(given("hopfield", "", "run", "e.yaml"))).isEqualTo(archive);
        assertThat(folder.resolve("trainings")).hasContent("x");
        assertThat(archive.getParent())
                .isDirectoryContaining("glob:**.jsa")
                .isDirectoryNotContaining("glob:**.classes");
    }

    @Test
    void makesOneForAnotherJava() throws IOException, InterruptedException {
        javaThatMakesArchives("");
        Path first = archiveIn(given("hopfield", "", "list"));
        modules("java.base");
        assertThat(archiveIn(given("hopfield", "", "list"))).isNotEqualTo(first);
    }

    @Test
    void goesWithoutAnArchiveWhereJavaMakesNone() throws IOException, InterruptedException {
        javaThatMakesArchives("exit 1; ");
        assertThat(flags("", "list")).containsExactly(HEAP, BRIEF.get(0), BRIEF.get(1));
        assertThat(flags("", "list")).hasSize(3);
        assertThat(folder.resolve("trainings")).as("it is not tried again").hasContent("x");
        assertThat(errors()).isEmpty();
    }

    @Test
    void leavesTheArchiveToACallerWhoHasOne() throws IOException, InterruptedException {
        javaThatMakesArchives("");
        assertThat(flags("-XX:SharedArchiveFile=mine", "merge", "there"))
                .containsExactly(HEAP, "-XX:SharedArchiveFile=mine");
        assertThat(folder.resolve("trainings")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume", "plan"})
    void addsVectorsWhereCellsAreRun(String command) throws IOException, InterruptedException {
        assertThat(flags("", command, "there")).containsExactly(HEAP, VECTORS.get(0), VECTORS.get(1));
    }

    @Test
    void addsNoVectorsWhereTheJdkHasNone() throws IOException, InterruptedException {
        modules("java.base my.jdk.incubator.vector.too");
        assertThat(flags("", "run", "e.yaml")).containsExactly(HEAP);
    }

    @Test
    void tellsWhereTheCheckoutIs() throws IOException, InterruptedException {
        assertThat(given("hopfield", "", "list")).contains("-Dhopfield.home=" + folder.toRealPath());
    }

    @Test
    void runsADistributionWithoutCompilerAndMaven() throws IOException, InterruptedException {
        Path home = unpackDistribution();
        assertThat(given("a folder/hopfield-1.2/bin/hopfield", "", "describe", "two words"))
                .containsExactly(
                        HEAP,
                        BRIEF.get(0),
                        BRIEF.get(1),
                        "-Dhopfield.interactive=false",
                        "-Dhopfield.interactive-out=false",
                        "-Dhopfield.home=" + home,
                        "-Dhopfield.user-home=" + folder.resolve("somebody"),
                        "-cp",
                        home + "/lib/a.jar:" + home + "/lib/b.jar",
                        "dev.hopfield.runner.cli.Main",
                        "describe",
                        "two words");
    }

    @Test
    void findsTheDistributionThroughLinks() throws IOException, InterruptedException {
        Path home = unpackDistribution();
        Files.createSymbolicLink(folder.resolve("first"), Path.of("a folder/hopfield-1.2/bin/hopfield"));
        Files.createSymbolicLink(folder.resolve("second"), folder.resolve("first"));
        assertThat(given("second", "", "run", "e.yaml"))
                .contains("-Dhopfield.home=" + home, home + "/lib/a.jar:" + home + "/lib/b.jar")
                .containsSubsequence(VECTORS);
    }

    @Test
    void saysWhatIsMissingWhereItWasTakenOutOfItsFolder() throws IOException, InterruptedException {
        Path home = unpackDistribution();
        Files.move(home.resolve("lib"), home.resolve("elsewhere"));
        assertThat(exitCode("a folder/hopfield-1.2/bin/hopfield", "", "list")).isEqualTo(70);
        assertThat(errors())
                .isEqualTo("hopfield: found neither " + home + "/bin/pom.xml, as in a checkout, nor " + home
                        + "/lib, as in a distribution.\nLeave the launcher where it was unpacked,"
                        + " and make a link to it where you want to call it.\n");
    }
}
