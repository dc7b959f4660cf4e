package dev.hopfield.api.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over a tree: builds values bottom-up and notes every problem. An empty result means a problem was noted. */
final class NodeBinding {

    private final Catalog catalog;
    private final BoundParts parts;
    private final List<Problem> problems;
    private final List<PathReference> paths;

    NodeBinding(Catalog catalog, BoundParts parts, List<Problem> problems, List<PathReference> paths) {
        this.catalog = catalog;
        this.parts = parts;
        this.problems = problems;
        this.paths = paths;
    }

    Optional<Object> root(Node node, Class<?> type) {
        return structured(node, type, "");
    }

    private Optional<Object> value(Node node, Type type, ParameterSpec spec, String label) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.ScalarKind.NULL) {
            return problem(node, label + " is empty", "give a value, or leave the key out");
        }
        if (type == Node.class) {
            return Optional.of(node);
        }
        if (type instanceof ParameterizedType generic) {
            return container(node, generic, spec, label);
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() || raw.isInterface() ? structured(node, raw, label) : scalar(node, raw, spec, label);
    }

    private Optional<Object> container(Node node, ParameterizedType type, ParameterSpec spec, String label) {
        Type[] arguments = type.getActualTypeArguments();
        Type element = arguments[arguments.length - 1];
        if (type.getRawType() == Optional.class) {
            return value(node, element, spec, label).map(Optional::of);
        }
        return type.getRawType() == List.class ? list(node, element, spec, label) : map(node, element, spec, label);
    }

    private Optional<Object> list(Node node, Type element, ParameterSpec spec, String label) {
        if (!(node instanceof Node.Sequence sequence)) {
            return problem(node, label + " must be a list, but is " + node.describe(), "write [a, b, ...]");
        }
        List<Object> values = new ArrayList<>();
        for (Node child : sequence.elements()) {
            value(child, element, spec, "an element of " + label).ifPresent(values::add);
        }
        return values.size() == sequence.elements().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(Node node, Type element, ParameterSpec spec, String label) {
        if (!(node instanceof Node.Mapping mapping)) {
            return problem(node, label + " must be a map, but is " + node.describe(), "write {label: value, ...}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> value(entry.value(), element, spec, owned(key, label))
                        .ifPresent(bound -> values.put(key, bound)));
        return values.size() == mapping.entries().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<Object> structured(Node node, Class<?> type, String label) {
        Optional<Object> known = parts.find(node, type);
        if (known.isPresent()) {
            return known;
        }
        int before = problems.size() + paths.size();
        Optional<Object> bound = bound(node, type, label);
        if (problems.size() + paths.size() == before) {
            bound.ifPresent(value -> parts.keep(node, type, value));
        }
        return bound;
    }

    private Optional<Object> bound(Node node, Class<?> type, String label) {
        if (type.isInterface()) {
            return component(node, type, label);
        }
        Class<? extends Record> record = type.asSubclass(Record.class);
        if (record.isAnnotationPresent(Component.class)) {
            ComponentType own = ComponentType.of(record, "");
            return named(node, own.kinds().get(0), label, false)
                    .flatMap(mapping -> typeOf(mapping, own.name())
                                    .filter(own.name()::equals)
                                    .isPresent()
                            ? build(mapping, record, own.parameters(), own.name())
                            : problem(node, subject(label) + " must be " + own.name(), "name that component"));
        }
        List<ParameterSpec> specs = ParameterSpec.of(record);
        Optional<ParameterSpec> bare = ParameterSpec.bare(record);
        if (node instanceof Node.Scalar && bare.isPresent()) {
            return bare(node, record, specs, bare.get(), label);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return problem(
                    node,
                    subject(label) + " must be a map" + (bare.isPresent() ? " or one value" : "") + ", but is "
                            + node.describe(),
                    "write {key: value, ...}"
                            + (bare.isPresent()
                                    ? ", or the value of " + bare.get().name()
                                    : ""));
        }
        return build(mapping, record, specs, label);
    }

    /** A record of which one value is given; messages call that as the record is called. */
    private Optional<Object> bare(
            Node value, Class<? extends Record> type, List<ParameterSpec> specs, ParameterSpec bare, String label) {
        Node.Mapping mapping = PathEdit.writtenOut(value, bare);
        Object[] arguments = new Object[specs.size()];
        for (int i = 0; i < arguments.length; i++) {
            ParameterSpec spec = specs.get(i);
            Optional<Object> argument =
                    spec.equals(bare) ? value(value, spec.type(), spec, label) : argument(mapping, spec, label);
            if (argument.isEmpty()) {
                return argument;
            }
            arguments[i] = argument.get();
        }
        return construct(mapping, type, specs, arguments, label);
    }

    private Optional<Object> component(Node node, Class<?> kind, String label) {
        return named(node, kind, label, true).flatMap(mapping -> {
            Node.Scalar name = (Node.Scalar) mapping.entries().get("type").value();
            Optional<ComponentType> found = catalog.find(kind, name.text());
            if (found.isEmpty()) {
                return unknownComponent(name, kind);
            }
            ComponentType type = found.get();
            return build(mapping, type.type(), type.parameters(), type.name());
        });
    }

    /** A component as a map with a type that is a name. */
    private Optional<Node.Mapping> named(Node node, Class<?> kind, String label, boolean typeRequired) {
        String kindName = ComponentType.kindName(kind);
        Optional<Node.Mapping> mapping = PathEdit.expanded(node);
        if (mapping.isEmpty()) {
            problem(
                    node,
                    subject(label) + " must be " + ComponentType.withArticle(kindName) + ", but is " + node.describe(),
                    "write its name, or {type: NAME, parameter: value, ...}");
            return mapping;
        }
        Node.Entry type = mapping.get().entries().get("type");
        if (type == null && typeRequired) {
            problem(
                    node,
                    subject(label) + " does not say which " + kindName + " it is",
                    "add type: NAME; " + names(kind));
            return Optional.empty();
        }
        if (type != null && !(type.value() instanceof Node.Scalar scalar && scalar.kind() == Node.ScalarKind.TEXT)) {
            problem(
                    type.value(),
                    "the type of " + subject(label) + " must be a name, but is "
                            + type.value().describe(),
                    names(kind));
            return Optional.empty();
        }
        return mapping;
    }

    private static Optional<String> typeOf(Node.Mapping mapping, String otherwise) {
        Node.Entry type = mapping.entries().get("type");
        return Optional.of(type == null ? otherwise : ((Node.Scalar) type.value()).text());
    }

    private Optional<Object> unknownComponent(Node.Scalar name, Class<?> kind) {
        String kindName = ComponentType.kindName(kind);
        List<ComponentType> elsewhere = catalog.named(name.text());
        String message = elsewhere.isEmpty()
                ? "unknown " + kindName + " '" + name.text() + "'"
                : "'" + name.text() + "' is "
                        + ComponentType.withArticle(
                                ComponentType.kindName(elsewhere.get(0).kinds().get(0)))
                        + ", not " + ComponentType.withArticle(kindName);
        List<String> known =
                catalog.ofKind(kind).stream().map(ComponentType::name).toList();
        return problem(name, message, NearestName.advice(name.text(), known));
    }

    private String names(Class<?> kind) {
        return "known: "
                + String.join(
                        ", ",
                        catalog.ofKind(kind).stream().map(ComponentType::name).toList());
    }

    private Optional<Object> build(
            Node.Mapping mapping, Class<? extends Record> type, List<ParameterSpec> specs, String label) {
        int before = problems.size();
        boolean isComponent = type.isAnnotationPresent(Component.class);
        List<String> known = specs.stream().map(ParameterSpec::name).toList();
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !(isComponent && key.equals("type"))) {
                problems.add(new Problem(
                        entry.keyPosition(),
                        "unknown " + (isComponent ? "parameter" : "key") + " '" + owned(key, label) + "'",
                        NearestName.advice(key, known)));
            }
        });
        Object[] arguments = new Object[specs.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(mapping, specs.get(i), label).orElse(null);
        }
        return problems.size() == before ? construct(mapping, type, specs, arguments, label) : Optional.empty();
    }

    private Optional<Object> argument(Node.Mapping mapping, ParameterSpec spec, String label) {
        Node.Entry entry = mapping.entries().get(spec.name());
        String own = owned(spec.name(), label);
        if (entry != null) {
            return value(entry.value(), spec.type(), spec, own);
        }
        if (spec.optional()) {
            return Optional.of(Optional.empty());
        }
        if (spec.required()) {
            return problem(mapping, own + " is missing", "add " + spec.name() + ": " + spec.doc());
        }
        return value(spec.preset().orElseThrow(), spec.type(), spec, own);
    }

    private static String owned(String name, String owner) {
        return owner.isEmpty() ? name : owner + "." + name;
    }

    /** What a message calls the value with a label; the root has none. */
    private static String subject(String label) {
        return label.isEmpty() ? "this" : label;
    }

    private Optional<Object> construct(
            Node.Mapping mapping,
            Class<? extends Record> type,
            List<ParameterSpec> specs,
            Object[] arguments,
            String label) {
        try {
            return Optional.of(Records.create(type, arguments));
        } catch (InvalidParameter refusal) {
            Node at = specs.stream()
                    .filter(spec -> spec.javaName().equals(refusal.component()))
                    .map(spec -> mapping.entries().get(spec.name()))
                    .filter(entry -> entry != null)
                    .<Node>map(Node.Entry::value)
                    .findFirst()
                    .orElse(mapping);
            return problem(at, (label.isEmpty() ? "" : label + ": ") + refusal.getMessage(), "");
        } catch (IllegalArgumentException refusal) {
            return problem(mapping, (label.isEmpty() ? "" : label + ": ") + refusal.getMessage(), "");
        }
    }

    private Optional<Object> scalar(Node node, Class<?> type, ParameterSpec spec, String label) {
        if (!(node instanceof Node.Scalar scalar)) {
            return problem(node, label + " must be " + wanted(type) + ", but is " + node.describe(), "write one value");
        }
        if (type.isEnum()) {
            return constant(scalar, type, label);
        }
        boolean fits = switch (scalar.kind()) {
            case TEXT -> type == String.class;
            case BOOLEAN -> type == boolean.class || type == Boolean.class;
            case INTEGER -> isWhole(type) || isReal(type);
            case DECIMAL -> isReal(type);
            case NULL -> false;
        };
        if (!fits) {
            String advice = type == String.class
                    ? "put it in quotes if it is meant as text"
                    : isWhole(type)
                            ? "write it without quotes, fraction or exponent"
                            : "write it without quotes; values are never converted";
            return problem(scalar, label + " must be " + wanted(type) + ", but is " + scalar.describe(), advice);
        }
        return switch (scalar.kind()) {
            case TEXT -> spec.path() ? path(scalar, label) : Optional.of(scalar.text());
            case BOOLEAN -> Optional.of(Boolean.valueOf(scalar.text()));
            default -> number(scalar, type, spec, label);
        };
    }

    private Optional<Object> path(Node.Scalar scalar, String label) {
        try {
            String resolved = scalar.position().resolve(scalar.text());
            paths.add(new PathReference(scalar.position(), resolved));
            return Optional.of(resolved);
        } catch (InvalidPathException e) {
            return problem(scalar, label + " is no path: " + e.getReason(), "write the name of a file or folder");
        }
    }

    private Optional<Object> number(Node.Scalar scalar, Class<?> type, ParameterSpec spec, String label) {
        Number number;
        try {
            number = isReal(type)
                    ? (Number) Double.valueOf(scalar.text())
                    : type == int.class || type == Integer.class
                            ? (Number) Integer.valueOf(scalar.text())
                            : (Number) Long.valueOf(scalar.text());
        } catch (NumberFormatException e) {
            return problem(
                    scalar,
                    label + " must be " + wanted(type) + ", but is " + scalar.text(),
                    isReal(type) ? "only finite numbers mean something here" : "it is too large for this parameter");
        }
        if (!Double.isFinite(number.doubleValue())) {
            return problem(
                    scalar, label + " must be finite, but is " + scalar.text(), "nothing is rounded to infinity");
        }
        if (!spec.inRange(number.doubleValue())) {
            return problem(scalar, label + " must be " + spec.range() + ", but is " + scalar.text(), spec.doc());
        }
        return Optional.of(number);
    }

    private Optional<Object> constant(Node.Scalar scalar, Class<?> type, String label) {
        int choice = ParameterSpec.choices(type).indexOf(scalar.text());
        return choice >= 0
                ? Optional.of(type.getEnumConstants()[choice])
                : problem(
                        scalar,
                        label + " must be one of its choices, but is " + scalar.describe(),
                        NearestName.advice(scalar.text(), ParameterSpec.choices(type)));
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    private static boolean isReal(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    private static String wanted(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number up to " + Integer.MAX_VALUE;
        }
        if (isWhole(type)) {
            return "a whole number up to " + Long.MAX_VALUE;
        }
        if (isReal(type)) {
            return "a number";
        }
        return type == String.class ? "text" : type.isEnum() ? "a name" : "true or false";
    }

    private <T> Optional<T> problem(Node node, String message, String advice) {
        problems.add(new Problem(node.position(), message, advice));
        return Optional.empty();
    }
}
