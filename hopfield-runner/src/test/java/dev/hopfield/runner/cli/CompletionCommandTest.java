package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    /** What bash offers for the last word, with the script in force; here the shell plays the person. */
    private List<String> offered(String line) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("completion"), Command.run("completion", "bash").out());
        String person = String.join(
                "\n",
                "source '" + script + "'",
                "COMP_WORDS=(" + line + ")",
                "COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))",
                "COMP_LINE='" + line + "'",
                "COMP_POINT=${#COMP_LINE}",
                "_complete_hopfield",
                "printf '%s\\n' \"${COMPREPLY[@]}\"");
        Path out = folder.resolve("out");
        Process bash = new ProcessBuilder("bash", "-c", person)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(out).stream().map(String::strip).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hopfield val, validate",
        "hopfield comp, compare",
        "hopfield sch, schema",
        "hopfield run --sw, --sweep",
        "hopfield describe soft, softmax",
        "hopfield describe exper, experiment",
        "hopfield completion z, zsh",
    })
    void completes(String line, String word) throws IOException, InterruptedException {
        assertThat(offered(line)).contains(word);
    }

    @Test
    void isOneScriptForBothShells() {
        assertThat(Command.run("completion", "zsh").out())
                .isEqualTo(Command.run("completion", "bash").out())
                .contains("bashcompinit");
    }

    @Test
    void namesTheShellsThatItKnows() {
        Command command = Command.run("completion", "fish");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("there is completion for bash and zsh, not for fish");
    }
}
