package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The SHA-256 of each jar, by plugin and name of the file; of plugins in folders only.
     *
     * @throws UserError if a jar can no longer be read
     */
    public Map<String, Map<String, String>> hashes() {
        Map<String, Map<String, String>> hashes = new LinkedHashMap<>();
        for (InstalledPlugin plugin : installed) {
            if (!plugin.jars().isEmpty()) {
                hashes.put(plugin.plugin().id(), plugin.hashes());
            }
        }
        return hashes;
    }

    /** The plugins themselves. */
    public List<Plugin> plugins() {
        return installed.stream().map(InstalledPlugin::plugin).toList();
    }
}
