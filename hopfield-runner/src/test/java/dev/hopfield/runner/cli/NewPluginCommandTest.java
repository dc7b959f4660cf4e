package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPluginCommandTest {

    @TempDir
    private Path folder;

    private Command run(String... more) {
        return Command.run(Stream.concat(Stream.of("new-plugin", project().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path project() {
        return folder.resolve("a new/project");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesAWholeProject() throws IOException {
        assertThat(run("--id", "my-memory").exitCode()).isZero();
        assertThat(left())
                .map(file -> file.replaceFirst("^a new/project/", ""))
                .containsExactly(
                        ".gitignore",
                        "README.md",
                        "experiment.yaml",
                        "pom.xml",
                        "src/main/java/org/example/mymemory/MyMemoryModel.java",
                        "src/main/java/org/example/mymemory/MyMemoryPlugin.java",
                        "src/main/java/org/example/mymemory/StoredPatterns.java",
                        "src/main/resources/META-INF/services/dev.hopfield.api.Plugin",
                        "src/test/java/org/example/mymemory/MyMemoryPluginTest.java");
    }

    @Test
    void saysWhatToDoNext() {
        assertThat(run("--id", "my-memory").out())
                .startsWith(
                        "wrote the plugin my-memory into " + project() + "; its README.md has these steps too:\n\n1. ")
                .contains("-DskipTests -pl hopfield-api,hopfield-testkit -am install\n2. ")
                .contains("\n     cd '" + project() + "'\n     mvn verify\n3. ")
                .endsWith("hopfield run experiment.yaml --plugins target/plugins\n");
    }

    @Test
    void putsTheClassesIntoAPackageOfOnesOwn() throws IOException {
        assertThat(run("--id", "my-memory", "--package", "com.acme.memories").exitCode())
                .isZero();
        assertThat(project().resolve("src/main/java/com/acme/memories/MyMemoryModel.java"))
                .content()
                .startsWith("package com.acme.memories;\n");
    }

    @ParameterizedTest
    @CsvSource({"My Memory, my-memory", "2nd, nd", "a--b, a-b", "-x-, x", "größe, gr-e"})
    void refusesAnIdThatIsNone(String id, String likely) throws IOException {
        Command command = run("--id=" + id);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .isEqualTo("'" + id + "' is no id of a plugin\n  give lower-case letters, digits and single dashes,"
                        + " beginning with a letter: " + likely + "\n");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null"})
    void refusesAnIdThatYamlReadsAsSomethingElse(String id) throws IOException {
        Command command = run("--id", id);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .startsWith("'" + id + "' cannot be an id, ")
                .endsWith("\n  give another, such as my-" + id + "\n");
        assertThat(left()).isEmpty();
    }

    @Test
    void asksForAnId() {
        Command command = run();
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).startsWith("Missing required option: '--id=ID'");
    }

    @ParameterizedTest
    @CsvSource({"classic, model", "overlap, metric", "hopfield-runner, plugin"})
    void refusesANameThatIsTaken(String id, String kind) throws IOException {
        Command command = run("--id", id);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .isEqualTo("there is a " + kind + " '" + id + "' already\n  give another id, such as my-" + id + "\n");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Org.Example", "org..example", "org.example.new", "org.1x", ""})
    void refusesAPackageThatIsNone(String name) throws IOException {
        Command command = run("--id", "my-memory", "--package=" + name);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .startsWith("'" + name + "' is no name of a package\n")
                .contains("--package org.example.mymemory");
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesThePackageOfHopfieldItself() throws IOException {
        Command command = run("--id", "my-memory", "--package", "dev.hopfield.mine");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).startsWith("classes in dev.hopfield are Hopfield's own");
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesAPackageOfJavaItself() throws IOException {
        Command command = run("--id", "my-memory", "--package", "java.mine");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).startsWith("'java.mine' is Java's own");
        assertThat(left()).isEmpty();
    }

    @Test
    void repeatsNoWordInTheNamesOfClasses() {
        assertThat(run("--id", "my-model").exitCode()).isZero();
        assertThat(project().resolve("src/main/java/org/example/mymodel/MyModel.java"))
                .exists();
        assertThat(project().resolve("src/main/java/org/example/mymodel/MyPlugin.java"))
                .exists();
    }

    @Test
    void givesIdsThatAreWordsOfJavaAPackageThatIsNot() {
        assertThat(run("--id", "class").exitCode()).isZero();
        assertThat(project().resolve("src/main/java/org/example/classplugin/ClassModel.java"))
                .exists();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectories(project());
        Files.writeString(project().resolve("notes.txt"), "mine");
        Command command = run("--id", "my-memory");
        assertThat(command.exitCode()).isEqualTo(73);
        assertThat(command.err()).startsWith(project() + ": the folder is not empty\n");
        assertThat(left()).containsExactly("a new/project/notes.txt");
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Files.createDirectories(project());
        assertThat(run("--id", "my-memory").exitCode()).isZero();
        assertThat(project().resolve("pom.xml")).exists();
    }

    /** A shell may stand in it. */
    @Test
    void leavesAnEmptyFolderTheOneThatItWas() throws IOException {
        Files.createDirectories(project().getParent());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(project(), elsewhere);
        assertThat(run("--id", "my-memory").exitCode()).isZero();
        assertThat(project()).isSymbolicLink();
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pom.xml", "README.md", "experiment.yaml", ".gitignore", "src");
        }
    }

    @Test
    void refusesAFile() throws IOException {
        Files.createDirectories(project().getParent());
        Files.writeString(project(), "mine");
        Command command = run("--id", "my-memory");
        assertThat(command.exitCode()).isEqualTo(73);
        assertThat(command.err()).startsWith(project() + ": this is a file\n");
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        Files.writeString(folder.resolve("a new"), "a file in the way");
        Command command = run("--id", "my-memory");
        assertThat(command.exitCode()).isEqualTo(73);
        assertThat(command.err())
                .startsWith(project() + ": the project cannot be written, and nothing is left of it: ");
        assertThat(left()).containsExactly("a new");
    }
}
