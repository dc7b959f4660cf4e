package dev.hopfield.runner.cli;

import dev.hopfield.runner.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does what people often ask for, so that Java sees which classes that takes. The launcher keeps them in an archive.
 *
 * <p>Nothing is written and no plugin is taken from a folder.
 */
final class StartUpTraining {

    private StartUpTraining() {}

    /**
     * Runs commands and drops what they print.
     *
     * @param arguments an experiment that is shipped
     */
    public static void main(String... arguments) {
        Main.prepare();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, false);
        for (List<String> command : List.of(
                List.of("--help"),
                List.of("list", "--no-plugins"),
                List.of("validate", arguments[0], "--no-plugins"),
                // This runs a small experiment, in memory.
                List.of("describe", "softmax", "--yaml", "--no-plugins"),
                List.of("describe", "softmax", "--no-plugins"),
                List.of("plugins", "--json", "--no-plugins"))) {
            Main.run(terminal, command.toArray(String[]::new));
        }
    }
}
