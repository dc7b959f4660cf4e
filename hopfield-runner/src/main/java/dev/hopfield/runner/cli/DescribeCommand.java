package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.NearestName;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Describes one component. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a component is, its parameters and where it comes from; or what an experiment file says.",
        footer = {"", "Example:", "  hopfield describe softmax"})
final class DescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the name of a component, or: experiment")
    private String name;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Catalog> installed;
    private final Terminal terminal;

    @Inject
    DescribeCommand(Provider<Catalog> installed, Terminal terminal) {
        this.installed = installed;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalog catalog = installed.get();
        if (name.equals("experiment")) {
            terminal.out().print(ComponentText.ofExperiment(catalog));
            return ExitCode.OK.value();
        }
        List<ComponentType> found = catalog.named(name);
        if (found.isEmpty()) {
            List<String> known = catalog.components().stream()
                    .map(ComponentType::name)
                    .distinct()
                    .toList();
            throw new UserError(
                    ExitCode.USAGE,
                    "there is no component '" + name + "'" + System.lineSeparator() + "  "
                            + NearestName.advice(name, known));
        }
        for (ComponentType component : found) {
            terminal.out().print(ComponentText.of(component, catalog));
        }
        terminal.out().flush();
        return ExitCode.OK.value();
    }
}
