package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {

    private static final String PATTERNS = "patterns: {type: random-bipolar, units: 8, count: 2}\n";
    private static final String REST = "name: small\nmodels: {hebb: classic}\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("e.yaml"), text);
    }

    private Command run(Path file) {
        return Command.run(
                "run", file.toString(), "--out", folder.resolve("out").toString());
    }

    /** A user's mistake: a message and nothing else, and no folder is left. */
    private void assertMistake(Command command, int exitCode, String message) {
        assertThat(command.exitCode()).isEqualTo(exitCode);
        assertThat(command.err().lines().filter(line -> !line.matches(".*Java \\d+, \\d+ threads?")))
                .first()
                .asString()
                .startsWith(message);
        assertThat(command.out()).isEmpty();
        assertThat(command.showsTrace()).isFalse();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void isZeroForAValidFile() throws IOException {
        Path file = file(REST + PATTERNS + "sweep: {patterns.count: [1, 2, 3]}\ntrials: 4\n");
        Command validate = Command.run("validate", file.toString());
        assertThat(validate.exitCode()).isZero();
        assertThat(validate.out())
                .isEqualTo(file + " is valid: 3 grid points, 12 cells, 1 models, 14 measured columns"
                        + System.lineSeparator() + "  hebb  takes bipolar states, descends an energy"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "resume --help", "merge --help", "--version", "list --help"})
    void isZeroForHelp(String arguments) {
        Command help = Command.run(arguments.split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "zzz", "run", "run --nonsense", "resume", "merge", "describe", "validate", "list too many"})
    void isTwoForAWrongCommandLine(String arguments) {
        Command command = arguments.isEmpty() ? Command.run() : Command.run(arguments.split(" "));
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).containsAnyOf("Usage: hopfield", "  see: hopfield", "Did you mean: hopfield");
        assertThat(command.showsTrace()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two"})
    void isTwoForAWrongNumberOfThreads(String threads) throws IOException {
        Command command = Command.run("run", file(REST + PATTERNS).toString(), "--threads", threads);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("--threads");
    }

    @Test
    void isTwoForAnOverrideWithoutAValue() throws IOException {
        Command command = Command.run("validate", file(REST + PATTERNS).toString(), "--set", "trials");
        assertMistake(command, 2, "--set trials: there is no value");
    }

    @Test
    void is65ForDataThatCannotBeUsed() throws IOException {
        Path data = Files.writeString(folder.resolve("p.csv"), "1,2\n1,x\n");
        assertMistake(
                run(file(REST + "patterns: {type: csv, file: p.csv}\n")), 65, data + ":2, column 2: 'x' is no number");
    }

    @Test
    void is66ForAMissingExperiment() {
        Path missing = folder.resolve("gone.yaml");
        assertMistake(run(missing), 66, missing + ": there is no such file");
    }

    @Test
    void is66ForMissingData() throws IOException {
        Path file = file(REST + "patterns: {type: csv, file: gone.csv}\n");
        assertMistake(run(file), 66, file + ":3:29: there is no file or folder ");
    }

    @Test
    void is78ForPatternsThatFitNoMemory() throws IOException {
        assertMistake(
                run(file(REST + "patterns: {type: random-bipolar, units: 2000000000, count: 2000000000}\n")),
                78,
                "hebb needs ");
    }

    @Test
    void is65ForAFolderInPlaceOfData() throws IOException {
        Path data = Files.createDirectory(folder.resolve("p.csv"));
        assertMistake(run(file(REST + "patterns: {type: csv, file: p.csv}\n")), 65, data + ": it is a folder");
    }

    @Test
    void is73ForAFolderThatIsNotEmpty() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("precious"), "text");
        Command command = Command.run("run", file(REST + PATTERNS).toString(), "--out", taken.toString());
        assertMistake(command, 73, taken + ": the folder is not empty");
        assertThat(taken.resolve("precious")).hasContent("text");
    }

    @Test
    void is73ForAFolderThatCannotBeMade() throws IOException {
        Path file = file(REST + PATTERNS);
        Path below = file.resolve("below");
        Command command = Command.run("run", file.toString(), "--out", below.toString());
        assertMistake(command, 73, below + ": results cannot be written here: ");
    }

    @Test
    void is78ForABadConfiguration() throws IOException {
        Path file = file(REST + PATTERNS + "trails: 3\n");
        assertMistake(run(file), 78, file + ":4:1: unknown key 'trails'");
        assertMistake(Command.run("validate", file.toString()), 78, file + ":4:1: unknown key 'trails'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- 1\n", "5\n", "", "a: *b\n", "? {a: 1}\n: 2\n", "\u0000", "a: \u0007\n", "{1: 2}\n"})
    void is78ForWhateverElseAFileMayHold(String text) throws IOException {
        Path file = file(text);
        assertMistake(run(file), 78, file + ":1:");
    }
}
