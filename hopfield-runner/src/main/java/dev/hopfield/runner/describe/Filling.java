package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.ParameterSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives parameters values for an example: what their annotation says, else their preset, else a small one of their type. */
final class Filling {

    /** Ends of ranges beyond this keep numbers from being absurd; they are no measure for an example. */
    private static final double SMALL = 1e4;

    /** Components that need components of their own kind would go on for ever. */
    private static final int MOST_NESTED = 3;

    private final Catalog catalog;

    Filling(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A component with all parameters that have a value written out; its bare name if there are none. */
    Node whole(ComponentType component) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("type", Trees.text(component.name()));
        for (ParameterSpec spec : component.parameters()) {
            value(spec).ifPresent(value -> values.put(spec.name(), value));
        }
        return named(values);
    }

    private static Node named(Map<String, Node> values) {
        return values.size() == 1 ? values.get("type") : Trees.map(values);
    }

    /** A component with no more written out than must be: its bare name where that will do. */
    Node brief(ComponentType component) {
        return brief(component, 0);
    }

    /** Nothing for a parameter that may be left out and has no example, and where no value can be guessed. */
    Optional<Node> value(ParameterSpec spec) {
        return value(spec, 0);
    }

    private Node brief(ComponentType component, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("type", Trees.text(component.name()));
        values.putAll(required(component.parameters(), depth));
        return named(values);
    }

    private Map<String, Node> required(List<ParameterSpec> specs, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        specs.stream()
                .filter(ParameterSpec::required)
                .forEach(spec -> value(spec, depth).ifPresent(value -> values.put(spec.name(), value)));
        return values;
    }

    private Optional<Node> value(ParameterSpec spec, int depth) {
        Optional<Node> given = spec.example().or(spec::preset);
        return given.isPresent() || spec.optional() || depth == MOST_NESTED
                ? given
                : single(spec, Kinds.element(spec.type()), depth + 1)
                        .map(value -> Trees.in(spec.type(), "some", value));
    }

    private Optional<Node> single(ParameterSpec spec, Class<?> type, int depth) {
        if (type.isEnum()) {
            return Optional.of(Trees.text(ParameterSpec.choices(type).get(0)));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Trees.plain("false"));
        }
        if (type == String.class) {
            return Optional.of(Trees.text(spec.name()));
        }
        if (type.isRecord()) {
            return Optional.of(Trees.map(required(ParameterSpec.of(type.asSubclass(Record.class)), depth)));
        }
        if (type.isInterface()) {
            return catalog.ofKind(type).stream().findFirst().map(component -> brief(component, depth));
        }
        boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return Optional.of(Trees.plain(number(spec, whole)));
    }

    /** The middle of a range with two ends, else a small number in it. */
    private static String number(ParameterSpec spec, boolean whole) {
        boolean low = spec.min() > -SMALL;
        boolean high = spec.max() < SMALL;
        double value = low && high ? (spec.min() + spec.max()) / 2 : low ? spec.min() + 1 : high ? spec.max() - 1 : 1;
        List<Double> tried = whole
                ? List.of(Math.floor(value), Math.ceil(value), spec.min(), spec.max())
                : List.of(value, spec.min(), spec.max());
        double chosen = tried.stream().filter(spec::inRange).findFirst().orElse(value);
        return whole ? Long.toString((long) chosen) : NumberText.shortest(chosen);
    }
}
