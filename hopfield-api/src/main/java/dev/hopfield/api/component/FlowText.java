package dev.hopfield.api.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads presets and examples: the part of YAML's flow style that annotations need, {@code {key: value}}, {@code [a, b]} and plain
 * scalars without quotes.
 */
final class FlowText {

    private final String text;
    private int next;

    private FlowText(String text) {
        this.text = text;
    }

    static Node parse(String text) {
        FlowText reader = new FlowText(text);
        Node node = reader.value();
        reader.skipBlanks();
        if (reader.next < text.length()) {
            throw reader.broken("text after the value");
        }
        return node;
    }

    private Node value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> mapping();
            case '[' -> sequence();
            default -> Node.Scalar.plain(word(), Position.UNKNOWN);
        };
    }

    private Node mapping() {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        next++;
        while (!closes('}')) {
            String key = word();
            expect(':');
            if (entries.put(key, new Node.Entry(Position.UNKNOWN, value())) != null) {
                throw broken("the key " + key + " twice");
            }
            separate('}');
        }
        return new Node.Mapping(entries, Position.UNKNOWN);
    }

    private Node sequence() {
        List<Node> elements = new ArrayList<>();
        next++;
        while (!closes(']')) {
            elements.add(value());
            separate(']');
        }
        return new Node.Sequence(elements, Position.UNKNOWN);
    }

    private boolean closes(char bracket) {
        skipBlanks();
        boolean closing = peek() == bracket;
        if (closing) {
            next++;
        }
        return closing;
    }

    private void separate(char bracket) {
        skipBlanks();
        if (peek() != bracket) {
            expect(',');
        }
    }

    private void expect(char wanted) {
        skipBlanks();
        if (peek() != wanted) {
            throw broken("no '" + wanted + "'");
        }
        next++;
    }

    private String word() {
        skipBlanks();
        int start = next;
        while (next < text.length() && "{}[],:".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return text.substring(start, next).strip();
    }

    private char peek() {
        return next < text.length() ? text.charAt(next) : '\0';
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            next++;
        }
    }

    private IllegalArgumentException broken(String what) {
        return new IllegalArgumentException("the text \"" + text + "\" has " + what + " at character " + next);
    }
}
