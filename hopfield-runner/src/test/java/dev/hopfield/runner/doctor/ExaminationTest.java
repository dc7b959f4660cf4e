package dev.hopfield.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.plugin.PluginChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {

    @TempDir
    private Path folder;

    private final Properties properties = new Properties();

    @BeforeEach
    void tell() {
        for (String name : List.of("java.home", "java.version", "java.vendor", "java.class.path")) {
            properties.setProperty(name, System.getProperty(name));
        }
        properties.setProperty("java.io.tmpdir", folder.toString());
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(properties, environment, folder);
    }

    private Examination examine(Surroundings surroundings, PluginChoice choice) {
        return Examination.of(surroundings, new Terminal(System.out, System.err, false), () -> choice);
    }

    private Examination examine() {
        return examine(surroundings(Map.of()), new PluginChoice(List.of(), true, false));
    }

    private static Finding of(Examination examination, String subject) {
        return examination.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsNoProblemWhereThereIsNone() {
        Examination examination = examine();
        assertThat(examination.problems()).isZero();
        assertThat(examination.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(examination.findings())
                .extracting(Finding::subject)
                .contains("Java", "vectors", "memory", "threads", "plugins", "kernels", "runs", "temporary", "disk")
                .contains("start-up", "building", "terminal");
    }

    @Test
    void leavesNothingBehind() {
        examine();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsAFolderOfRunsThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file in its place");
        Examination examination = examine();
        assertThat(of(examination, "runs").level()).isEqualTo("problem");
        assertThat(of(examination, "runs").advice()).contains("--out DIR");
        assertThat(examination.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
    }

    @Test
    void findsAPluginThatCannotBeUsedAndGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("plugins/empty"));
        Examination examination =
                examine(surroundings(Map.of()), new PluginChoice(List.of(folder.resolve("plugins")), false, false));
        assertThat(examination.findings())
                .filteredOn(finding -> finding.level().equals("problem"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text()).contains("empty is left out: holds no jar");
                    assertThat(finding.advice()).startsWith("put the jars of the plugin there");
                });
        assertThat(examination.exitCode()).isEqualTo(ExitCode.INTERNAL);
        assertThat(of(examination, "terminal").level()).isEqualTo("ok");
    }

    @Test
    void findsAPluginsFolderThatIsNotThere() {
        Examination examination =
                examine(surroundings(Map.of()), new PluginChoice(List.of(folder.resolve("none")), false, false));
        assertThat(of(examination, "plugins").text()).contains("there is no such folder");
        assertThat(examination.exitCode()).isEqualTo(ExitCode.MISSING_INPUT);
    }

    @Test
    void takesACheckThatFailsForAProblem() {
        List<Finding> findings = new ArrayList<>();
        Examination.add(findings, "machine", () -> {
            throw new IllegalStateException("no such bean");
        });
        assertThat(findings)
                .containsExactly(Finding.problem(
                        "machine",
                        "this could not be looked at: java.lang.IllegalStateException: no such bean",
                        "please report it",
                        ExitCode.INTERNAL));
    }

    @Test
    void notesAJavaHomeThatIsNotUsed() {
        properties.setProperty("hopfield.home", folder.toString());
        Finding java = of(
                examine(surroundings(Map.of("JAVA_HOME", "/none")), new PluginChoice(List.of(), true, false)), "Java");
        assertThat(java.level()).isEqualTo("note");
        assertThat(java.text()).endsWith(", because JAVA_HOME, /none, is none that can be used");
    }

    @Test
    void saysWhoChoseJava() {
        properties.setProperty("hopfield.home", folder.toString());
        assertThat(of(examine(), "Java").text()).endsWith(", the newest that was found");
        Surroundings named = surroundings(Map.of("JAVA_HOME", System.getProperty("java.home")));
        assertThat(of(examine(named, new PluginChoice(List.of(), true, false)), "Java")
                        .text())
                .endsWith(", as JAVA_HOME says");
    }

    @Test
    void notesAnArchiveThatJavaCannotUse() throws IOException {
        properties.setProperty("hopfield.home", folder.toString());
        assertThat(of(examine(), "start-up").level()).isEqualTo("note");
        Path broken = Files.writeString(folder.resolve("broken.jsa"), "no archive");
        properties.setProperty("hopfield.archive", broken.toString());
        Finding startUp = of(examine(), "start-up");
        assertThat(startUp.text()).startsWith(broken + " does not fit");
        assertThat(startUp.advice()).startsWith("remove it");
    }

    @Test
    void notesACheckoutThatCannotBeBuiltAgain() throws IOException {
        properties.setProperty("hopfield.home", folder.toString());
        Files.writeString(folder.resolve("pom.xml"), "");
        assertThat(of(examine(), "building").advice()).isEqualTo("install Maven 3.8 or newer");
        Path maven = Files.createDirectories(folder.resolve("maven/bin")).resolve("mvn");
        assertThat(Files.writeString(maven, "").toFile().setExecutable(true)).isTrue();
        Surroundings withMaven =
                surroundings(Map.of("MAVEN_HOME", folder.resolve("maven").toString()));
        assertThat(of(examine(withMaven, new PluginChoice(List.of(), true, false)), "building")
                        .level())
                .isEqualTo("ok");
    }

    @Test
    void notesWhatIsScarce() {
        assertThat(MachineCheck.memory(100_000_000, " of 200.0 MB").level()).isEqualTo("note");
        assertThat(FolderCheck.space(5_000_000).level()).isEqualTo("note");
        assertThat(JavaCheck.vectors(false).advice()).isEqualTo("take a Java that has it, as most have");
    }
}
