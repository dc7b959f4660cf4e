package dev.hopfield.api.component;

import dev.hopfield.api.Plugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All components that can be named, by kind and name. Immutable. */
public final class Catalog {

    private final List<ComponentType> components;

    private Catalog(List<ComponentType> components) {
        this.components = List.copyOf(components);
    }

    /**
     * The components of some plugins.
     *
     * @param plugins where the components come from
     * @return the catalog
     * @throws IllegalArgumentException if a component is not described as it must be, or two of one kind share a name
     */
    public static Catalog of(Iterable<? extends Plugin> plugins) {
        List<ComponentType> found = new ArrayList<>();
        for (Plugin plugin : plugins) {
            for (Class<? extends Record> type : plugin.components()) {
                ComponentType added = ComponentType.of(type, plugin.id());
                for (ComponentType other : found) {
                    requireDistinct(added, other);
                }
                found.add(added);
            }
        }
        found.sort(Comparator.comparing(ComponentType::name).thenComparing(ComponentType::origin));
        return new Catalog(found);
    }

    private static void requireDistinct(ComponentType added, ComponentType other) {
        boolean clash =
                added.name().equals(other.name()) && added.kinds().stream().anyMatch(other.kinds()::contains);
        if (clash) {
            throw new IllegalArgumentException("two components are called '" + added.name() + "': "
                    + other.type().getName() + " of plugin " + other.origin() + " and "
                    + added.type().getName() + " of plugin " + added.origin() + "; rename one of them");
        }
    }

    /** All components, by name. */
    public List<ComponentType> components() {
        return components;
    }

    /** All kinds of components, by what they are called. */
    public List<Class<?>> kinds() {
        return components.stream()
                .flatMap(component -> component.kinds().stream())
                .distinct()
                .sorted(Comparator.<Class<?>, String>comparing(ComponentType::kindName))
                .toList();
    }

    /**
     * The components of a kind, by name.
     *
     * @param kind an extension point
     * @return all that implement it
     */
    public List<ComponentType> ofKind(Class<?> kind) {
        return components.stream()
                .filter(component -> component.kinds().contains(kind))
                .toList();
    }

    /**
     * A component by kind and name.
     *
     * @param kind an extension point
     * @param name as users call it
     * @return the component, if there is one
     */
    public Optional<ComponentType> find(Class<?> kind, String name) {
        return ofKind(kind).stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    /**
     * The components of any kind with a name.
     *
     * @param name as users call it
     * @return none, one, or one of each of several kinds
     */
    public List<ComponentType> named(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .toList();
    }
}
