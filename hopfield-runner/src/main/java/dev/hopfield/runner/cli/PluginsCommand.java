package dev.hopfield.runner.cli;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.plugin.InstalledPlugin;
import dev.hopfield.runner.plugin.LockFile;
import dev.hopfield.runner.plugin.PluginFailure;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists plugins, and allows those that are trusted. */
@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the plugins that are installed, where they are, and the SHA-256 of their jars.",
            "",
            "A plugin is a folder of jars, in plugins/ in the folder of Hopfield, in ~/.hopfield/plugins, or in a folder named by"
                    + " --plugins. Plugins are trusted code: they run with all rights that you have. Where a plugins folder"
                    + " holds a plugins.lock, only jars whose SHA-256 stands in it are loaded."
        },
        footer = {"", "Example:", "  hopfield plugins --lock plugins"})
final class PluginsCommand implements Callable<Integer> {

    private static final int SHOWN_DIGITS = 16;

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    @Option(
            names = "--lock",
            paramLabel = "DIR",
            description = "writes DIR/plugins.lock, which allows all jars that DIR holds now and no others")
    private Optional<Path> lock = Optional.empty();

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    PluginsCommand(Provider<Installation> installation, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (lock.isPresent()) {
            return lock(lock.get());
        }
        Installation found = installation.get();
        terminal.out().print(json ? JsonText.text(tree(found)) + "\n" : text(found));
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    private int lock(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    "--lock " + folder + ": there is no such folder" + System.lineSeparator()
                            + "  name a folder that holds a folder of jars for each plugin");
        }
        try {
            terminal.out().println("wrote " + LockFile.write(folder));
            return ExitCode.OK.value();
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder + ": the lock cannot be written: " + e.getMessage() + System.lineSeparator()
                            + "  make the folder writable, or lock a copy of it");
        }
    }

    private static String text(Installation found) {
        StringBuilder text = new StringBuilder();
        for (InstalledPlugin installed : found.installed()) {
            text.append(installed.plugin().id())
                    .append(' ')
                    .append(installed.plugin().version())
                    .append(": ")
                    .append(installed.plugin().components().size())
                    .append(" components, in ")
                    .append(installed.place())
                    .append(installed
                            .apiVersion()
                            .map(api -> ", for API " + api)
                            .orElse(""))
                    .append('\n');
            installed
                    .hashes()
                    .forEach((jar, hash) -> text.append("  ")
                            .append(hash, 0, SHOWN_DIGITS)
                            .append("...  ")
                            .append(jar)
                            .append('\n'));
        }
        return text.toString();
    }

    private static Map<String, Object> tree(Installation found) {
        List<Object> plugins = new ArrayList<>();
        for (InstalledPlugin installed : found.installed()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", installed.plugin().id());
            entry.put("version", installed.plugin().version());
            entry.put("components", installed.plugin().components().size());
            entry.put("folder", installed.folder().map(Path::toString).orElse(null));
            entry.put("api-version", installed.apiVersion().orElse(null));
            entry.put("jars", installed.hashes());
            plugins.add(entry);
        }
        List<Object> failures = new ArrayList<>();
        for (PluginFailure failure : found.failures()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("place", failure.place());
            entry.put("problem", failure.problem());
            entry.put("advice", failure.advice());
            failures.add(entry);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("api-version", ApiVersion.current().toString());
        tree.put("plugins", plugins);
        tree.put("left-out", failures);
        return tree;
    }
}
