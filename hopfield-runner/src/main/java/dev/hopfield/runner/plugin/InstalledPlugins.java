package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        plugins.addClassPath();
        if (!choice.none()) {
            PluginPlaces.usual().stream().filter(Files::isDirectory).forEach(plugins::addFolder);
            for (Path folder : choice.folders()) {
                requireFolder(folder);
                plugins.addFolder(folder);
            }
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

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    "--plugins " + folder + ": there is no such folder" + System.lineSeparator()
                            + "  name a folder that holds a folder of jars for each plugin");
        }
    }

    private void addClassPath() {
        Providers found = Providers.onClassPath(InstalledPlugins::placeOf);
        failures.addAll(found.failures());
        found.plugins().stream()
                .sorted(Comparator.comparing(Plugin::id))
                .forEach(plugin -> add(InstalledPlugin.onClassPath(plugin), placeOf(plugin.getClass())));
    }

    private void addFolder(Path place) {
        for (InstalledPlugin plugin : PluginPlaces.load(place, failures)) {
            add(plugin, placeOf(plugin.plugin().getClass()));
        }
    }

    /** A plugin that clashes with an earlier one is left out as a whole. */
    private void add(InstalledPlugin added, String place) {
        String id = added.plugin().id();
        Optional<InstalledPlugin> same = installed.stream()
                .filter(other -> other.plugin().id().equals(id))
                .findFirst();
        if (same.isPresent()) {
            failures.add(new PluginFailure(
                    place,
                    "is the plugin '" + id + "', which is there already, in "
                            + same.get().place(),
                    "remove one of the two"));
            return;
        }
        List<Plugin> all =
                new ArrayList<>(installed.stream().map(InstalledPlugin::plugin).toList());
        all.add(added.plugin());
        try {
            catalog = Catalog.of(all);
            installed.add(added);
        } catch (IllegalArgumentException e) {
            failures.add(new PluginFailure(
                    place,
                    "cannot be used beside the others: " + e.getMessage(),
                    "remove one of the plugins, or have it renamed: " + places(e.getMessage())));
        }
    }

    /** Where the plugins are that a message names. */
    private String places(String message) {
        return installed.stream()
                .filter(plugin ->
                        message.contains(" of plugin " + plugin.plugin().id() + " "))
                .map(plugin -> plugin.plugin().id() + " is in " + plugin.place())
                .collect(Collectors.joining(", "));
    }

    private static String placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? type.getName() : Path.of(uri(source)).toString();
    }

    private static URI uri(CodeSource source) {
        try {
            return source.getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give locations that are no URIs", e);
        }
    }

    private static String placeOf(String className) {
        try {
            return placeOf(
                    Class.forName(className, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return className.isEmpty() ? "the class path" : "the class path, " + className;
        }
    }
}
