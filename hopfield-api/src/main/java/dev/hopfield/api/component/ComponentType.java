package dev.hopfield.api.component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A component record as its annotations describe it.
 *
 * @param type the record class
 * @param name how users call it
 * @param summary what it is, in one line
 * @param references where it comes from
 * @param parameters in their order
 * @param kinds the extension points that it implements
 * @param origin the plugin that supplies it
 */
public record ComponentType(
        Class<? extends Record> type,
        String name,
        String summary,
        List<String> references,
        List<ParameterSpec> parameters,
        List<Class<?>> kinds,
        String origin) {

    private static final String NAME_RULE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /**
     * Reads the annotations of a component record.
     *
     * @param type the record class
     * @param origin the plugin that supplies it
     * @return its description
     * @throws IllegalArgumentException if it is not annotated as the annotations demand
     */
    public static ComponentType of(Class<? extends Record> type, String origin) {
        Component component = type.getAnnotation(Component.class);
        if (component == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Component; a component needs a name");
        }
        if (!component.name().matches(NAME_RULE)) {
            throw new IllegalArgumentException(type.getName() + " is named '" + component.name()
                    + "'; names are lower-case letters, digits and single dashes, and begin with a letter");
        }
        Set<Class<?>> kinds = new LinkedHashSet<>();
        collectKinds(type, kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    type.getName() + " implements no @ExtensionPoint; a component must be of some kind");
        }
        return new ComponentType(
                type,
                component.name(),
                component.summary(),
                List.of(component.references()),
                ParameterSpec.of(type),
                new ArrayList<>(kinds),
                origin);
    }

    /** Copies the lists. */
    public ComponentType {
        references = List.copyOf(references);
        parameters = List.copyOf(parameters);
        kinds = List.copyOf(kinds);
    }

    /** What a kind of component is called, such as "model". */
    public static String kindName(Class<?> kind) {
        ExtensionPoint point = kind.getAnnotation(ExtensionPoint.class);
        return point == null ? kind.getSimpleName() : point.value();
    }

    private static void collectKinds(Class<?> type, Set<Class<?>> kinds) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isAnnotationPresent(ExtensionPoint.class)) {
                kinds.add(parent);
            }
            collectKinds(parent, kinds);
        }
    }

    /** A name as it stands in a sentence. */
    static String withArticle(String name) {
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
