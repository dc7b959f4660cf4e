package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment says that extends another: its own keys win, maps are merged key by key, and everything else
 * replaces what stood there, a component of another type included.
 *
 * @param problems what is wrong is added here
 */
record Extension(List<Problem> problems) {

    private static final String TYPE = "type";

    /**
     * One tree for both.
     *
     * @param base what is extended
     * @param own what extends it
     */
    Node of(Node base, Node own) {
        requireEffect(base, own);
        return merged(base, own);
    }

    private static Node merged(Node base, Node own) {
        Optional<Node.Mapping> under = mapping(base);
        Optional<Node.Mapping> over = mapping(own);
        // A name is a component with nothing but a type, so a name upon another is a merge too.
        boolean both = under.isPresent() && over.isPresent() && (isMap(base) || isMap(own));
        if (!both || isOfAnotherType(under.get(), over.get())) {
            return own;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(under.get().entries());
        over.get()
                .entries()
                .forEach((key, entry) -> entries.merge(
                        key,
                        entry,
                        (below, above) -> new Node.Entry(above.keyPosition(), merged(below.value(), above.value()))));
        return new Node.Mapping(entries, own.position());
    }

    private static boolean isMap(Node node) {
        return node instanceof Node.Mapping;
    }

    /** A map, or a name as the map that it stands for. */
    private static Optional<Node.Mapping> mapping(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        return node instanceof Node.Scalar name && name.kind() == Node.ScalarKind.TEXT
                ? Optional.of(new Node.Mapping(Map.of(TYPE, new Node.Entry(name.position(), name)), name.position()))
                : Optional.empty();
    }

    private static boolean isOfAnotherType(Node.Mapping base, Node.Mapping own) {
        Node.Entry under = base.entries().get(TYPE);
        Node.Entry over = own.entries().get(TYPE);
        return over != null
                && (under == null || !under.value().flow().equals(over.value().flow()));
    }

    /** A value at a path that the extended file sweeps, and that is not swept anew, would be given in vain. */
    private void requireEffect(Node base, Node own) {
        Map<String, Position> swept = new LinkedHashMap<>();
        Sweep.paths(base).forEach(swept::put);
        Sweep.paths(own).keySet().forEach(swept::remove);
        swept.forEach((path, position) -> at(own, path.split("\\."))
                .ifPresent(value -> problems.add(new Problem(
                        value.position(),
                        path + " is swept at " + position.describe() + ", so one value for it has no effect",
                        "give it in a sweep: {" + path + ": [" + value.flow() + "]}"))));
    }

    private static Optional<Node> at(Node node, String... keys) {
        Optional<Node> found = Optional.of(node);
        for (String key : keys) {
            found = found.filter(Node.Mapping.class::isInstance)
                    .map(map -> ((Node.Mapping) map).entries().get(key))
                    .map(Node.Entry::value);
        }
        return found;
    }
}
