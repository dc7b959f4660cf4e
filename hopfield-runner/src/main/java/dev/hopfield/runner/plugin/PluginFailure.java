package dev.hopfield.runner.plugin;

import java.nio.file.Path;

/**
 * Why a plugin is left out.
 *
 * @param place the jar, folder or class that is to blame
 * @param problem what is wrong with it
 * @param advice what to do
 */
public record PluginFailure(String place, String problem, String advice) {

    static PluginFailure of(Path place, String problem, String advice) {
        return new PluginFailure(place.toString(), problem, advice);
    }

    /** Two lines: where and what, then what to do. */
    public String text() {
        return place + ": " + problem + System.lineSeparator() + "  " + advice;
    }
}
