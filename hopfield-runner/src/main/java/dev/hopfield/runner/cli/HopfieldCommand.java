package dev.hopfield.runner.cli;

import dev.hopfield.api.Plugin;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "hopfield",
        mixinStandardHelpOptions = true,
        versionProvider = HopfieldCommand.Version.class,
        description =
                "Compares associative memories, and solvers of problems, on equal terms, by experiments written in YAML.",
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            MergeCommand.class,
            CompareCommand.class,
            QueryCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            PluginsCommand.class,
            NewPluginCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Example:",
            "  hopfield run experiments/digits.yaml --set trials=3",
            "",
            "Exit codes: 0 done, 1 some trials failed, 2 usage, 65 bad data,",
            "66 missing input, 70 internal, 73 cannot write, 78 bad configuration,",
            "130 interrupted: what is finished is kept."
        })
final class HopfieldCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * The command that a command line begins with. To look into all commands takes longer than many of them run, so one that is
     * named is put together alone.
     *
     * @param arguments the command line
     * @return its class; empty if there is none, or if it must see the others
     */
    static Optional<Class<?>> named(String... arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        return Arrays.stream(HopfieldCommand.class.getAnnotation(Command.class).subcommands())
                .filter(type -> type != CompletionCommand.class)
                .<Class<?>>map(type -> type)
                .filter(type -> type.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst();
    }

    /** One of the commands, called by its full name. */
    static CommandLine alone(Class<?> type, CommandLine.IFactory factory) {
        String name = HopfieldCommand.class.getAnnotation(Command.class).name() + " "
                + type.getAnnotation(Command.class).name();
        return new CommandLine(type, factory).setCommandName(name);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"hopfield " + Plugin.versionOf(HopfieldCommand.class)};
        }
    }
}
