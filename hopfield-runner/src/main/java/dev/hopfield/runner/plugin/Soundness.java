package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Supplier;

/** Asks a plugin for all that it must tell, so that what is wrong is found when it is loaded and not in the middle of a run. */
final class Soundness {

    private static final String ID_RULE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private Soundness() {}

    /**
     * Checks what a plugin says of itself.
     *
     * @param plugin just made
     * @param place tells the jar to blame
     * @throws UnusablePlugin if it does not keep its contract
     */
    static void requireIdentity(Plugin plugin, Supplier<String> place) throws UnusablePlugin {
        String type = plugin.getClass().getName();
        String id = plugin.id();
        if (id == null || !id.matches(ID_RULE)) {
            throw unusable(
                    place,
                    "the id of " + type + " is '" + id + "'",
                    "its makers give it one of lower-case letters, digits and single dashes, beginning with a letter");
        }
        if (plugin.version() == null || plugin.components() == null) {
            throw unusable(
                    place,
                    "the version or the list of components of " + type + " is null",
                    "its makers return both; Plugin.versionOf tells the version of the jar");
        }
    }

    /**
     * Looks into the component classes of a plugin.
     *
     * @param plugin one that says what it must
     * @param place tells the jar to blame
     * @throws UnusablePlugin if they are not described as they must be
     * @throws LinkageError if they do not fit the contracts, or need a class that is not there
     */
    static void requireComponents(Plugin plugin, Supplier<String> place) throws UnusablePlugin {
        List<Class<? extends Record>> components = plugin.components();
        for (Class<? extends Record> component : components) {
            if (component == null) {
                throw unusable(
                        place,
                        "a component of " + plugin.getClass().getName() + " is null",
                        "its makers list the classes of its records");
            }
        }
        try {
            Catalog.of(List.of(plugin));
        } catch (IllegalArgumentException e) {
            throw unusable(place, e.getMessage(), "its makers run the tests of hopfield-testkit's PluginContract");
        }
        components.forEach(Soundness::resolve);
    }

    /** Looks up every class that the component's own methods name, and that it has all methods of the contracts. */
    private static void resolve(Class<? extends Record> component) {
        component.getDeclaredMethods();
        component.getDeclaredConstructors();
        for (Method method : component.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                throw new AbstractMethodError(component.getName() + " has no "
                        + method.getDeclaringClass().getName() + "." + method.getName());
            }
        }
    }

    private static UnusablePlugin unusable(Supplier<String> place, String problem, String advice) {
        return new UnusablePlugin(new PluginFailure(place.get(), problem, advice));
    }
}
