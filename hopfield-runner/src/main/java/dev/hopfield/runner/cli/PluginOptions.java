package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.plugin.PluginChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of all commands that work with plugins. One object serves them all, because one command runs. */
final class PluginOptions {

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description =
                    "a folder that holds a folder of jars for each plugin, besides plugins/ in the folder of Hopfield and"
                            + " ~/.hopfield/plugins; may be repeated. Plugins are trusted code: they run with all your rights")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-plugins", description = "takes no plugin from any folder")
    private boolean none;

    @Option(
            names = "--strict",
            description = "ends with exit code 70 if a plugin cannot be used, instead of leaving it out")
    private boolean strict;

    PluginChoice choice() {
        if (none && !folders.isEmpty()) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--plugins " + folders.get(0) + " and --no-plugins contradict each other" + System.lineSeparator()
                            + "  leave one of them out");
        }
        return new PluginChoice(folders, none, strict);
    }
}
