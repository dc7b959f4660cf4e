package dev.hopfield.api.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a value at a path of a tree. Nodes on the way are copied, names and presets met there written out. */
final class PathEdit {

    private final Catalog catalog;
    private final String path;
    private final List<String> segments;
    private final Node value;

    PathEdit(Catalog catalog, String path, Node value) {
        this.catalog = catalog;
        this.path = path;
        this.segments = List.of(path.split("\\.", -1));
        this.value = value;
    }

    Node apply(Node tree, Class<?> type) {
        return replace(tree, type, 0);
    }

    /** A component as a map: itself, or a bare name written out as {@code {type: NAME}}. */
    static Optional<Node.Mapping> expanded(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.ScalarKind.TEXT) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            entries.put("type", new Node.Entry(scalar.position(), scalar));
            return Optional.of(new Node.Mapping(entries, scalar.position()));
        }
        return Optional.empty();
    }

    /** A record of which one value is given, as a map. */
    static Node.Mapping writtenOut(Node value, ParameterSpec bare) {
        return new Node.Mapping(Map.of(bare.name(), new Node.Entry(value.position(), value)), value.position());
    }

    private static Optional<Node.Mapping> expanded(Node node, Class<?> type) {
        Optional<ParameterSpec> bare = type.isRecord() ? ParameterSpec.bare(type) : Optional.empty();
        return node instanceof Node.Scalar && bare.isPresent()
                ? Optional.of(writtenOut(node, bare.get()))
                : expanded(node);
    }

    private Node replace(Node node, Type type, int depth) {
        if (depth == segments.size()) {
            return value;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type element = arguments[arguments.length - 1];
            if (generic.getRawType() == Optional.class) {
                return replace(node, element, depth);
            }
            return generic.getRawType() == List.class ? inList(node, element, depth) : inMap(node, element, depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isInterface() || raw.isRecord()) {
            return inRecord(node, raw, depth);
        }
        throw refused("it goes on after " + reached(depth) + ", which is a single value", "shorten the path");
    }

    private Node inList(Node node, Type element, int depth) {
        if (!(node instanceof Node.Sequence sequence)) {
            throw refused(reached(depth) + " is " + node.describe() + ", not a list", "correct it first");
        }
        String segment = segments.get(depth);
        List<Node> elements = new ArrayList<>(sequence.elements());
        int index = segment.matches("[0-9]{1,9}") ? Integer.parseInt(segment) : -1;
        if (index < 0 || index >= elements.size()) {
            throw refused(
                    reached(depth) + " has no element '" + segment + "'",
                    "its " + elements.size() + " elements are numbered from 0");
        }
        elements.set(index, replace(elements.get(index), element, depth + 1));
        return new Node.Sequence(elements, sequence.position());
    }

    private Node inMap(Node node, Type element, int depth) {
        if (!(node instanceof Node.Mapping mapping)) {
            throw refused(reached(depth) + " is " + node.describe() + ", not a map", "correct it first");
        }
        String key = segments.get(depth);
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null && depth + 1 < segments.size()) {
            throw refused(
                    reached(depth) + " has no '" + key + "'",
                    NearestName.advice(key, mapping.entries().keySet()));
        }
        return mapping.with(key, entry == null ? value : replace(entry.value(), element, depth + 1));
    }

    private Node inRecord(Node node, Class<?> type, int depth) {
        Node.Mapping mapping = expanded(node, type)
                .orElseThrow(
                        () -> refused(reached(depth) + " is " + node.describe() + ", not a map", "correct it first"));
        String key = segments.get(depth);
        if (key.equals("type")) {
            throw refused(
                    "the type of a component cannot change alone",
                    "replace the whole component: " + reached(depth) + "={type: NAME, ...}");
        }
        List<ParameterSpec> specs = type.isInterface() ? parameters(mapping, type, depth) : specs(type);
        ParameterSpec spec = specs.stream()
                .filter(candidate -> candidate.name().equals(key))
                .findFirst()
                .orElseThrow(() -> refused(
                        reached(depth) + " has no '" + key + "'",
                        NearestName.advice(
                                key, specs.stream().map(ParameterSpec::name).toList())));
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null && depth + 1 == segments.size()) {
            return mapping.with(key, value);
        }
        Node child = entry != null
                ? entry.value()
                : spec.preset()
                        .orElseThrow(() -> refused(
                                reached(depth + 1) + " is not set", "set it as a whole first, with its own path"));
        return mapping.with(key, replace(child, spec.type(), depth + 1));
    }

    private List<ParameterSpec> parameters(Node.Mapping mapping, Class<?> kind, int depth) {
        Node.Entry type = mapping.entries().get("type");
        return Optional.ofNullable(type)
                .filter(entry -> entry.value() instanceof Node.Scalar)
                .flatMap(entry -> catalog.find(kind, ((Node.Scalar) entry.value()).text()))
                .map(ComponentType::parameters)
                .orElseThrow(() -> refused(
                        reached(depth) + " names no known " + ComponentType.kindName(kind), "correct its type first"));
    }

    private static List<ParameterSpec> specs(Class<?> type) {
        return ParameterSpec.of(type.asSubclass(Record.class));
    }

    private String reached(int depth) {
        return depth == 0 ? "the experiment" : String.join(".", segments.subList(0, depth));
    }

    private InvalidConfiguration refused(String reason, String advice) {
        return new InvalidConfiguration(
                List.of(new Problem(value.position(), "there is no path " + path + ": " + reason, advice)));
    }
}
