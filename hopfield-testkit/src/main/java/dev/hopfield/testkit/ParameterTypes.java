package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.component.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which Java types a parameter may have: those that compare by value and can be written without loss. */
final class ParameterTypes {

    private static final Set<Type> SCALARS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            boolean.class,
            Boolean.class,
            String.class);

    private static final String RULE = "%s is %s, but a parameter must be int, long, double, boolean, String, an enum,"
            + " an interface with @ExtensionPoint, a record, or a List, an Optional or a Map from String of these";

    private ParameterTypes() {}

    /** Checks the components of a record, and those of the records among them. */
    static void requireAllowed(Class<?> type) {
        requireAllowed(type, new HashSet<>());
    }

    private static void requireAllowed(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String where = type.getSimpleName() + "." + component.getName();
            assertThat(component.getAnnotation(Parameter.class))
                    .as("%s needs a @Parameter that documents it", where)
                    .isNotNull();
            assertThat(component.getName())
                    .as("%s needs another name; the key 'type' names the component", where)
                    .isNotEqualTo("type");
            requireAllowed(component.getGenericType(), where, true, seen);
        }
    }

    private static void requireAllowed(Type type, String where, boolean whole, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            requireContainer(generic, where, whole, seen);
            return;
        }
        boolean extensionPoint = type instanceof Class<?> raw && raw.isAnnotationPresent(ExtensionPoint.class);
        boolean choice = type instanceof Class<?> raw && raw.isEnum();
        boolean record = type instanceof Class<?> raw && raw.isRecord();
        assertThat(SCALARS.contains(type) || extensionPoint || choice || record)
                .as(RULE, where, type.getTypeName())
                .isTrue();
        if (record) {
            requireAllowed((Class<?>) type, seen);
        }
    }

    private static void requireContainer(ParameterizedType type, String where, boolean whole, Set<Class<?>> seen) {
        Type raw = type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        boolean map = raw == Map.class && arguments[0] == String.class;
        boolean optional = raw == Optional.class && whole;
        assertThat(map || optional || raw == List.class)
                .as(RULE + "; Optional stands only outermost", where, type.getTypeName())
                .isTrue();
        requireAllowed(arguments[arguments.length - 1], where, false, seen);
    }
}
