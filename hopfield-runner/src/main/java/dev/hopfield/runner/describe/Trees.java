package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes trees that no file holds. */
final class Trees {

    private Trees() {}

    static Node text(String text) {
        return new Node.Scalar(text, Node.ScalarKind.TEXT, Position.UNKNOWN);
    }

    static Node plain(String text) {
        return Node.Scalar.plain(text, Position.UNKNOWN);
    }

    static Node.Mapping map(Map<String, Node> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new Node.Entry(Position.UNKNOWN, value)));
        return new Node.Mapping(entries, Position.UNKNOWN);
    }

    static Node list(Node element) {
        return new Node.Sequence(List.of(element), Position.UNKNOWN);
    }

    /** A value as a parameter takes it: alone, as the only element of a list, or by a label in a map. */
    static Node in(Type type, String label, Node value) {
        if (Kinds.isList(type)) {
            return list(value);
        }
        return Kinds.isMap(type) ? map(Map.of(label, value)) : value;
    }
}
