package dev.hopfield.runner;

import java.io.PrintStream;

/**
 * Where commands write.
 *
 * @param out for what was asked for
 * @param err for everything that is said about it
 * @param interactive whether a person watches {@code err} on a terminal
 * @param styled whether {@code out} may hold what makes a terminal print in bold
 * @param columns how many signs a line of {@code err} holds, at least 1
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean styled, int columns) {

    /** What terminals had from the beginning. */
    public static final int USUAL_COLUMNS = 80;

    /** Checks the columns. */
    public Terminal {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1, but is " + columns);
        }
    }

    /**
     * In plain text, as wide as usual.
     *
     * @param out for what was asked for
     * @param err for everything that is said about it
     * @param interactive whether a person watches {@code err} on a terminal
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this(out, err, interactive, false, USUAL_COLUMNS);
    }
}
