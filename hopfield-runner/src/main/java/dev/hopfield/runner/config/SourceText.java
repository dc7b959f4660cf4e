package dev.hopfield.runner.config;

import java.nio.file.Path;
import java.util.List;

/**
 * A text that a configuration is read from.
 *
 * @param name how messages call it: the file as the user named it, or the option
 * @param lines its lines, for showing them in messages
 * @param folder what relative paths in it are relative to
 */
record SourceText(String name, List<String> lines, Path folder) {

    SourceText {
        lines = List.copyOf(lines);
    }

    static SourceText of(String name, String text, Path folder) {
        return new SourceText(name, text.lines().toList(), folder);
    }

    TextPosition at(int line, int column) {
        return new TextPosition(this, line, column);
    }
}
