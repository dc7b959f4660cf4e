package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options and the names of components. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that lets a shell complete commands, options, and names of what is installed.",
        footer = {
            "",
            "Example, for this shell; in .bashrc or .zshrc, for all to come:",
            "  source <(hopfield completion bash)"
        })
final class CompletionCommand implements Callable<Integer> {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private String shell;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Catalog> installed;
    private final Terminal terminal;

    @Inject
    CompletionCommand(Provider<Catalog> installed, Terminal terminal) {
        this.installed = installed;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is completion for " + String.join(" and ", SHELLS) + ", not for " + shell);
        }
        CommandSpec root = spec.root();
        List<String> names = Stream.concat(
                        Stream.of("experiment"),
                        installed.get().components().stream().map(ComponentType::name))
                .distinct()
                .toList();
        complete(root.subcommands().get("describe"), names);
        complete(spec.commandLine(), SHELLS);
        // One script for both: zsh has its own way of running those for bash, and the script switches it on.
        terminal.out().print(AutoComplete.bash(root.name(), root.commandLine()));
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    /** Says what the first parameter of a command may be. */
    private static void complete(CommandLine command, List<String> names) {
        CommandSpec spec = command.getCommandSpec();
        PositionalParamSpec first = spec.positionalParameters().get(0);
        spec.remove(first);
        spec.addPositional(first.toBuilder().completionCandidates(names).build());
    }
}
