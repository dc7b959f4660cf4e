package dev.hopfield.api.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of a record, as its annotation and type describe it.
 *
 * @param name as written in an experiment
 * @param javaName the record component
 * @param type its Java type
 * @param doc what it means
 * @param preset its value when absent; empty if it must be given, or is optional
 * @param example its value in examples, if its annotation gives one
 * @param min least value of a number
 * @param max greatest value of a number
 * @param openMin whether the least value itself is excluded
 * @param openMax whether the greatest value itself is excluded
 * @param unit unit of a number, or empty
 * @param path whether a text names a file
 */
public record ParameterSpec(
        String name,
        String javaName,
        Type type,
        String doc,
        Optional<Node> preset,
        Optional<Node> example,
        double min,
        double max,
        boolean openMin,
        boolean openMax,
        String unit,
        boolean path) {

    /** What a class says never changes, and a sweep asks for it at every point. */
    private static final ClassValue<List<ParameterSpec>> READ = new ClassValue<>() {
        @Override
        protected List<ParameterSpec> computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * The parameters of a record, in their order.
     *
     * @param type the record class
     * @return one description for each record component
     * @throws IllegalArgumentException if a component lacks {@link Parameter}, is called {@code type}, or has a broken
     *     preset or example
     */
    public static List<ParameterSpec> of(Class<? extends Record> type) {
        return READ.get(type);
    }

    private static List<ParameterSpec> read(Class<?> type) {
        List<ParameterSpec> specs = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            specs.add(of(type, component));
        }
        return List.copyOf(specs);
    }

    /**
     * The parameter that a bare value stands for.
     *
     * @param type a record class
     * @return that of {@link BareValue}; empty if the record is always written out
     * @throws IllegalArgumentException if there is no such parameter, or another one must be given too
     */
    public static Optional<ParameterSpec> bare(Class<?> type) {
        BareValue annotation = type.getAnnotation(BareValue.class);
        if (annotation == null) {
            return Optional.empty();
        }
        List<ParameterSpec> specs = of(type.asSubclass(Record.class));
        boolean alone =
                specs.stream().noneMatch(spec -> spec.required() && !spec.name().equals(annotation.value()));
        return Optional.of(specs.stream()
                .filter(spec -> alone && spec.name().equals(annotation.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " cannot be written as the bare value of " + annotation.value()
                                + "; that must be its only required parameter, or one that has a preset")));
    }

    private static ParameterSpec of(Class<?> type, RecordComponent component) {
        Parameter annotation = component.getAnnotation(Parameter.class);
        String where = type.getName() + "." + component.getName();
        if (annotation == null) {
            throw new IllegalArgumentException(where + " has no @Parameter; every parameter needs its documentation");
        }
        if (component.getName().equals("type")) {
            throw new IllegalArgumentException(where + " cannot be called type; that key names the component");
        }
        Optional<Node> preset = annotation.preset().equals(Parameter.REQUIRED)
                ? Optional.empty()
                : Optional.of(FlowText.parse(annotation.preset()));
        Optional<Node> example =
                annotation.example().isEmpty() ? Optional.empty() : Optional.of(FlowText.parse(annotation.example()));
        return new ParameterSpec(
                externalName(component.getName()),
                component.getName(),
                component.getGenericType(),
                annotation.doc(),
                preset,
                example,
                annotation.min(),
                annotation.max(),
                annotation.openMin(),
                annotation.openMax(),
                annotation.unit(),
                annotation.path());
    }

    /**
     * The name of a Java identifier in an experiment: dashes for capitals.
     *
     * @param javaName such as {@code maxSteps}
     * @return such as {@code max-steps}
     */
    static String externalName(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /**
     * How the constants of an enum are written in an experiment: in lower case, with dashes.
     *
     * @param type an enum class
     * @return the names, in the order of the constants
     */
    public static List<String> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> NodeWriter.enumName((Enum<?>) constant))
                .toList();
    }

    /** Whether it may be absent and is then empty. */
    public boolean optional() {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    /** Whether it must be given. */
    public boolean required() {
        return preset.isEmpty() && !optional();
    }

    /** Whether a number is within the range. */
    public boolean inRange(double value) {
        return (openMin ? value > min : value >= min) && (openMax ? value < max : value <= max);
    }

    /** The range in words, such as "at least 0 and less than 1"; empty if there is none. */
    public String range() {
        String low = min == Double.NEGATIVE_INFINITY
                ? ""
                : (openMin ? "greater than " : "at least ") + NumberText.shortest(min);
        String high =
                max == Double.POSITIVE_INFINITY ? "" : (openMax ? "less than " : "at most ") + NumberText.shortest(max);
        return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }
}
