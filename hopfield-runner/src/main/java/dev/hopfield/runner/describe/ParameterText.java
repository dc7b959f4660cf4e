package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a parameter takes, in words. */
final class ParameterText {

    private final Catalog catalog;

    ParameterText(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Parameters as a person reads them, two lines each. */
    String lines(List<ParameterSpec> specs) {
        StringBuilder text = new StringBuilder();
        for (ParameterSpec spec : specs) {
            text.append("    ")
                    .append(spec.name())
                    .append(": ")
                    .append(spec.doc())
                    .append('\n');
            text.append("      ").append(String.join("; ", facts(spec))).append('\n');
        }
        return text.toString();
    }

    private List<String> facts(ParameterSpec spec) {
        List<String> facts = new ArrayList<>();
        Class<?> element = Kinds.element(spec.type());
        boolean kind = element.isInterface() && element != Node.class;
        facts.add(kind ? type(spec) + " (" + String.join(", ", choices(element)) + ")" : type(spec));
        if (!spec.range().isEmpty()) {
            facts.add(spec.range());
        }
        if (!spec.unit().isEmpty()) {
            facts.add("in " + spec.unit());
        }
        String preset = preset(spec);
        facts.add(spec.preset().isPresent() ? "default " + preset : preset);
        return facts;
    }

    /** The preset, or that the parameter must be given or may be left out. */
    static String preset(ParameterSpec spec) {
        return spec.required() ? "must be given" : spec.preset().map(Node::flow).orElse("may be left out");
    }

    /** The type, without the components of its kind. */
    static String type(ParameterSpec spec) {
        Class<?> element = Kinds.element(spec.type());
        String single = single(element, spec.path());
        Type type = spec.type();
        return Kinds.isList(type) ? "list of: " + single : Kinds.isMap(type) ? "map of: " + single : single;
    }

    private List<String> choices(Class<?> kind) {
        return catalog.ofKind(kind).stream().map(ComponentType::name).toList();
    }

    private static String single(Class<?> type, boolean path) {
        Optional<ParameterSpec> bare = ParameterSpec.bare(type);
        if (bare.isPresent()) {
            return single(Kinds.element(bare.get().type()), bare.get().path()) + ", or map";
        }
        if (type.isRecord() || type == Node.class) {
            return "map";
        }
        if (type.isInterface()) {
            return ComponentType.kindName(type);
        }
        if (type.isEnum()) {
            return ParameterSpec.choices(type).stream().collect(Collectors.joining(" or "));
        }
        if (type == String.class) {
            return path ? "path of a file or folder" : "text";
        }
        boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return whole ? "whole number" : type == boolean.class || type == Boolean.class ? "true or false" : "number";
    }
}
