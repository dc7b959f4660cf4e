package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.runner.config.CueSettings;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.config.RecallSettings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The description of a component as a person reads it. */
final class ComponentText {

    private ComponentText() {}

    static String of(ComponentType component, Catalog catalog) {
        StringBuilder text = new StringBuilder();
        String kinds = component.kinds().stream().map(ComponentType::kindName).collect(Collectors.joining(", "));
        text.append(component.name()).append(": ").append(kinds).append(" of ").append(component.origin());
        text.append("\n  ").append(component.summary()).append('\n');
        if (!component.parameters().isEmpty()) {
            text.append("\n  parameters\n");
        }
        parameters(text, component.parameters(), catalog);
        text.append("\n  as written in an experiment\n    ")
                .append(snippet(component))
                .append('\n');
        if (!component.references().isEmpty()) {
            text.append("\n  references\n");
            component
                    .references()
                    .forEach(reference -> text.append("    ").append(reference).append('\n'));
        }
        return text.append('\n').toString();
    }

    /** The keys of an experiment file: those that all kinds of experiments have alike, then those of each kind. */
    static String ofExperiment(Catalog catalog) {
        StringBuilder text = new StringBuilder("experiment: what an experiment file says\n");
        List<ParameterSpec> recall = ParameterSpec.of(RecallExperiment.class);
        List<ParameterSpec> optimisation = ParameterSpec.of(OptimisationExperiment.class);
        section(text, "keys", both(recall, optimisation), catalog);
        section(text, "keys of an experiment in recall, which compares models", without(recall, optimisation), catalog);
        section(text, "keys of cues", ParameterSpec.of(CueSettings.class), catalog);
        section(text, "keys of recall", ParameterSpec.of(RecallSettings.class), catalog);
        section(text, "keys of an optimisation, which compares solvers", without(optimisation, recall), catalog);
        return text.append("\n  forms of a sweep\n    path: [a, b, ...]\n    path: {from: a, to: b, steps: n}\n")
                .append("      steps is the number of points, both ends included; a path is keys joined by dots\n\n")
                .toString();
    }

    private static List<ParameterSpec> both(List<ParameterSpec> some, List<ParameterSpec> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static List<ParameterSpec> without(List<ParameterSpec> some, List<ParameterSpec> others) {
        return some.stream().filter(spec -> !others.contains(spec)).toList();
    }

    private static void section(StringBuilder text, String title, List<ParameterSpec> specs, Catalog catalog) {
        text.append("\n  ").append(title).append('\n');
        parameters(text, specs, catalog);
    }

    private static void parameters(StringBuilder text, List<ParameterSpec> specs, Catalog catalog) {
        for (ParameterSpec spec : specs) {
            text.append("    ")
                    .append(spec.name())
                    .append(": ")
                    .append(spec.doc())
                    .append('\n');
            text.append("      ")
                    .append(String.join("; ", facts(spec, catalog)))
                    .append('\n');
        }
    }

    private static List<String> facts(ParameterSpec spec, Catalog catalog) {
        List<String> facts = new ArrayList<>();
        facts.add(type(spec.type(), catalog));
        if (!spec.range().isEmpty()) {
            facts.add(spec.range());
        }
        if (!spec.unit().isEmpty()) {
            facts.add("in " + spec.unit());
        }
        facts.add(
                spec.required()
                        ? "must be given"
                        : spec.preset().map(node -> "default " + node.flow()).orElse("may be left out"));
        return facts;
    }

    private static String type(Type type, Catalog catalog) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String element = type(arguments[arguments.length - 1], catalog);
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == List.class ? "list of: " + element : raw == Map.class ? "map of: " + element : element;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() || raw == Node.class) {
            return "map";
        }
        if (raw.isInterface()) {
            String names = catalog.ofKind(raw).stream().map(ComponentType::name).collect(Collectors.joining(", "));
            return ComponentType.kindName(raw) + " (" + names + ")";
        }
        if (raw.isEnum()) {
            return String.join(" or ", ParameterSpec.choices(raw));
        }
        if (raw == String.class) {
            return "text";
        }
        boolean whole = raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class;
        return whole ? "whole number" : raw == boolean.class || raw == Boolean.class ? "true or false" : "number";
    }

    private static String snippet(ComponentType component) {
        List<String> parts = new ArrayList<>(List.of("type: " + component.name()));
        for (ParameterSpec spec : component.parameters()) {
            spec.preset().ifPresent(preset -> parts.add(spec.name() + ": " + preset.flow()));
            if (spec.required()) {
                parts.add(spec.name() + ": ...");
            }
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
