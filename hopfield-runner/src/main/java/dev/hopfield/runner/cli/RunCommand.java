package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.journal.Shard;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
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

/** Runs an experiment from its file to its results. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs an experiment and writes its results.",
        footer = {
            "",
            "Examples:",
            "  hopfield run experiments/digits.yaml --set models.attention.separation.beta=2",
            "  hopfield run experiments/digits.yaml --shard 1/4",
            "  hopfield run experiments/digits.yaml --export parquet"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the experiment, a YAML file")
    private Path file;

    @Mixin
    private ChangeOptions changes;

    @Option(names = "--out", paramLabel = "DIR", description = "the folder for results; else a fresh one under runs/")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "runs the I-th of N parts of the cells, from 1 on; `merge` makes results of all of them")
    private Optional<String> shard = Optional.empty();

    @Mixin
    private WorkOptions workOptions;

    @Mixin
    private ExportOptions exportOptions;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<ExperimentLoader> loader;
    private final Exports exports;
    private final RunSession session;

    @Inject
    RunCommand(Provider<ExperimentLoader> loader, Exports exports, RunSession session) {
        this.loader = loader;
        this.exports = exports;
        this.session = session;
    }

    @Override
    public Integer call() {
        Shard part = part();
        workOptions.workers();
        workOptions.verbosity();
        List<ResultSink> sinks = exports.of(exportOptions, part);
        ResolvedExperiment experiment = loader.get().load(file, changes.sets(), changes.sweeps());
        return session.begin(new RunSession.Beginning(file, experiment, part, out), workOptions, sinks)
                .value();
    }

    private Shard part() {
        try {
            return shard.map(Shard::of).orElse(Shard.WHOLE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--shard: " + e.getMessage());
        }
    }
}
