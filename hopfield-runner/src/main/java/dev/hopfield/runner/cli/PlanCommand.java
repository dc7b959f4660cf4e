package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.Execution;
import dev.hopfield.runner.execute.LocalEngine;
import dev.hopfield.runner.execute.Outlook;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.execute.TimeLimit;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a run will be, before it is begun. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a run of an experiment will be, without running it: its cells, how many memories it stores, the memory that"
                    + " it needs, and about how long it takes.",
            "Where results decide which cells are run, it tells what the run is at most.",
            "To estimate the time, a few cells are run for some seconds. Nothing is written."
        },
        footer = {"", "Example:", "  hopfield plan experiments/digits.yaml --set trials=100 --calibrate 10s"})
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the experiment, a YAML file")
    private Path file;

    @Mixin
    private ChangeOptions changes;

    @Option(
            names = "--calibrate",
            paramLabel = "TIME",
            defaultValue = "5s",
            description = "how long a few cells may be run to estimate the time of all, such as 20s; 0s runs none, and"
                    + " tells no time; else ${DEFAULT-VALUE}")
    private String calibrate;

    @Option(names = "--json", description = "prints JSON instead of text")
    private boolean json;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<ExperimentLoader> loader;
    private final Terminal terminal;

    @Inject
    PlanCommand(Provider<ExperimentLoader> loader, Terminal terminal) {
        this.loader = loader;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int workers = threads.workers(spec);
        Optional<TimeLimit> calibration = calibration();
        ResolvedExperiment experiment = loader.get().load(file, changes.sets(), changes.sweeps());
        List<Cell> cells = Plan.cells(experiment);
        Outlook outlook = outlook(cells, workers, calibration);
        PlanText text = new PlanText(experiment, cells, outlook, workers);
        if (json) {
            terminal.out().println(JsonText.text(text.tree()));
        } else {
            terminal.out().print(text.text(file.toString()));
        }
        terminal.out().flush();
        experiment.notes().forEach(note -> terminal.err().println("note: " + note));
        outlook.time()
                .ifPresent(time -> time.failures()
                        .forEach((label, error) -> terminal.err().println("note: " + label + " fails: " + error)));
        return outlook.refusal()
                .map(refusal -> {
                    terminal.err().println(refusal.label() + text.at(refusal.cell()) + " " + refusal.reason());
                    return ExitCode.BAD_CONFIGURATION;
                })
                .orElse(ExitCode.OK)
                .value();
    }

    private Optional<TimeLimit> calibration() {
        if (calibrate.matches("0 ?(ms|s|min|h)")) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeLimit.of(calibrate));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--calibrate: " + e.getMessage());
        }
    }

    private static Outlook outlook(List<Cell> cells, int workers, Optional<TimeLimit> calibration) {
        try {
            return new Execution(new LocalEngine(), workers).outlook(cells, calibration);
        } catch (IOException e) {
            throw UnreadableInput.error(e);
        }
    }
}
