package dev.hopfield.runner;

import java.io.PrintStream;

/**
 * Where commands write.
 *
 * @param out for what was asked for
 * @param err for everything that is said about it
 * @param interactive whether a person watches {@code err} on a terminal
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
