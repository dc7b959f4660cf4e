package dev.hopfield.api.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A neutral tree of maps, lists and scalars, each with its position: what a configuration file says. Immutable. */
public sealed interface Node {

    /** Where this node was written. */
    Position position();

    /** What this node is, for messages: "a map", "a list", "the number 7", ... */
    String describe();

    /** This node on one line: a scalar as its text, a map as {@code {key: value}}, a list as {@code [a, b]}. */
    String flow();

    /**
     * A map with keys in the order in which they were written.
     *
     * @param entries value and position of each key
     * @param position where the map begins
     */
    record Mapping(Map<String, Entry> entries, Position position) implements Node {

        /** Copies the entries. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** This map with one entry replaced, or added at the end. */
        public Mapping with(String key, Node value) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, new Entry(value.position(), value));
            return new Mapping(changed, position);
        }

        @Override
        public String describe() {
            return "a map";
        }

        @Override
        public String flow() {
            return entries.entrySet().stream()
                    .map(entry ->
                            entry.getKey() + ": " + entry.getValue().value().flow())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * The value of a key, and where the key stands.
     *
     * @param keyPosition where the key was written
     * @param value its value
     */
    record Entry(Position keyPosition, Node value) {}

    /**
     * A list.
     *
     * @param elements in order
     * @param position where the list begins
     */
    record Sequence(List<Node> elements, Position position) implements Node {

        /** Copies the elements. */
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String describe() {
            return "a list";
        }

        @Override
        public String flow() {
            return elements.stream().map(Node::flow).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** What kind of value a scalar was written as. */
    enum ScalarKind {
        /** Text, quoted or plain. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number with a fraction or an exponent. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code null}, or nothing at all. */
        NULL
    }

    /**
     * A single value, as written.
     *
     * @param text what was written, without quotes
     * @param kind how it reads
     * @param position where
     */
    record Scalar(String text, ScalarKind kind, Position position) implements Node {

        private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
        private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

        /**
         * A scalar written without quotes, whose kind follows from its text by the core schema of YAML 1.2.
         *
         * @param text as written
         * @param position where
         * @return the scalar
         */
        public static Scalar plain(String text, Position position) {
            ScalarKind kind = INTEGER.matcher(text).matches()
                    ? ScalarKind.INTEGER
                    : DECIMAL.matcher(text).matches()
                            ? ScalarKind.DECIMAL
                            : switch (text) {
                                case "true", "false" -> ScalarKind.BOOLEAN;
                                case "", "~", "null" -> ScalarKind.NULL;
                                default -> ScalarKind.TEXT;
                            };
            return new Scalar(text, kind, position);
        }

        @Override
        public String describe() {
            return switch (kind) {
                case TEXT -> "the text '" + text + "'";
                case INTEGER, DECIMAL -> "the number " + text;
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }

        @Override
        public String flow() {
            return text;
        }
    }
}
