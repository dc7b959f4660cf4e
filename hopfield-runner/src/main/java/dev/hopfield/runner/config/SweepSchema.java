package dev.hopfield.runner.config;

import dev.hopfield.api.component.ParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a JSON schema says of a sweep.
 *
 * @param types for the parts that are records
 * @param keys of the experiment
 */
record SweepSchema(SchemaTypes types, List<ParameterSpec> keys) {

    private static final String TYPE = "type";
    private static final Map<String, Object> VALUE = Keywords.of("not", Keywords.of(TYPE, "null"));

    Map<String, Object> of(SchemaMode mode) {
        Map<String, Object> forms = Keywords.of(
                SweepReader.ZIP, zip(),
                SweepReader.LEAVE_OUT, leaveOut(),
                SweepReader.SAMPLE, described("runs a random sample of the points", types.record(Sample.class, mode)));
        return Keywords.of(
                TYPE,
                "object",
                "properties",
                forms,
                "propertyNames",
                Keywords.of("anyOf", List.of(Keywords.of("enum", SweepReader.FORMS), paths())),
                "additionalProperties",
                axis(true, mode));
    }

    /**
     * Holds for an experiment whose sweep may supply something at or below a key that is required there.
     *
     * @param key of the experiment
     * @param required names of required parameters below it
     */
    static Map<String, Object> supplies(String key, Iterable<String> required) {
        String names = String.join("|", required);
        String below = names.isEmpty() ? "" : "|\\.(.*\\.)?(" + names + ")";
        Map<String, Object> named = Keywords.of("pattern", "^" + key + "(" + below + ")$");
        Map<String, Object> some =
                Keywords.of(TYPE, "object", "not", Keywords.of("propertyNames", Keywords.of("not", named)));
        Map<String, Object> zipped = Keywords.of(
                "required",
                List.of(SweepReader.ZIP),
                "properties",
                Keywords.of(SweepReader.ZIP, Keywords.of(TYPE, "array", "contains", some)));
        return Keywords.of(
                "required",
                List.of(TreeEdits.SWEEP),
                "properties",
                Keywords.of(TreeEdits.SWEEP, Keywords.of("anyOf", List.of(some, zipped))));
    }

    /** Only the first step of a path is known here: what follows depends on types and labels. */
    private Map<String, Object> paths() {
        String known =
                keys.stream().map(ParameterSpec::name).map(SweepSchema::below).collect(Collectors.joining("|"));
        return Keywords.of(
                "pattern",
                "^(" + known + ")$",
                "not",
                Keywords.of("pattern", "^(" + SweepReader.PART_NOT_SWEPT + ")$"));
    }

    private static String below(String key) {
        return key + (SweepReader.NOT_SWEPT.contains(key) ? "\\..+" : "(\\..+)?");
    }

    private Map<String, Object> axis(boolean distinct, SchemaMode mode) {
        Map<String, Object> list = Keywords.of(TYPE, "array", "items", VALUE, "minItems", 1);
        if (distinct) {
            list.put("uniqueItems", true);
        }
        return Keywords.of("anyOf", List.of(list, types.record(Range.class, mode)));
    }

    /** A list replaces that of an extended file, so what stands in it is whole. */
    private Map<String, Object> zip() {
        Map<String, Object> group = Keywords.of(
                TYPE,
                "object",
                "minProperties",
                2,
                "propertyNames",
                paths(),
                "additionalProperties",
                axis(false, SchemaMode.WHOLE));
        return listOf("axes that go together: their first values, then their second ones, and so on", group);
    }

    private Map<String, Object> leaveOut() {
        Map<String, Object> values = Keywords.of(TYPE, "array", "items", VALUE, "minItems", 1);
        Map<String, Object> value = Keywords.of(TYPE, List.of("string", "number", "boolean"));
        Map<String, Object> component = Keywords.of(TYPE, "object", "required", List.of(TYPE));
        Map<String, Object> bounds = types.record(Bounds.class, SchemaMode.WHOLE);
        Map<String, Object> rule = Keywords.of(
                TYPE,
                "object",
                "minProperties",
                1,
                "additionalProperties",
                Keywords.of("anyOf", List.of(value, values, component, bounds)));
        return listOf("leaves out the points at which all conditions of a rule hold", rule);
    }

    private static Map<String, Object> listOf(String description, Map<String, Object> items) {
        return described(description, Keywords.of(TYPE, "array", "minItems", 1, "items", items));
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = Keywords.of("description", description);
        described.putAll(schema);
        return described;
    }
}
