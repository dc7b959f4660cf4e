package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the plugins on the class path and in folders, and puts together those that can be used. */
public final class InstalledPlugins {

    private final List<InstalledPlugin> installed = new ArrayList<>();
    private final List<PluginFailure> failures = new ArrayList<>();
    private Catalog catalog = Catalog.of(List.of());

    private InstalledPlugins() {}

    /**
     * All plugins that say so in {@code META-INF/services}, on the class path first.
     *
     * @param choice which plugins are wanted
     * @return what can be used, and why the rest cannot
     * @throws UserError if a folder that was asked for is not there, or something cannot be used and the choice is strict
     */
    public static Installation load(PluginChoice choice) {
        InstalledPlugins plugins = new InstalledPlugins();
        List<InstalledPlugin> found = new ArrayList<>(plugins.onClassPath());
        for (Path folder : folders(choice)) {
            found.addAll(PluginPlaces.load(folder, plugins.failures));
        }
        if (!plugins.addTogether(found)) {
            found.forEach(plugins::add);
        }
        if (choice.strict() && !plugins.failures.isEmpty()) {
            throw new UserError(
                    ExitCode.INTERNAL,
                    plugins.failures.stream()
                            .map(PluginFailure::text)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return new Installation(plugins.installed, plugins.catalog, plugins.failures);
    }

    /** The folders that are there, in full, and each once however often and by whatever path it is named. */
    private static Collection<Path> folders(PluginChoice choice) {
        if (choice.none()) {
            return List.of();
        }
        List<Path> named = new ArrayList<>(
                PluginPlaces.usual().stream().filter(Files::isDirectory).toList());
        choice.folders().forEach(InstalledPlugins::requireFolder);
        named.addAll(choice.folders());
        Map<Path, Path> distinct = new LinkedHashMap<>();
        named.forEach(folder -> distinct.putIfAbsent(real(folder), folder.toAbsolutePath()));
        return distinct.values();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    "--plugins " + folder + ": "
                            + (Files.exists(folder) ? "it is no folder" : "there is no such folder")
                            + System.lineSeparator() + "  name a folder that holds a folder of jars for each plugin");
        }
    }

    private List<InstalledPlugin> onClassPath() {
        Providers found = Providers.onClassPath(ClassPath::placeOf);
        failures.addAll(found.failures());
        return found.plugins().stream()
                .sorted(Comparator.comparing(Plugin::id))
                .map(InstalledPlugin::onClassPath)
                .toList();
    }

    /** Adds all if they fit together, as they nearly always do: one look at each is enough then. */
    private boolean addTogether(List<InstalledPlugin> all) {
        List<Plugin> plugins = all.stream().map(InstalledPlugin::plugin).toList();
        try {
            if (plugins.stream().map(Plugin::id).distinct().count() < plugins.size()) {
                return false;
            }
            catalog = Catalog.of(plugins);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return false;
        }
        installed.addAll(all);
        return true;
    }

    /** Adds one. A plugin that clashes with an earlier one is left out as a whole. */
    private void add(InstalledPlugin added) {
        String place = ClassPath.placeOf(added.plugin().getClass());
        try {
            Soundness.requireComponents(added.plugin(), () -> place);
            Optional<PluginFailure> clash = clash(added, place);
            if (clash.isPresent()) {
                failures.add(clash.get());
            } else {
                installed.add(added);
            }
        } catch (UnusablePlugin e) {
            failures.add(e.failure());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.add(LinkageText.of(place, e));
        }
    }

    /** What an added plugin has in common with an earlier one, if anything; the catalog is that of both otherwise. */
    private Optional<PluginFailure> clash(InstalledPlugin added, String place) {
        String id = added.plugin().id();
        for (InstalledPlugin other : installed) {
            if (other.plugin().id().equals(id)) {
                return Optional.of(new PluginFailure(
                        place,
                        "is the plugin '" + id + "', which is there already: " + jar(other),
                        "remove one of the two"));
            }
        }
        List<Plugin> all =
                new ArrayList<>(installed.stream().map(InstalledPlugin::plugin).toList());
        all.add(added.plugin());
        try {
            catalog = Catalog.of(all);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new PluginFailure(
                    place,
                    "cannot be used beside " + others(e.getMessage()) + ": " + e.getMessage(),
                    "remove one of the two plugins, or ask the makers of one to rename it"));
        }
    }

    /** The jars of the plugins that a message names. */
    private String others(String message) {
        return installed.stream()
                .filter(other -> message.contains(" of plugin " + other.plugin().id() + " "))
                .map(InstalledPlugins::jar)
                .collect(Collectors.joining(", "));
    }

    private static String jar(InstalledPlugin plugin) {
        return ClassPath.placeOf(plugin.plugin().getClass());
    }
}
