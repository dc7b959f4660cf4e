package dev.hopfield.runner.cli;

import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.YamlWriter;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.Execution;
import dev.hopfield.runner.execute.Forecast;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.result.JsonText;
import dev.hopfield.runner.result.Provenance;
import dev.hopfield.runner.result.RunFiles;
import dev.hopfield.runner.result.RunFolder;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "Example:",
            "  hopfield run experiments/digits.yaml --set 'models.attention.separation={type: softmax, beta: 2}'"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the experiment, a YAML file")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "changes the experiment at a path, such as trials=3; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "the folder for results; else a fresh one under runs/")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "how many threads there are; else one for each core")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description = "what runs the cells: the name of an engine, or {type: NAME, ...}; else ${DEFAULT-VALUE}."
                    + " No result depends on it")
    private String engine;

    @Option(names = "--json", description = "prints the summary as JSON instead of a table")
    private boolean json;

    @Mixin
    private PluginOptions pluginOptions;

    private static final String FROZEN_HEADER = """
            # What was run, with every default written out; runs again as it is.
            # A path that is swept shows the first of its values.
            """;

    private final Provider<ExperimentLoader> loader;
    private final Provider<ComponentReader> components;
    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    RunCommand(
            Provider<ExperimentLoader> loader,
            Provider<ComponentReader> components,
            Provider<Installation> installation,
            Terminal terminal) {
        this.loader = loader;
        this.components = components;
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, but is " + workers);
        }
        ResolvedExperiment experiment = loader.get().load(file, overrides);
        List<Cell> cells = Plan.cells(experiment);
        Execution execution = new Execution(components.get().read("--engine", engine, Engine.class), workers);
        Forecast forecast = execution.forecast(cells);
        requireFit(experiment, forecast);
        // Now, because a jar may be built anew while a long run goes on.
        Map<String, Map<String, String>> jars = installation.get().hashes();
        try (RunFolder folder = RunFolder.open(out, experiment.common().name())) {
            Thread cleaning = new Thread(() -> {
                folder.abandon();
                terminal.err().println("interrupted: nothing of this run is kept");
                terminal.err().flush();
            });
            Runtime.getRuntime().addShutdownHook(cleaning);
            try {
                announce(workers, forecast);
                return report(experiment, folder, jars, results(execution, cells))
                        .value();
            } finally {
                forget(cleaning);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is doing its work.
            return;
        }
    }

    private static void requireFit(ResolvedExperiment experiment, Forecast forecast) {
        forecast.refusal().ifPresent(refusal -> {
            String where = experiment.nameOf(refusal.cell().point());
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    refusal.label() + (where.isEmpty() ? "" : " at " + where) + " " + refusal.reason());
        });
    }

    private void announce(int workers, Forecast forecast) {
        terminal.err().println(EnvironmentLine.of(installation.get().plugins(), workers));
        if (forecast.isLarge()) {
            terminal.err().println(forecast.text());
        }
        terminal.err().flush();
    }

    private ExitCode report(
            ResolvedExperiment experiment,
            RunFolder folder,
            Map<String, Map<String, String>> jars,
            List<CellResult> results) {
        RunFiles files = new RunFiles(experiment, results);
        Experiment common = experiment.common();
        String frozen = FROZEN_HEADER + YamlWriter.write(experiment.frozen());
        folder.complete(files.writings(
                frozen,
                Provenance.of(
                        common.name(), common.seed(), frozen, installation.get().plugins(), jars, files.notes())));
        if (json) {
            terminal.out().println(JsonText.of(files.summary()));
        } else {
            terminal.out().print(files.comparison().text());
        }
        terminal.out().flush();
        files.notes().forEach(note -> terminal.err().println("note: " + note));
        terminal.err().println("results are in " + folder.path());
        return failures(files.table());
    }

    private List<CellResult> results(Execution execution, List<Cell> cells) {
        ProgressLine progress =
                new ProgressLine(terminal.err(), terminal.interactive(), cells.size(), System::nanoTime);
        try {
            return execution.run(cells, result -> progress.advance());
        } catch (InvalidData e) {
            throw new UserError(ExitCode.BAD_DATA, e.getMessage());
        } catch (NoSuchFileException e) {
            throw new UserError(ExitCode.MISSING_INPUT, e.getFile() + ": there is no such file");
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    "input cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            progress.finish();
        }
    }

    private ExitCode failures(ResultTable table) {
        List<ResultTable.Row> failed =
                table.rows().stream().filter(row -> !row.error().isEmpty()).toList();
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        terminal.err().println(failed.size() + " of " + table.rows().size() + " rows failed; the reasons:");
        Map<String, Long> reasons = failed.stream()
                .collect(Collectors.groupingBy(
                        row -> row.model() + ": " + row.error(), LinkedHashMap::new, Collectors.counting()));
        reasons.forEach((reason, rows) -> terminal.err().println("  " + reason + " (rows: " + rows + ")"));
        return ExitCode.SOME_TRIALS_FAILED;
    }
}
