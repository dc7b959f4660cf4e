package dev.hopfield.runner.compare;

import dev.hopfield.api.component.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds places in a configuration by their paths: keys with points between them. */
final class Paths {

    private Paths() {}

    /** What stands at a path. */
    static Optional<Node> at(Node tree, String path) {
        Optional<Node> place = Optional.of(tree);
        for (String key : path.split("\\.")) {
            place = place.filter(Node.Mapping.class::isInstance)
                    .map(mapping -> ((Node.Mapping) mapping).entries().get(key))
                    .map(Node.Entry::value);
        }
        return place;
    }

    /** A tree without what stands at some paths. */
    static Node without(Node tree, List<String> paths) {
        Node left = tree;
        for (String path : paths) {
            left = without(left, path);
        }
        return left;
    }

    private static Node without(Node tree, String path) {
        if (!(tree instanceof Node.Mapping mapping)) {
            return tree;
        }
        String[] keys = path.split("\\.", 2);
        Node.Entry entry = mapping.entries().get(keys[0]);
        if (entry == null) {
            return tree;
        }
        if (keys.length == 2) {
            return mapping.with(keys[0], without(entry.value(), keys[1]));
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove(keys[0]);
        return new Node.Mapping(entries, mapping.position());
    }
}
