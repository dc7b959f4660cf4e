package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.Terminal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** What all commands have in common in their help. */
class HelpTest {

    private static Stream<Map.Entry<String, String>> below(String path, CommandLine command) {
        return Stream.concat(
                Stream.of(Map.entry(path, command.getUsageMessage())),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> below(path + " " + sub.getKey(), sub.getValue())));
    }

    /** All commands by their full names, with their help. */
    private static Stream<Map.Entry<String, String>> all() {
        return below(
                "hopfield",
                new CommandLine(new HopfieldCommand(), Main.factory(new Terminal(System.out, System.err, false))));
    }

    @TestFactory
    Stream<DynamicTest> showsAnExample() {
        return all().map(help -> DynamicTest.dynamicTest(
                help.getKey(),
                () -> assertThat(help.getValue())
                        .containsPattern("\\RExamples?(:|, .*:)\\R")
                        .containsPattern("\\R  .*hopfield .*")));
    }

    /** So that it can be copied: a line that is too long is broken. */
    @TestFactory
    Stream<DynamicTest> breaksNoExample() {
        return all().map(help -> DynamicTest.dynamicTest(
                help.getKey(),
                () -> assertThat(help.getValue()
                                .split("Examples?(:|, .*:)\\R")[1]
                                .lines()
                                .takeWhile(line -> !line.isBlank()))
                        .allMatch(line -> line.startsWith("  "))));
    }

    @TestFactory
    Stream<DynamicTest> isTheSameOfACommandThatIsPutTogetherAlone() {
        return all().skip(1)
                .map(help -> DynamicTest.dynamicTest(help.getKey(), () -> {
                    String name = help.getKey().split(" ")[1];
                    assertThat(Command.run(name, "--help").out()).isEqualTo(help.getValue());
                }));
    }

    @Test
    void namesAllCommands() {
        assertThat(Command.run("--help").out())
                .contains("  run ", "  resume ", "  merge ", "  list ", "  doctor ", "  completion ");
    }
}
