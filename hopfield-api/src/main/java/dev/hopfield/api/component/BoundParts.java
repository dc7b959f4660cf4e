package dev.hopfield.api.component;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What parts of a tree were bound to, where that was right and names no file. Nodes are told apart by identity. */
final class BoundParts {

    private final Set<Node> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Node, Map<Class<?>, Object>> values = new IdentityHashMap<>();

    /** Remembers nothing. */
    BoundParts() {}

    /** Remembers what is in a tree. */
    BoundParts(Node tree) {
        add(tree);
    }

    private void add(Node node) {
        parts.add(node);
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> add(entry.value()));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.elements().forEach(this::add);
        }
    }

    Optional<Object> find(Node node, Class<?> type) {
        return Optional.ofNullable(values.getOrDefault(node, Map.of()).get(type));
    }

    void keep(Node node, Class<?> type, Object value) {
        if (parts.contains(node)) {
            values.computeIfAbsent(node, unseen -> new IdentityHashMap<>()).put(type, value);
        }
    }
}
