package dev.hopfield.runner.plugin;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with the jars of one plugin. */
final class PluginFolder {

    private static final String JAR = ".jar";
    private static final String SERVICE_FILE = "META-INF/services/" + Plugin.class.getName();

    private final Path folder;
    private final LockFile lock;
    private final List<PluginFailure> failures;

    /**
     * @param folder that holds jars
     * @param lock what jars are allowed
     * @param failures receives what cannot be used
     */
    PluginFolder(Path folder, LockFile lock, List<PluginFailure> failures) {
        this.folder = folder;
        this.lock = lock;
        this.failures = failures;
    }

    /** The jars in a folder, by name. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isJar(entry.getFileName().toString()) && !Files.isDirectory(entry))
                    .sorted((left, right) -> left.getFileName()
                            .toString()
                            .compareTo(right.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isJar(String name) {
        return name.endsWith(JAR) && !name.startsWith(".");
    }

    /** The plugins of this folder that can be used. If one jar cannot, none of them is. */
    List<InstalledPlugin> load() {
        try {
            List<PluginJar> jars = new ArrayList<>();
            for (Path file : jars(folder)) {
                lock.require(file);
                PluginJar jar = PluginJar.open(file);
                jar.requireApi(ApiVersion.current());
                jars.add(jar);
            }
            if (jars.isEmpty()) {
                throw new UnusablePlugin(PluginFailure.of(
                        folder, "holds no jar", "put the jars of the plugin there, or remove the folder"));
            }
            requireService(jars);
            return plugins(jars);
        } catch (UnusablePlugin e) {
            failures.add(e.failure());
            return List.of();
        } catch (IOException e) {
            failures.add(PluginFailure.of(
                    folder, "cannot be read: " + e.getMessage(), "allow this user to read it, or remove it"));
            return List.of();
        }
    }

    private List<InstalledPlugin> plugins(List<PluginJar> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int jar = 0; jar < urls.length; jar++) {
            urls[jar] = jars.get(jar).file().toUri().toURL();
        }
        ClassLoader loader =
                new PluginClassLoader(folder.getFileName().toString(), urls, PluginFolder.class.getClassLoader());
        Providers found = Providers.in(loader, type -> placeOf(type, jars));
        failures.addAll(found.failures());
        return found.plugins().stream()
                .map(plugin -> new InstalledPlugin(plugin, Optional.of(folder), jars))
                .toList();
    }

    /** The jar that holds a class, else that which names it as a plugin, else that which names any. */
    private static String placeOf(String type, List<PluginJar> jars) {
        return Stream.<Predicate<PluginJar>>of(
                        jar -> jar.holds(type),
                        jar -> jar.services().contains(type),
                        jar -> !jar.services().isEmpty())
                .flatMap(rule -> jars.stream().filter(rule))
                .findFirst()
                .orElse(jars.get(0))
                .file()
                .toString();
    }

    private void requireService(List<PluginJar> jars) throws UnusablePlugin {
        if (jars.stream().anyMatch(jar -> !jar.services().isEmpty())) {
            return;
        }
        PluginJar blamed = jars.get(0);
        String line = "the full name of its class that implements Plugin";
        for (PluginJar jar : jars) {
            List<String> likely = jar.classes().stream()
                    .filter(name -> name.endsWith("Plugin"))
                    .toList();
            if (likely.size() == 1) {
                blamed = jar;
                line = likely.get(0);
            }
        }
        throw new UnusablePlugin(PluginFailure.of(
                blamed.file(),
                "names no plugin: it has no line in " + SERVICE_FILE,
                "its makers write a line there: " + line));
    }
}
