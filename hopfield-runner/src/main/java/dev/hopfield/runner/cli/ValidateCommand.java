package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Plan;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an experiment without running it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks an experiment without running it, and shows all that is wrong with it, or what its models are.",
        footer = {"", "Example:", "  hopfield validate experiments/digits.yaml"})
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the experiment, a YAML file")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "changes the experiment at a path first")
    private List<String> overrides = new ArrayList<>();

    private final ExperimentLoader loader;
    private final Terminal terminal;

    @Inject
    ValidateCommand(ExperimentLoader loader, Terminal terminal) {
        this.loader = loader;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ResolvedExperiment experiment = loader.load(file, overrides);
        Experiment common = experiment.common();
        terminal.out()
                .println(file + " is valid: " + experiment.points().size() + " grid points, "
                        + Plan.size(experiment) + " cells, "
                        + common.models().size() + " models, "
                        + common.metricColumns().size() + " measured columns");
        terminal.out().print(ModelText.of(experiment));
        experiment.notes().forEach(note -> terminal.out().println("note: " + note));
        return ExitCode.OK.value();
    }
}
