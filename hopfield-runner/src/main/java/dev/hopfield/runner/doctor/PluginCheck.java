package dev.hopfield.runner.doctor;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.plugin.InstalledPlugin;
import dev.hopfield.runner.plugin.InstalledPlugins;
import dev.hopfield.runner.plugin.LockFile;
import dev.hopfield.runner.plugin.PluginChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which plugins can be used, and what they work with. */
final class PluginCheck {

    private static final String SUBJECT = "plugins";

    private PluginCheck() {}

    static List<Finding> of(Supplier<PluginChoice> choice) {
        try {
            return of(InstalledPlugins.load(choice.get()));
        } catch (UserError e) {
            return List.of(wrong(e));
        }
    }

    private static List<Finding> of(Installation found) {
        List<Finding> findings = new ArrayList<>();
        long shipped = found.installed().stream()
                .filter(plugin -> plugin.folder().isEmpty())
                .count();
        findings.add(Finding.ok(
                SUBJECT,
                shipped + " on the class path, " + (found.installed().size() - shipped) + " in folders, "
                        + found.catalog().components().size() + " components"));
        for (InstalledPlugin plugin : found.installed()) {
            plugin.folder()
                    .ifPresent(folder -> findings.add(Finding.ok(
                            "plugin " + plugin.plugin().id(),
                            plugin.plugin().version() + " in " + folder + ", " + lock(folder))));
            findings.addAll(environment(plugin.plugin()));
        }
        found.failures()
                .forEach(failure -> findings.add(Finding.problem(
                        SUBJECT,
                        failure.place() + " is left out: " + failure.problem(),
                        failure.advice(),
                        ExitCode.INTERNAL)));
        // Plugins that share something, as ours share kernels, say the same of it.
        return findings.stream().distinct().toList();
    }

    private static String lock(Path folder) {
        Path place = folder.toAbsolutePath().getParent();
        return Files.exists(place.resolve(LockFile.NAME)) ? "allowed by " + LockFile.NAME : "without a lock";
    }

    /** What a plugin says that it works with; it may have been asked for what this process cannot give it. */
    private static List<Finding> environment(Plugin plugin) {
        try {
            Map<String, String> told = plugin.environment();
            return told.entrySet().stream()
                    .map(entry -> Finding.ok(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            return List.of(Finding.problem(
                    "plugin " + plugin.id(),
                    "cannot work here: " + e.getMessage(),
                    "look at HOPFIELD_JAVA_OPTS, or leave the plugin out",
                    ExitCode.BAD_CONFIGURATION));
        }
    }

    private static Finding wrong(UserError error) {
        String[] lines = error.getMessage().split("\\R", 2);
        return Finding.problem(
                SUBJECT,
                lines[0],
                lines.length > 1 ? lines[1].strip() : "hopfield plugins --help tells how they are installed",
                error.exitCode());
    }
}
