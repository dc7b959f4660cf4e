package dev.hopfield.runner.config;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.ParameterSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a JSON schema says of parameter types: the same that the binder asks for. */
final class SchemaTypes {

    private static final String TYPE = "type";

    private final Catalog catalog;
    private final Map<String, Object> definitions;
    private final RequiredNames required;
    private final Map<String, Class<?>> owners = new HashMap<>();

    /**
     * @param catalog the components that can be named
     * @param definitions those of records and components are added here
     */
    SchemaTypes(Catalog catalog, Map<String, Object> definitions) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.required = new RequiredNames(catalog);
    }

    /** A parameter with its meaning and its preset. */
    Map<String, Object> parameter(ParameterSpec spec, SchemaMode mode) {
        String meaning = spec.unit().isEmpty() ? spec.doc() : spec.doc() + "; in " + spec.unit();
        Map<String, Object> schema = Keywords.of("description", meaning);
        schema.putAll(of(spec.type(), spec, mode));
        spec.preset().ifPresent(preset -> schema.put("default", json(preset)));
        return schema;
    }

    /** A record that is no component. */
    Map<String, Object> record(Class<? extends Record> type, SchemaMode mode) {
        Map<String, Object> map = map(type, mode);
        return ParameterSpec.bare(type)
                .map(bare -> Keywords.of("anyOf", List.of(scalar((Class<?>) bare.type(), bare), map)))
                .orElse(map);
    }

    private Map<String, Object> map(Class<? extends Record> type, SchemaMode mode) {
        String key = type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return reference(
                unique(key, type) + mode.suffix(),
                () -> object(Keywords.of(), ParameterSpec.of(type), List.of(), mode));
    }

    private Map<String, Object> of(Type type, ParameterSpec spec, SchemaMode mode) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Map<String, Object> element = of(arguments[arguments.length - 1], spec, mode);
            return generic.getRawType() == Optional.class
                    ? element
                    : generic.getRawType() == List.class
                            ? Keywords.of(TYPE, "array", "items", element)
                            : Keywords.of(TYPE, "object", "additionalProperties", element);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Node.class) {
            return Keywords.of("not", Keywords.of(TYPE, "null"));
        }
        if (raw.isInterface()) {
            return kind(raw, effective(raw, mode));
        }
        if (raw.isRecord()) {
            Class<? extends Record> record = raw.asSubclass(Record.class);
            return raw.isAnnotationPresent(Component.class)
                    ? only(ComponentType.of(record, ""), mode)
                    : record(record, effective(raw, mode));
        }
        return scalar(raw, spec);
    }

    /** Where all that is required is asked for anyway, one definition does for both. */
    private SchemaMode effective(Type type, SchemaMode mode) {
        return mode != SchemaMode.EXTENDING && required.within(type).stream().allMatch(mode::asksFor)
                ? SchemaMode.WHOLE
                : mode;
    }

    private Map<String, Object> kind(Class<?> kind, SchemaMode mode) {
        String name = unique(ComponentType.kindName(kind).replace(' ', '-'), kind);
        return reference(name + mode.suffix(), () -> {
            List<ComponentType> components = catalog.ofKind(kind);
            List<String> names = components.stream()
                    .filter(component -> needed(component.parameters(), mode).isEmpty())
                    .map(ComponentType::name)
                    .toList();
            List<Object> choices = new ArrayList<>();
            if (!names.isEmpty()) {
                choices.add(Keywords.of("enum", names));
            }
            components.forEach(component -> choices.add(component(name, component, mode)));
            if (mode == SchemaMode.EXTENDING) {
                choices.add(Keywords.of(TYPE, "object", "not", Keywords.of("required", List.of(TYPE))));
            }
            return choices.isEmpty() ? Keywords.of("not", Keywords.of()) : Keywords.of("anyOf", choices);
        });
    }

    private static List<String> needed(List<ParameterSpec> parameters, SchemaMode mode) {
        return parameters.stream()
                .filter(ParameterSpec::required)
                .map(ParameterSpec::name)
                .filter(mode::asksFor)
                .toList();
    }

    private Map<String, Object> component(String kind, ComponentType component, SchemaMode mode) {
        return reference(kind + "." + component.name() + mode.suffix(), () -> {
            Map<String, Object> named = Keywords.of(TYPE, Keywords.of("const", component.name()));
            Map<String, Object> schema = Keywords.of("description", component.summary());
            schema.putAll(object(named, component.parameters(), List.of(TYPE), mode));
            return schema;
        });
    }

    /** Where one component alone will do, which need not be named. */
    private Map<String, Object> only(ComponentType component, SchemaMode mode) {
        Map<String, Object> named = Keywords.of(TYPE, Keywords.of("const", component.name()));
        Map<String, Object> object = object(named, component.parameters(), List.of(), mode);
        return needed(component.parameters(), mode).isEmpty()
                ? Keywords.of("anyOf", List.of(Keywords.of("const", component.name()), object))
                : object;
    }

    private Map<String, Object> object(
            Map<String, Object> first, List<ParameterSpec> parameters, List<String> always, SchemaMode mode) {
        Map<String, Object> properties = new LinkedHashMap<>(first);
        parameters.forEach(spec -> properties.put(spec.name(), parameter(spec, mode)));
        List<String> wanted = new ArrayList<>(always);
        wanted.addAll(needed(parameters, mode));
        Map<String, Object> schema = Keywords.of(TYPE, "object", "properties", properties);
        if (!wanted.isEmpty()) {
            schema.put("required", wanted);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Plugins may call their records and kinds what others call theirs. */
    private String unique(String name, Class<?> type) {
        String free = name;
        for (int i = 2; owners.getOrDefault(free, type) != type; i++) {
            free = name + "-" + i;
        }
        owners.put(free, type);
        return free;
    }

    private interface Definition {
        Map<String, Object> schema();
    }

    /** Defines on the first reference; what refers to itself finds that it is being defined. */
    private Map<String, Object> reference(String key, Definition definition) {
        if (!definitions.containsKey(key)) {
            definitions.put(key, Keywords.of());
            definitions.put(key, definition.schema());
        }
        return Keywords.of("$ref", "#/$defs/" + key);
    }

    private static Map<String, Object> scalar(Class<?> type, ParameterSpec spec) {
        if (type.isEnum()) {
            return Keywords.of("enum", ParameterSpec.choices(type));
        }
        if (type == String.class) {
            return Keywords.of(TYPE, "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Keywords.of(TYPE, "boolean");
        }
        boolean real = type == double.class || type == Double.class;
        boolean small = type == int.class || type == Integer.class;
        Map<String, Object> schema = Keywords.of(TYPE, real ? "number" : "integer");
        if (spec.min() > Double.NEGATIVE_INFINITY) {
            schema.put(spec.openMin() ? "exclusiveMinimum" : "minimum", number(spec.min()));
        } else if (!real) {
            schema.put("minimum", small ? Integer.MIN_VALUE : Long.MIN_VALUE);
        }
        if (spec.max() < Double.POSITIVE_INFINITY) {
            schema.put(spec.openMax() ? "exclusiveMaximum" : "maximum", number(spec.max()));
        } else if (!real) {
            schema.put("maximum", small ? Integer.MAX_VALUE : Long.MAX_VALUE);
        }
        return schema;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(NumberText.shortest(value));
    }

    private static Object json(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.elements().stream().map(SchemaTypes::json).toList();
        }
        if (node instanceof Node.Mapping map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, json(entry.value())));
            return entries;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case INTEGER, DECIMAL -> new BigDecimal(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            default -> scalar.text();
        };
    }
}
