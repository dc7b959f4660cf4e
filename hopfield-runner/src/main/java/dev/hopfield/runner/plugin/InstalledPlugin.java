package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin that can be used, and where it comes from.
 *
 * @param plugin the plugin
 * @param folder that holds its jars; empty if it is on the class path
 * @param jars all jars of the folder, in order; none if it is on the class path
 */
public record InstalledPlugin(Plugin plugin, Optional<Path> folder, List<PluginJar> jars) {

    /** Copies the list. */
    public InstalledPlugin {
        jars = List.copyOf(jars);
    }

    static InstalledPlugin onClassPath(Plugin plugin) {
        return new InstalledPlugin(plugin, Optional.empty(), List.of());
    }

    /** Where it is, as messages say it. */
    public String place() {
        return folder.map(Path::toString).orElse("the class path");
    }

    /** The API version that the jar of this plugin names, as written. */
    public Optional<String> apiVersion() {
        String type = plugin.getClass().getName();
        return jars.stream()
                .filter(jar -> jar.services().contains(type))
                .findFirst()
                .flatMap(PluginJar::apiVersion);
    }

    /**
     * The SHA-256 of each jar, by the name of its file.
     *
     * @throws UserError if a jar can no longer be read
     */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (PluginJar jar : jars) {
            hashes.put(jar.file().getFileName().toString(), hash(jar));
        }
        return hashes;
    }

    private static String hash(PluginJar jar) {
        try {
            return PluginJar.sha256(jar.file());
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    jar.file() + ": the jar can no longer be read" + System.lineSeparator()
                            + "  put it back, or run again without it");
        }
    }
}
