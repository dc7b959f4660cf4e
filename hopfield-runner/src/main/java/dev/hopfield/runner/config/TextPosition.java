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

    /** The line from this place on; empty if the text has no such line. */
    String rest() {
        return line > source.lines().size() ? "" : text().substring(index());
    }

    /** The line with a caret below the column; empty if the text has no such line. */
    String excerpt() {
        if (line > source.lines().size()) {
            return "";
        }
        String text = text();
        String before = text.substring(0, index());
        // Tabs are kept, so that the caret stands below its column however wide they are shown.
        String blanks = before.replaceAll("[^\t]", " ");
        return "  " + text + System.lineSeparator() + "  " + blanks + "^" + System.lineSeparator();
    }

    private String text() {
        return source.lines().get(line - 1);
    }

    /** Columns count characters, some of which take two places in a Java string. */
    private int index() {
        String text = text();
        return text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
    }
}
