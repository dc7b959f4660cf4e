package dev.hopfield.runner.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option of all commands whose work is shared by threads. */
final class ThreadOptions {

    @Option(names = "--threads", paramLabel = "N", description = "how many threads there are; else one for each core")
    private Optional<Integer> threads = Optional.empty();

    /**
     * How many threads there are.
     *
     * @param command which was given the option
     * @return at least 1
     */
    int workers(CommandSpec command) {
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (workers < 1) {
            throw new ParameterException(command.commandLine(), "--threads must be at least 1, but is " + workers);
        }
        return workers;
    }
}
