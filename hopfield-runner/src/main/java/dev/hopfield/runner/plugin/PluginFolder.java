package dev.hopfield.runner.plugin;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A folder with the jars of one plugin. */
final class PluginFolder {

    private static final String JAR = ".jar";

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
            return entries.filter(PluginFolder::isJar)
                    .sorted((left, right) -> left.getFileName()
                            .toString()
                            .compareTo(right.getFileName().toString()))
                    .toList();
        }
    }

    static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(JAR) && !name.startsWith(".") && !Files.isDirectory(file);
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
            requireOneVersion(jars);
            return plugins(jars, loader(jars));
        } catch (UnusablePlugin e) {
            failures.add(e.failure());
            return List.of();
        } catch (IOException e) {
            failures.add(PluginFailure.of(
                    folder, "cannot be read: " + e.getMessage(), "allow this user to read it, or remove it"));
            return List.of();
        }
    }

    /** An older jar that was left beside a newer one would run in its place, and nothing would tell. */
    private static void requireOneVersion(List<PluginJar> jars) throws UnusablePlugin {
        Map<String, Path> named = new HashMap<>();
        for (PluginJar jar : jars) {
            for (String type : Set.copyOf(jar.services())) {
                Path other = named.put(type, jar.file());
                if (other != null) {
                    throw new UnusablePlugin(PluginFailure.of(
                            jar.file(),
                            "names the plugin " + type + ", as " + other.getFileName() + " beside it does",
                            "remove the older of the two"));
                }
            }
        }
    }

    private ClassLoader loader(List<PluginJar> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int jar = 0; jar < urls.length; jar++) {
            urls[jar] = jars.get(jar).file().toUri().toURL();
        }
        return new PluginClassLoader(folder.getFileName().toString(), urls, PluginFolder.class.getClassLoader());
    }

    private List<InstalledPlugin> plugins(List<PluginJar> jars, ClassLoader loader) throws UnusablePlugin {
        requireService(jars, loader);
        requireReferences(jars, loader);
        Providers found = asContext(loader, () -> Providers.in(loader, type -> placeOf(type, jars)));
        failures.addAll(found.failures());
        return found.plugins().stream()
                .map(plugin -> new InstalledPlugin(plugin, Optional.of(folder), jars))
                .toList();
    }

    /** Of the jars that name plugins; libraries may name classes that they can do without. */
    private static void requireReferences(List<PluginJar> jars, ClassLoader loader) throws UnusablePlugin {
        for (PluginJar jar : jars) {
            Optional<String> missing = jar.services().isEmpty()
                    ? Optional.empty()
                    : jar.references().filter(name -> isMissing(name, loader)).findFirst();
            if (missing.isPresent()) {
                throw new UnusablePlugin(
                        LinkageText.of(jar.file().toString(), new NoClassDefFoundError(missing.get())));
            }
        }
    }

    private static boolean isMissing(String type, ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        } catch (LinkageError e) {
            // It is there, and what is wrong with it is told when it is needed.
            return false;
        }
    }

    /** While it is made, a plugin's own libraries find what they look up by the class loader of the thread. */
    private static Providers asContext(ClassLoader loader, Supplier<Providers> making) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return making.get();
        } finally {
            thread.setContextClassLoader(before);
        }
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

    private static void requireService(List<PluginJar> jars, ClassLoader loader) throws UnusablePlugin {
        if (jars.stream().anyMatch(jar -> !jar.services().isEmpty())) {
            return;
        }
        for (PluginJar jar : jars) {
            List<String> plugins = jar.classes().stream()
                    .filter(name -> isPlugin(name, loader))
                    .toList();
            if (!plugins.isEmpty()) {
                throw new UnusablePlugin(withoutLine(jar, String.join(", ", plugins)));
            }
        }
        throw new UnusablePlugin(withoutLine(jars.get(0), "the full name of its class that implements Plugin"));
    }

    private static PluginFailure withoutLine(PluginJar jar, String line) {
        return PluginFailure.of(
                jar.file(),
                "names no plugin: it has no line in " + PluginJar.SERVICE_FILE,
                "its makers write a line there: " + line);
    }

    private static boolean isPlugin(String className, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            return Plugin.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
