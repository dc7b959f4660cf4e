package dev.hopfield.runner.cli;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.template.HopfieldHome;
import dev.hopfield.runner.template.PluginNames;
import dev.hopfield.runner.template.PluginProject;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a plugin. */
@Command(
        name = "new-plugin",
        mixinStandardHelpOptions = true,
        description =
                "Writes a small Maven project with a plugin of one model and its tests, and says what to do with it.",
        footer = {"", "Example:", "  hopfield new-plugin ../my-memory --id my-memory"})
final class NewPluginCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder of the project; must be absent or empty")
    private Path folder;

    @Option(
            names = "--id",
            paramLabel = "ID",
            required = true,
            description = "what the plugin and its model are called, such as my-memory")
    private String id;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "the package of its classes; else org.example and the id")
    private Optional<String> home = Optional.empty();

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    NewPluginCommand(Provider<Installation> installation, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PluginNames.mistakeInId(id).ifPresent(NewPluginCommand::refuse);
        PluginNames names = home.map(given -> new PluginNames(id, given)).orElseGet(() -> PluginNames.of(id));
        names.mistakeInPackage().ifPresent(NewPluginCommand::refuse);
        requireNewName();
        requireEmpty();
        PluginProject project =
                new PluginProject(names, HopfieldHome.ofThisProcess(), Plugin.versionOf(NewPluginCommand.class));
        try {
            project.write(folder);
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder + ": the project cannot be written, and nothing is left of it: " + reason(e)
                            + System.lineSeparator() + "  name a folder that you may write to");
        }
        terminal.out().println("wrote the plugin " + id + " into " + folder + "; its README.md has these steps too:");
        terminal.out().println();
        project.steps(folder).forEach(terminal.out()::println);
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException ? "no permission" : failure.toString();
    }

    private static void refuse(String mistake) {
        throw new UserError(ExitCode.USAGE, mistake);
    }

    private void requireNewName() {
        Installation found = installation.get();
        List<ComponentType> namesakes = found.catalog().named(id);
        boolean taken = found.plugins().stream().anyMatch(plugin -> plugin.id().equals(id));
        if (taken || !namesakes.isEmpty()) {
            String what = taken
                    ? "plugin"
                    : ComponentType.kindName(namesakes.get(0).kinds().get(0));
            refuse("there is a " + what + " '" + id + "' already" + System.lineSeparator()
                    + "  give another id, such as my-" + id);
        }
    }

    private void requireEmpty() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder + ": this is a file" + System.lineSeparator() + "  name a folder that is not there yet");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new UserError(
                        ExitCode.CANNOT_WRITE,
                        folder + ": the folder is not empty" + System.lineSeparator()
                                + "  name a folder that is not there yet: nothing is overwritten");
            }
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder + ": the folder cannot be read: " + e.getMessage() + System.lineSeparator()
                            + "  name a folder that is not there yet");
        }
    }
}
