package dev.hopfield.runner.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how much a command says about its work. */
final class VerbosityOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            description = "also tells of each finished cell, and where in the code a model or solver failed")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description =
                    "prints the results alone, and on standard error only notes, which tell how to read them, and failures")
    private boolean quiet;

    Verbosity verbosity() {
        if (verbose && quiet) {
            throw new ParameterException(spec.commandLine(), "--verbose and --quiet contradict each other");
        }
        return verbose ? Verbosity.VERBOSE : quiet ? Verbosity.QUIET : Verbosity.NORMAL;
    }
}
