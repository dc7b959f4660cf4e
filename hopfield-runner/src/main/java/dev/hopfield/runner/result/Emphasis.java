package dev.hopfield.runner.result;

/** How what is best is shown. */
public enum Emphasis {
    /** By an asterisk before it, in plain text. */
    MARK("*", ""),

    /** In bold, on a terminal. */
    BOLD("\u001b[1m", "\u001b[0m");

    private final String before;
    private final String after;

    Emphasis(String before, String after) {
        this.before = before;
        this.after = after;
    }

    String of(String text) {
        return before + text + after;
    }

    /** How a heading names it. */
    String sign() {
        return this == MARK ? "*" : of("bold");
    }

    /** How many columns of a terminal a text takes: what switches bold on and off takes none. */
    static int width(String text) {
        return text.length() - (text.startsWith(BOLD.before) ? BOLD.before.length() + BOLD.after.length() : 0);
    }
}
