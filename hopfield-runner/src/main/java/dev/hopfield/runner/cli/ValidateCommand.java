package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.schedule.Schedule;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks an experiment without running it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks an experiment without running it, and shows all that is wrong with it, or what it compares.",
        footer = {"", "Example:", "  hopfield validate experiments/digits.yaml"})
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the experiment, a YAML file")
    private Path file;

    @Mixin
    private ChangeOptions changes;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<ExperimentLoader> loader;
    private final Terminal terminal;

    @Inject
    ValidateCommand(Provider<ExperimentLoader> loader, Terminal terminal) {
        this.loader = loader;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ResolvedExperiment experiment = loader.get().load(file, changes.sets(), changes.sweeps());
        Experiment common = experiment.common();
        terminal.out()
                .println(file + " is valid: " + experiment.points().size()
                        + (experiment.points().size() == 1 ? " grid point, " : " grid points, ")
                        + (Schedule.of(experiment).isFixed() ? "" : "at most ")
                        + Plan.size(experiment) + " cells, "
                        + common.labels().size() + " " + common.compared() + "s, "
                        + common.metricColumns().size() + " measured columns");
        terminal.out().print(LabelledLines.of(lines(experiment)));
        experiment.notes().forEach(note -> terminal.out().println("note: " + note));
        return ExitCode.OK.value();
    }

    /** All points are of the same kind. */
    private static List<LabelledLines.Line> lines(ResolvedExperiment experiment) {
        List<Experiment> points =
                experiment.points().stream().map(GridPoint::experiment).toList();
        return experiment
                .common()
                .match(
                        recall -> ModelText.lines(of(RecallExperiment.class, points)),
                        search -> SearchText.lines(of(OptimisationExperiment.class, points)));
    }

    private static <T extends Experiment> List<T> of(Class<T> kind, List<Experiment> points) {
        return points.stream().map(kind::cast).toList();
    }
}
