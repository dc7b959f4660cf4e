package dev.hopfield.runner.catalog;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import java.util.List;

/**
 * What is installed.
 *
 * @param plugins by id
 * @param catalog of all their components
 */
public record Installation(List<Plugin> plugins, Catalog catalog) {

    /** Copies the list. */
    public Installation {
        plugins = List.copyOf(plugins);
    }
}
