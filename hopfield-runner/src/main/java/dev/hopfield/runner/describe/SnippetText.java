package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes trees as a person would write YAML: what fits on a line on one line. */
final class SnippetText {

    private static final int WIDTH = 100;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]([A-Za-z0-9 _./-]*[A-Za-z0-9_./-])?");

    private SnippetText() {}

    /** A tree as a whole document. */
    static String of(Node tree) {
        StringBuilder text = new StringBuilder();
        entries((Node.Mapping) tree, 0, text);
        return text.toString();
    }

    private static void entries(Node.Mapping mapping, int indent, StringBuilder text) {
        mapping.entries().forEach((key, entry) -> {
            Node value = entry.value();
            String line = " ".repeat(indent) + quoted(key) + ": " + flow(value);
            boolean labelled = value instanceof Node.Mapping map
                    && !map.entries().containsKey("type")
                    && map.entries().values().stream().allMatch(part -> part.value() instanceof Node.Mapping);
            if (value instanceof Node.Mapping map && !map.entries().isEmpty() && (labelled || line.length() > WIDTH)) {
                text.append(" ".repeat(indent)).append(quoted(key)).append(":\n");
                entries(map, indent + 2, text);
            } else {
                text.append(line).append('\n');
            }
        });
    }

    /** A tree on one line, with quotes where they are needed. */
    static String flow(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": "
                            + flow(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.elements().stream().map(SnippetText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.kind() == Node.ScalarKind.TEXT ? quoted(scalar.text()) : scalar.text();
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && Node.Scalar.plain(text, Position.UNKNOWN).kind() == Node.ScalarKind.TEXT;
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
