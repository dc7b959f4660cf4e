package dev.hopfield.runner.config;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON schema, draft 2020-12, of the experiments that can be written with what is installed, by which editors complete
 * and check them. It refuses nothing that the loader accepts; rules between values are the loader's alone.
 */
public final class ExperimentSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final SchemaTypes types;
    private final RequiredNames required;

    /**
     * @param catalog the components that can be named
     */
    public ExperimentSchema(Catalog catalog) {
        this.types = new SchemaTypes(catalog, definitions);
        this.required = new RequiredNames(catalog);
    }

    /** The schema as a tree of maps, lists, texts, numbers and truth values, ready to be written as JSON. */
    public Map<String, Object> tree() {
        List<Object> extending = new ArrayList<>();
        for (ExperimentKind kind : ExperimentKind.values()) {
            definitions.put(kind.key(), whole(kind));
            definitions.put(kind.key() + SchemaMode.EXTENDING.suffix(), extending(kind));
            extending.add(reference(kind.key() + SchemaMode.EXTENDING.suffix()));
        }
        List<Object> telling = new ArrayList<>();
        ExperimentKind.OF_OPTIMISATIONS.stream()
                .sorted()
                .forEach(key -> telling.add(Keywords.of("required", List.of(key))));
        Map<String, Object> alone = Keywords.of(
                "if", Keywords.of("anyOf", telling),
                "then", reference(ExperimentKind.OPTIMISATION.key()),
                "else", reference(ExperimentKind.RECALL.key()));
        return Keywords.of(
                "$schema",
                DRAFT,
                "title",
                "Hopfield experiment",
                "type",
                "object",
                "if",
                Keywords.of("required", List.of(ExtendedFile.EXTENDS)),
                "then",
                Keywords.of("anyOf", extending),
                "else",
                alone,
                "$defs",
                definitions);
    }

    private static Map<String, Object> reference(String key) {
        return Keywords.of("$ref", "#/$defs/" + key);
    }

    /** Of a file that stands alone. */
    private Map<String, Object> whole(ExperimentKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> conditions = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (ParameterSpec key : kind.parameters()) {
            Set<String> below = required.within(key.type());
            boolean always = key.required() && SweepReader.NOT_SWEPT.contains(key.name());
            if (isSweep(key)) {
                properties.put(key.name(), sweep(kind, key, SchemaMode.WHOLE));
            } else if (below.isEmpty() && (always || !key.required())) {
                properties.put(key.name(), types.parameter(key, SchemaMode.WHOLE));
            } else {
                properties.put(key.name(), Keywords.of("description", key.doc()));
                conditions.add(unlessSupplied(key, below));
            }
            if (always) {
                needed.add(key.name());
            }
        }
        Map<String, Object> schema = object(properties);
        schema.put("required", needed);
        schema.put("allOf", conditions);
        return schema;
    }

    private Map<String, Object> unlessSupplied(ParameterSpec key, Set<String> below) {
        SchemaMode mode = key.name().equals(Pairing.VALUES) ? SchemaMode.PAIRED : SchemaMode.WHOLE;
        Map<String, Object> asked = Keywords.of("properties", Keywords.of(key.name(), types.parameter(key, mode)));
        if (key.required() && !SweepReader.NOT_SWEPT.contains(key.name())) {
            asked.put("required", List.of(key.name()));
        }
        return Keywords.of(
                "if", SweepSchema.supplies(key.name(), below),
                "then", Keywords.of("properties", Keywords.of(key.name(), types.parameter(key, SchemaMode.SWEPT))),
                "else", asked);
    }

    /** Of a file that says what is different. */
    private Map<String, Object> extending(ExperimentKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                ExtendedFile.EXTENDS,
                Keywords.of(
                        "description", "the file whose experiment this one changes, relative to this one",
                        "type", "string",
                        "minLength", 1));
        for (ParameterSpec key : kind.parameters()) {
            properties.put(
                    key.name(),
                    isSweep(key) ? sweep(kind, key, SchemaMode.EXTENDING) : types.parameter(key, SchemaMode.EXTENDING));
        }
        return object(properties);
    }

    private static boolean isSweep(ParameterSpec key) {
        return key.name().equals(TreeEdits.SWEEP);
    }

    private Map<String, Object> sweep(ExperimentKind kind, ParameterSpec key, SchemaMode mode) {
        Map<String, Object> schema = Keywords.of("description", key.doc());
        schema.putAll(new SweepSchema(types, kind.parameters()).of(mode));
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Keywords.of("type", "object", "properties", properties, "additionalProperties", false);
    }
}
