package dev.hopfield.runner.describe;

import dev.hopfield.api.component.ExtensionPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kinds of components a parameter takes, by its type. */
final class Kinds {

    private Kinds() {}

    /** The type of a single value: of the elements of a list or map, or of what may be left out. */
    static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return element(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** The kind of component that a parameter takes, if it takes components. */
    static Optional<Class<?>> of(Type type) {
        Class<?> element = element(type);
        return element.isAnnotationPresent(ExtensionPoint.class) ? Optional.of(element) : Optional.empty();
    }

    /** Whether it takes a list, be it one that may be left out. */
    static boolean isList(Type type) {
        return type instanceof ParameterizedType generic
                && (generic.getRawType() == List.class
                        || generic.getRawType() == Optional.class && isList(generic.getActualTypeArguments()[0]));
    }

    static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }
}
