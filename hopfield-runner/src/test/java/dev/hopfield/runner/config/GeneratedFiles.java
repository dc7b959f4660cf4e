package dev.hopfield.runner.config;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.component.Position;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Experiments with each component that is installed, as they should be and with each parameter wrong in each way. */
final class GeneratedFiles {

    /**
     * One experiment.
     *
     * @param name what it is about
     * @param broken whether it is wrong in a way that is seen without knowing what it means
     * @param tree the experiment
     */
    record Case(String name, boolean broken, Node tree) {}

    private final Catalog catalog;
    private final List<Case> cases = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private GeneratedFiles(Catalog catalog) {
        this.catalog = catalog;
    }

    static List<Case> of(Catalog catalog) {
        GeneratedFiles files = new GeneratedFiles(catalog);
        for (ExperimentKind kind : ExperimentKind.values()) {
            files.object(kind.key(), Optional.empty(), kind.parameters(), UnaryOperator.identity());
        }
        return files.cases;
    }

    private void object(
            String name, Optional<String> type, List<ParameterSpec> parameters, UnaryOperator<Node> embedded) {
        Node.Mapping least = least(type, parameters);
        cases.add(new Case(name, false, embedded.apply(least)));
        cases.add(new Case(name + " with nonsense", true, embedded.apply(least.with("nonsense", number("1")))));
        if (type.isPresent()) {
            cases.add(new Case(name + " without a type", true, embedded.apply(without(least, "type"))));
            boolean complete = parameters.stream().noneMatch(ParameterSpec::required);
            cases.add(new Case(name + " as a name", !complete, embedded.apply(text(type.get()))));
        }
        for (ParameterSpec spec : parameters) {
            if (spec.type().getTypeName().contains(Node.class.getName())) {
                continue;
            }
            String label = name + "." + spec.name();
            UnaryOperator<Node> deeper = value -> embedded.apply(least.with(spec.name(), value));
            if (spec.required()) {
                cases.add(new Case(label + " missing", true, embedded.apply(without(least, spec.name()))));
            }
            wrong(spec.type(), spec)
                    .forEach(value -> cases.add(new Case(label + ": " + value.flow(), true, deeper.apply(value))));
            cases.add(new Case(label + " given", false, deeper.apply(example(spec.type(), spec))));
            inside(label, spec.type(), deeper);
        }
    }

