package dev.hopfield.runner.doctor;

import dev.hopfield.runner.Terminal;

/** What is known of the terminal. */
final class TerminalCheck {

    private TerminalCheck() {}

    static Finding of(Terminal terminal, Surroundings surroundings) {
        String progress = terminal.interactive()
                ? "progress is redrawn on a line of " + terminal.columns() + " signs"
                : "standard error is no terminal, so progress comes in lines";
        String bold = terminal.styled()
                ? "what is best is bold"
                : surroundings.variable("NO_COLOR").isPresent()
                        ? "NO_COLOR is set, so what is best has an asterisk"
                        : "standard output is none that can be styled, so what is best has an asterisk";
        return Finding.ok("terminal", progress + "; " + bold);
    }
}
