package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Bound;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the values of an axis: a list of them, or a range.
 *
 * @param binder for the parts of a range
 * @param problems what is wrong is added here
 */
record AxisReader(Binder binder, List<Problem> problems) {

    private static final String FORMS = "write [a, b, ...] or {from: a, to: b, steps: n}";

    Optional<List<Node>> read(String path, Node node) {
        if (node instanceof Node.Sequence list) {
            return list.elements().isEmpty()
                    ? problem(list, "the values of " + path + " are empty", "give at least one, or leave it out")
                    : Optional.of(list.elements());
        }
        if (node instanceof Node.Mapping mapping) {
            return range(path, mapping);
        }
        return problem(node, "the values of " + path + " must be a list or a range, but are " + node.describe(), FORMS);
    }

    private Optional<List<Node>> range(String path, Node.Mapping mapping) {
        Optional<Range> range = bound(binder, mapping, Range.class, "the range of " + path, problems);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> from = end(path, mapping, "from");
        Optional<BigDecimal> to = end(path, mapping, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> values = range.get().values(from.get(), to.get());
        if (new HashSet<>(values).size() < values.size()) {
            return problem(mapping, "the range of " + path + " is too narrow for its steps", "take fewer steps");
        }
        return Optional.of(values.stream()
                .<Node>map(value -> Node.Scalar.plain(value.toPlainString(), mapping.position()))
                .toList());
    }

    /** As it was written: a whole number may have more digits than a double. */
    private Optional<BigDecimal> end(String path, Node.Mapping mapping, String key) {
        Node written = mapping.entries().get(key).value();
        Optional<BigDecimal> number = Meaning.number(written);
        return number.isPresent()
                ? number
                : problem(
                        written,
                        "the range of " + path + ": " + key + " has too many digits: " + written.flow(),
                        "write a number of reasonable size");
    }

    /** Binds a part of a sweep, whose problems say which. */
    static <T> Optional<T> bound(Binder binder, Node node, Class<T> type, String what, List<Problem> problems) {
        Bound<T> bound = binder.bind(node, type);
        bound.problems()
                .forEach(problem -> problems.add(
                        new Problem(problem.position(), what + ": " + problem.message(), problem.advice())));
        return bound.value();
    }

    /** A node as messages call it; one that is empty is called that. */
    static String shown(Node node) {
        boolean empty = node instanceof Node.Sequence list && list.elements().isEmpty()
                || node instanceof Node.Mapping map && map.entries().isEmpty();
        return empty ? "empty" : node instanceof Node.Mapping ? "a map of one" : node.describe();
    }

    private <T> Optional<T> problem(Node at, String message, String advice) {
        problems.add(new Problem(at.position(), message, advice));
        return Optional.empty();
    }
}
