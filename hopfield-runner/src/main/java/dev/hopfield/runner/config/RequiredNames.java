package dev.hopfield.runner.config;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of required parameters at any depth: those that a sweep may supply in place of the experiment.
 *
 * @param catalog the components that can be named
 */
record RequiredNames(Catalog catalog) {

    /** Those within a value of a type. */
    Set<String> within(Type type) {
        Set<String> names = new TreeSet<>();
        collect(type, names, new HashSet<>());
        return names;
    }

    private void collect(Type type, Set<String> names, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            collect(arguments[arguments.length - 1], names, seen);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Node.class || !seen.add(raw)) {
            return;
        }
        if (raw.isRecord()) {
            collect(ParameterSpec.of(raw.asSubclass(Record.class)), names, seen);
        } else if (raw.isInterface()) {
            catalog.ofKind(raw).stream()
                    .map(ComponentType::parameters)
                    .forEach(parameters -> collect(parameters, names, seen));
        }
    }

    private void collect(List<ParameterSpec> parameters, Set<String> names, Set<Type> seen) {
        for (ParameterSpec spec : parameters) {
            if (spec.required()) {
                names.add(spec.name());
            }
            collect(spec.type(), names, seen);
        }
    }
}
