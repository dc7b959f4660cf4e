package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.ComponentType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Asks a plugin for all that it must tell, and looks into its component classes, so that whatever is missing is found when the
 * plugin is loaded and not in the middle of a run.
 */
final class Soundness {

    private static final String ID_RULE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private Soundness() {}

    /**
     * Checks a plugin.
     *
     * @param plugin just made
     * @param place the jar to blame
     * @throws UnusablePlugin if it does not keep its contract
     * @throws LinkageError if its classes do not fit
     */
    static void require(Plugin plugin, String place) throws UnusablePlugin {
        String type = plugin.getClass().getName();
        String id = plugin.id();
        if (id == null || !id.matches(ID_RULE)) {
            throw unusable(
                    place,
                    "the id of " + type + " is '" + id + "'",
                    "its makers give it one of lower-case letters, digits and single dashes, beginning with a letter");
        }
        List<Class<? extends Record>> components = plugin.components();
        if (plugin.version() == null || components == null) {
            throw unusable(
                    place,
                    "the version or the list of components of " + type + " is null",
                    "its makers return both; Plugin.versionOf tells the version of the jar");
        }
        for (Class<? extends Record> component : components) {
            if (component == null) {
                throw unusable(
                        place, "a component of " + type + " is null", "its makers list the classes of its records");
            }
            requireComponent(component, id, place);
        }
    }

    private static void requireComponent(Class<? extends Record> component, String id, String place)
            throws UnusablePlugin {
        try {
            ComponentType.of(component, id);
        } catch (IllegalArgumentException e) {
            throw unusable(place, e.getMessage(), "its makers run the tests of hopfield-testkit's PluginContract");
        }
        // Resolves every class that the component's own methods name.
        component.getDeclaredMethods();
        component.getDeclaredConstructors();
        for (Method method : component.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                throw new AbstractMethodError(component.getName() + " has no "
                        + method.getDeclaringClass().getName() + "." + method.getName());
            }
        }
    }

    private static UnusablePlugin unusable(String place, String problem, String advice) {
        return new UnusablePlugin(new PluginFailure(place, problem, advice));
    }
}
