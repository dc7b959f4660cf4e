package dev.hopfield.api.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees for tests, written in flow style. Each node's position is its path from the root, which is {@code $}. */
final class Trees {

    private Trees() {}

    static Node of(String flow) {
        return located(FlowText.parse(flow), "$");
    }

    static Node text(String text) {
        return new Node.Scalar(text, Node.ScalarKind.TEXT, at("quoted"));
    }

    static Position at(String path) {
        return new Place(path);
    }

    private static Node located(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> {
                String child = path + "." + key;
                entries.put(key, new Node.Entry(at("key " + child), located(entry.value(), child)));
            });
            return new Node.Mapping(entries, at(path));
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> elements = new ArrayList<>();
            for (Node element : sequence.elements()) {
                elements.add(located(element, path + "." + elements.size()));
            }
            return new Node.Sequence(elements, at(path));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return new Node.Scalar(scalar.text(), scalar.kind(), at(path));
    }

    private record Place(String describe) implements Position {
        @Override
        public String resolve(String path) {
            return "/folder/" + path;
        }
    }
}
