package dev.hopfield.runner.cli;

import dev.hopfield.runner.Terminal;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;

/** What the launcher and the environment say of the terminal: Java cannot see it. */
final class TerminalOfProcess {

    /** Whether standard error is a terminal. */
    private static final String INTERACTIVE = "hopfield.interactive";

    /** Whether standard output is one. */
    private static final String INTERACTIVE_OUT = "hopfield.interactive-out";

    /** How many signs its lines hold. */
    private static final String COLUMNS = "hopfield.columns";

    private TerminalOfProcess() {}

    static Terminal of(PrintStream out, PrintStream err, Properties told, Map<String, String> environment) {
        return new Terminal(
                out,
                err,
                isTrue(told, INTERACTIVE),
                isTrue(told, INTERACTIVE_OUT) && mayBeStyled(environment),
                columns(told.getProperty(COLUMNS, "")));
    }

    private static boolean isTrue(Properties told, String name) {
        return Boolean.parseBoolean(told.getProperty(name));
    }

    /** As no-color.org asks: any text but an empty one switches styles off. */
    private static boolean mayBeStyled(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A terminal that does not know its width says 0. */
    private static int columns(String told) {
        return told.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(told) : Terminal.USUAL_COLUMNS;
    }
}