    private void inside(String label, Type type, UnaryOperator<Node> embedded) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            inside(label, arguments[arguments.length - 1], value -> embedded.apply(contained(generic, value)));
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && seen.add(raw.getName())) {
            object(label, Optional.empty(), ParameterSpec.of(raw.asSubclass(Record.class)), embedded);
        } else if (raw.isInterface() && raw != Node.class && seen.add(raw.getName())) {
            for (ComponentType component : catalog.ofKind(raw)) {
                object(component.name(), Optional.of(component.name()), component.parameters(), embedded);
            }
        }
    }

    private static Node contained(ParameterizedType container, Node value) {
        return container.getRawType() == Optional.class
                ? value
                : container.getRawType() == List.class ? list(value) : map("one", value);
    }

    private Node.Mapping least(Optional<String> type, List<ParameterSpec> parameters) {
        Node.Mapping least = new Node.Mapping(Map.of(), Position.UNKNOWN);
        if (type.isPresent()) {
            least = least.with("type", text(type.get()));
        }
        for (ParameterSpec spec : parameters) {
            if (spec.required()) {
                least = least.with(spec.name(), example(spec.type(), spec));
            }
        }
        return least;
    }

    private Node example(Type type, ParameterSpec spec) {
        if (spec.preset().isPresent()) {
            return spec.preset().get();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return contained(generic, example(arguments[arguments.length - 1], spec));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isInterface()) {
            ComponentType first = catalog.ofKind(raw).stream()
                    .min(Comparator.comparing(component -> component.parameters().stream()
                            .filter(ParameterSpec::required)
                            .count()))
                    .orElseThrow();
            return least(Optional.of(first.name()), first.parameters());
        }
        if (raw.isRecord()) {
            return least(Optional.empty(), ParameterSpec.of(raw.asSubclass(Record.class)));
        }
        if (raw.isEnum()) {
            return text(ParameterSpec.choices(raw).get(0));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Node.Scalar.plain("true", Position.UNKNOWN);
        }
        return raw == String.class ? text("x") : numberOf(spec);
    }

    private static Node numberOf(ParameterSpec spec) {
        return Stream.of("2", "3", "0.5", "0.001")
                .filter(text -> spec.inRange(Double.parseDouble(text)))
                .map(GeneratedFiles::number)
                .findFirst()
                .orElseThrow();
    }

    /** Values that a parameter cannot have. */
    private static List<Node> wrong(Type type, ParameterSpec spec) {
        List<Node> wrong = new ArrayList<>(List.of(Node.Scalar.plain("null", Position.UNKNOWN)));
        if (type instanceof ParameterizedType generic && generic.getRawType() != Optional.class) {
            Type[] arguments = generic.getActualTypeArguments();
            wrong(arguments[arguments.length - 1], spec).forEach(value -> wrong.add(contained(generic, value)));
            wrong.addAll(List.of(
                    text("x"),
                    number("7"),
                    generic.getRawType() == List.class ? map("k", text("x")) : list(text("x"))));
            return wrong;
        }
        if (type instanceof ParameterizedType generic) {
            return wrong(generic.getActualTypeArguments()[0], spec);
        }
        Class<?> raw = (Class<?>) type;
        Optional<ParameterSpec> bare = raw.isRecord() ? ParameterSpec.bare(raw) : Optional.empty();
        if (bare.isPresent()) {
            return wrong(bare.get().type(), bare.get());
        }
        wrong.add(list(number("1")));
        if (raw.isInterface()) {
            wrong.addAll(List.of(
                    text("no-such-name"), number("7"), map("type", text("no-such-name")), map("k", number("1"))));
        } else if (raw.isRecord()) {
            wrong.addAll(List.of(text("x"), number("7")));
        } else if (raw.isEnum()) {
            wrong.addAll(List.of(text("no-such-choice"), number("7"), map("k", number("1"))));
        } else if (raw == String.class) {
            wrong.addAll(List.of(number("7"), Node.Scalar.plain("true", Position.UNKNOWN), map("k", number("1"))));
        } else if (raw == boolean.class || raw == Boolean.class) {
            wrong.addAll(List.of(text("yes"), text("true"), number("1")));
        } else {
            wrong.addAll(List.of(text("x"), text("7"), Node.Scalar.plain("true", Position.UNKNOWN)));
            wrong.addAll(outOfRange(raw, spec));
        }
        return wrong;
    }

    private static List<Node> outOfRange(Class<?> type, ParameterSpec spec) {
        List<Node> values = new ArrayList<>();
        boolean whole = type != double.class && type != Double.class;
        if (whole) {
            values.add(number("1.5"));
            values.add(number("9223372036854775808"));
        }
        DoubleStream.of(Math.floor(spec.min()) - 1, Math.ceil(spec.max()) + 1, spec.min(), spec.max())
                .filter(value -> Double.isFinite(value) && !spec.inRange(value))
                .forEach(value -> values.add(number(NumberText.shortest(value))));
        return values;
    }

    private static Node.Mapping without(Node.Mapping map, String key) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.remove(key);
        return new Node.Mapping(entries, map.position());
    }

    private static Node text(String text) {
        return new Node.Scalar(text, Node.ScalarKind.TEXT, Position.UNKNOWN);
    }

    private static Node number(String text) {
        return Node.Scalar.plain(text, Position.UNKNOWN);
    }

    private static Node list(Node element) {
        return new Node.Sequence(List.of(element), Position.UNKNOWN);
    }

    private static Node.Mapping map(String key, Node value) {
        return new Node.Mapping(Map.of(), Position.UNKNOWN).with(key, value);
    }
}
