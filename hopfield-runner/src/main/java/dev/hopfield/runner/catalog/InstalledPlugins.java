package dev.hopfield.runner.catalog;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the plugins on the class path. */
public final class InstalledPlugins {

    private InstalledPlugins() {}

    /**
     * All plugins that say so in {@code META-INF/services}.
     *
     * @param choice which plugins are wanted
     * @return what they supply
     * @throws UserError if one cannot be loaded, or they do not fit together
     */
    public static Installation load(PluginChoice choice) {
        List<Plugin> plugins = new ArrayList<>();
        try {
            ServiceLoader.load(Plugin.class).forEach(plugins::add);
        } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
            throw new UserError(
                    ExitCode.INTERNAL,
                    "a plugin cannot be loaded: " + e.getMessage() + System.lineSeparator()
                            + "  remove its jar from the class path, or mend it");
        }
        plugins.sort((left, right) -> left.id().compareTo(right.id()));
        return new Installation(plugins, catalog(plugins));
    }

    private static Catalog catalog(List<Plugin> plugins) {
        try {
            return Catalog.of(plugins);
        } catch (RuntimeException | LinkageError e) {
            throw new UserError(
                    ExitCode.INTERNAL,
                    "the installed plugins cannot be used: " + e.getMessage() + System.lineSeparator()
                            + "  remove or mend the plugin");
        }
    }
}
