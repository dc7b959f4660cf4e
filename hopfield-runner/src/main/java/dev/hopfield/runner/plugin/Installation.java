package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import java.util.List;

/**
 * What is installed.
 *
 * @param installed the plugins that can be used: those on the class path by id, then those of each folder
 * @param catalog of all their components
 * @param failures why others cannot be used
 */
public record Installation(List<InstalledPlugin> installed, Catalog catalog, List<PluginFailure> failures) {

    /** Copies the lists. */
    public Installation {
        installed = List.copyOf(installed);
        failures = List.copyOf(failures);
    }

    /** The plugins themselves. */
    public List<Plugin> plugins() {
        return installed.stream().map(InstalledPlugin::plugin).toList();
    }
}
