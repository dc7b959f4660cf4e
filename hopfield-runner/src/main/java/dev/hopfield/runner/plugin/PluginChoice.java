package dev.hopfield.runner.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * Which plugins a person wants.
 *
 * @param folders that hold a folder for each plugin, besides the usual ones
 * @param none whether only what is on the class path is taken
 * @param strict whether a plugin that cannot be used ends the command
 */
public record PluginChoice(List<Path> folders, boolean none, boolean strict) {

    /** Copies the list. */
    public PluginChoice {
        folders = List.copyOf(folders);
    }
}
