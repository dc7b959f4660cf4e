package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.util.List;

/**
 * One axis of a sweep.
 *
 * @param path what is varied
 * @param position where the path is written
 * @param values the values that it takes, in order
 */
public record Axis(String path, Position position, List<Node> values) {

    /** Copies the values. */
    public Axis {
        values = List.copyOf(values);
    }

    /** How a value is written in results: a scalar or bare name as it is, anything else in flow style. */
    static String label(Node value) {
        if (value instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Node.Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.elements().stream().map(Axis::label).toList())
                    + "]";
        }
        return "{"
                + String.join(
                        ", ",
                        ((Node.Mapping) value)
                                .entries().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": "
                                                + label(entry.getValue().value()))
                                        .toList())
                + "}";
    }
}
