package dev.hopfield.runner.config;

import dev.hopfield.api.component.Position;

/**
 * A place in a text.
 *
 * @param source the text
 * @param line from 1
 * @param column from 1
 */
record TextPosition(SourceText source, int line, int column) implements Position {

    @Override
    public String describe() {
        return source.name() + ":" + line + ":" + column;
    }

    @Override
    public String resolve(String path) {
        return source.folder().resolve(path).toAbsolutePath().normalize().toString();
    }

    /** The line with a caret below the column; empty if the text has no such line. */
    String excerpt() {
        if (line > source.lines().size()) {
            return "";
        }
        String text = source.lines().get(line - 1);
        String before = text.substring(0, Math.min(column - 1, text.length()));
        // Tabs are kept, so that the caret stands below its column however wide they are shown.
        String blanks = before.replaceAll("[^\t]", " ");
        return "  " + text + System.lineSeparator() + "  " + blanks + "^" + System.lineSeparator();
    }
}
