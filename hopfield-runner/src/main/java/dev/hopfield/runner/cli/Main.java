package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.inject.RunnerInjector;
import dev.hopfield.runner.plugin.PluginFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        prepare();
        Terminal terminal = TerminalOfProcess.of(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getProperties(), System.getenv());
        int exitCode;
        try {
            exitCode = run(terminal, arguments);
        } catch (RuntimeException | Error e) {
            exitCode = report(e, terminal);
        }
        if (terminal.out().checkError()) {
            terminal.err().println("standard output cannot be written; what was printed there is lost");
            exitCode = exitCode == ExitCode.OK.value() ? ExitCode.CANNOT_WRITE.value() : exitCode;
        }
        terminal.err().flush();
        System.exit(exitCode);
    }

    /** Must come before everything else. */
    static void prepare() {
        // Guice's other way of loading classes needs what newer Java versions warn about.
        System.setProperty("guice_custom_class_loading", "CHILD");
    }

    /**
     * Runs one command.
     *
     * @param terminal where it writes
     * @param arguments the command line
     * @return the exit code
     */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine.IFactory factory = factory(terminal);
        Optional<Class<?>> named = HopfieldCommand.named(arguments);
        CommandLine command = named.map(type -> HopfieldCommand.alone(type, factory))
                .orElseGet(() -> new CommandLine(new HopfieldCommand(), factory));
        return command.setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.styled() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler((failure, failed, parsed) -> report(failure, terminal))
                .execute(named.isPresent() ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    }

    /** Says what is wrong, and where to read on: a page of help would hide it. Who names no command sees them all. */
    private static int misused(CommandLine.ParameterException mistake, String... arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(mistake.getMessage());
        if (arguments.length == 0) {
            command.usage(err);
        } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err)) {
            err.println("  see: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE.value();
    }

    /** Makes commands and what they need; plugins are loaded when one first asks for them. */
    static CommandLine.IFactory factory(Terminal terminal) {
        PluginOptions options = new PluginOptions();
        RunnerInjector injector = new RunnerInjector(terminal, options::choice);
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == PluginOptions.class) {
                    return type.cast(options);
                }
                return type.getPackage() == Main.class.getPackage()
                                && type.isAnnotationPresent(CommandLine.Command.class)
                        ? injector.create(type)
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static int report(Throwable failure, Terminal terminal) {
        // What goes wrong while the injector makes something comes wrapped.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError error) {
                terminal.err().println(error.getMessage().stripTrailing());
                return error.exitCode().value();
            }
        }
        Optional<PluginFault> fault = PluginFault.in(failure);
        if (fault.isPresent()) {
            terminal.err().println(fault.get().text());
            if (fault.get().ofCode()) {
                failure.printStackTrace(terminal.err());
            }
            return ExitCode.INTERNAL.value();
        }
        terminal.err().println("internal error: this is a defect, not a mistake of yours; please report it with:");
        failure.printStackTrace(terminal.err());
        return ExitCode.INTERNAL.value();
    }

    /** Standard streams follow the locale otherwise, and results must not. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
