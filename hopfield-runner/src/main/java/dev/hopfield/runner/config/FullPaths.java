package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.PathReference;
import dev.hopfield.api.component.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which texts of a tree name files, and the full paths of these.
 *
 * @param paths the full path of the text at each position
 */
record FullPaths(Map<Position, String> paths) {

    FullPaths {
        paths = Map.copyOf(paths);
    }

    static FullPaths of(Collection<PathReference> references) {
        Map<Position, String> paths = new HashMap<>();
        references.forEach(reference -> paths.put(reference.position(), reference.path()));
        return new FullPaths(paths);
    }

    /** A tree with every file named by its full path, so that it means the same wherever it is written. */
    Node in(Node node) {
        if (node instanceof Node.Scalar scalar) {
            String path = paths.getOrDefault(scalar.position(), scalar.text());
            return new Node.Scalar(path, scalar.kind(), scalar.position());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> elements = sequence.elements().stream().map(this::in).toList();
            return new Node.Sequence(elements, sequence.position());
        }
        Node.Mapping mapping = (Node.Mapping) node;
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> entries.put(key, new Node.Entry(entry.keyPosition(), in(entry.value()))));
        return new Node.Mapping(entries, mapping.position());
    }
}
