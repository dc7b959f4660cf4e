package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value of a sweep means, so that two ways of writing one value are known to be one. */
public final class Meaning {

    /** That of the smallest double; written out, greater ones would fill the memory. */
    private static final int MAX_EXPONENT = 324;

    private Meaning() {}

    /**
     * A text that is the same for equal values: 0.1 is 0.10, a name is a component with nothing but a type, and order is
     * nothing in maps.
     *
     * @param value any tree
     * @return one line
     */
    public static String of(Node value) {
        if (value instanceof Node.Sequence list) {
            return list.elements().stream().map(Meaning::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Node.Mapping map) {
            Node.Entry type = map.entries().get("type");
            if (type != null && map.entries().size() == 1) {
                return of(type.value());
            }
            return map.entries().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        Node.Scalar scalar = (Node.Scalar) value;
        return number(scalar)
                .map(number -> number.stripTrailingZeros().toString())
                .orElse((scalar.kind() == Node.ScalarKind.TEXT ? "'" : "") + scalar.text());
    }

    /** A number of reasonable size, if the value is one. */
    static Optional<BigDecimal> number(Node value) {
        boolean number = value instanceof Node.Scalar scalar
                && (scalar.kind() == Node.ScalarKind.INTEGER || scalar.kind() == Node.ScalarKind.DECIMAL);
        try {
            return number
                    ? Optional.of(new BigDecimal(((Node.Scalar) value).text()))
                            .filter(decimal -> Math.abs((long) decimal.scale()) <= MAX_EXPONENT)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
