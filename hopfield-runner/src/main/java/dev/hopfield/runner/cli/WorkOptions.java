package dev.hopfield.runner.cli;

import dev.hopfield.api.execution.Engine;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.execute.Execution;
import dev.hopfield.runner.execute.TimeLimit;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that run cells. None of them is part of what an experiment means. */
final class WorkOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description = "what runs the cells: the name of an engine, or {type: NAME, ...}; else ${DEFAULT-VALUE}."
                    + " No result depends on it")
    private String engine;

    @Option(
            names = "--cell-timeout",
            paramLabel = "TIME",
            description = "gives up a model or solver that takes longer than this in a cell, such as 60s, 5min or 2h;"
                    + " its row tells so. It is looked at in each step of a recall or search and between the parts"
                    + " of a row: storing, or a single long step, is not cut short")
    private Optional<String> timeout = Optional.empty();

    @Mixin
    private VerbosityOptions verbosity;

    @Option(names = "--json", description = "prints the summary as JSON instead of a table")
    private boolean json;

    int workers() {
        return threads.workers(spec);
    }

    /**
     * What runs cells.
     *
     * @param components reads the engine
     * @param failed told of what a model or solver threw in a cell, with its label; by several threads
     */
    Execution execution(ComponentReader components, BiConsumer<String, Throwable> failed) {
        return new Execution(components.read("--engine", engine, Engine.class), workers(), limit(), failed);
    }

    Verbosity verbosity() {
        return verbosity.verbosity();
    }

    private TimeLimit limit() {
        try {
            return timeout.map(TimeLimit::of).orElse(TimeLimit.NONE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--cell-timeout: " + e.getMessage());
        }
    }

    boolean json() {
        return json;
    }
}
