package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.array.ArrayFolder;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.config.FrozenText;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.Execution;
import dev.hopfield.runner.execute.Forecast;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.journal.Circumstances;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import dev.hopfield.runner.journal.Shard;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.result.RunFolder;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs what is missing of a run, keeps what is finished, and writes its results: what {@code run} and {@code resume} have in common. */
final class RunSession {

    private final Provider<ComponentReader> components;
    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    RunSession(Provider<ComponentReader> components, Provider<Installation> installation, Terminal terminal) {
        this.components = components;
        this.installation = installation;
        this.terminal = terminal;
    }

    /**
     * What results of this process would depend on.
     *
     * @param inputs the files and folders that the experiment names
     */
    Origin origin(Collection<String> inputs) {
        try {
            return Origin.here(installation.get().installed(), inputs);
        } catch (IllegalStateException e) {
            // A plugin may have been asked for what this process cannot give it.
            throw new UserError(ExitCode.BAD_CONFIGURATION, e.getMessage());
        }
    }

    /**
     * What is begun.
     *
     * @param file where the experiment was read
     * @param experiment what is run
     * @param shard which of its cells
     * @param out the folder for it, if the user named one
     */
    record Beginning(Path file, ResolvedExperiment experiment, Shard shard, Optional<Path> out) {}

    /**
     * Begins a run.
     *
     * @param beginning what, and where
     * @param options how to work
     * @param exports forms in which results are written beside those of the experiment
     * @return how the command ends
     */
    ExitCode begin(Beginning beginning, WorkOptions options, List<ResultSink> exports) {
        Prepared work = new Prepared(options, exports);
        ResolvedExperiment experiment = beginning.experiment();
        JournalHeader header = new JournalHeader(
                FrozenText.of(experiment),
                origin(experiment.inputs()),
                beginning.shard(),
                List.of(Circumstances.here(beginning.file())));
        PlannedRun run = PlannedRun.of(experiment, header);
        Forecast forecast = work.forecast(run, run.numbers());
        try (RunFolder folder = RunFolder.begin(beginning.out(), run.folderName());
                LiveRun live = LiveRun.begin(folder, run, terminal)) {
            work.announce(forecast);
            return live.guard(() -> work.through(run, new HashMap<>(), live));
        }
    }

    /**
     * Goes on with a run.
     *
     * @param folder where it was begun
     * @param run what is run
     * @param journal what is finished of it
     * @param options how to work
     * @param exports forms in which results are written beside those of the experiment
     * @return how the command ends
     */
    ExitCode resume(RunFolder folder, PlannedRun run, Journal journal, WorkOptions options, List<ResultSink> exports) {
        Prepared work = new Prepared(options, exports);
        Map<Integer, List<RowResult>> finished = journal.rows();
        // Those whose arrays somebody has removed are run again.
        ArrayFolder arrays = new ArrayFolder(folder.path());
        finished.keySet().removeIf(number -> run.lacksArrays(number, arrays));
        List<Integer> missing = run.numbers().stream()
                .filter(number -> !finished.containsKey(number))
                .toList();
        Forecast forecast = work.forecast(run, missing);
        try (LiveRun live = LiveRun.resume(folder, run, journal, finished.size(), terminal)) {
            work.announce(forecast);
            work.report.say(finished.size() + " of " + run.size() + " cells were finished before");
            return live.guard(() -> work.through(run, finished, live));
        }
    }

    /** How a session works, before anything is written. */
    private final class Prepared {

        private final Execution execution;
        private final String surroundings;
        private final WorkReport report;
        private final RunReport results;

        Prepared(WorkOptions options, List<ResultSink> exports) {
            this.report = new WorkReport(terminal, options.verbosity());
            this.results = new RunReport(terminal, options.json(), options.verbosity(), exports);
            this.execution = options.execution(components.get(), report::failed);
            this.surroundings = EnvironmentLine.of(installation.get().plugins(), options.workers());
        }

        Forecast forecast(PlannedRun run, List<Integer> numbers) {
            Forecast forecast =
                    execution.forecast(numbers.stream().map(run.cells()::get).toList());
            forecast.refusal().ifPresent(refusal -> {
                String where = run.experiment().nameOf(refusal.cell().point());
                throw new UserError(
                        ExitCode.BAD_CONFIGURATION,
                        refusal.label() + (where.isEmpty() ? "" : " at " + where) + " " + refusal.reason());
            });
            return forecast;
        }

        void announce(Forecast forecast) {
            report.say(surroundings);
            if (forecast.isLarge()) {
                report.say(forecast.text());
            }
        }

        /**
         * Runs what is not finished, round by round, then writes the results from the journal, where those of earlier sessions
         * are too.
         *
         * @param finished the rows of finished cells, by number; those that come are added
         */
        ExitCode through(PlannedRun run, Map<Integer, List<RowResult>> finished, LiveRun live) {
            List<Integer> round = run.next(finished);
            ProgressLine progress = report.progress(finished.size(), finished.size() + round.size());
            progress.open(!run.schedule().isFixed());
            try {
                while (!round.isEmpty()) {
                    run(run, round, finished, live, progress);
                    round = run.next(finished);
                    progress.total(finished.size() + round.size());
                }
            } finally {
                progress.finish();
            }
            execution.saving().text().ifPresent(report::say);
            live.journal().close();
            RunFolder folder = live.folder();
            List<CellResult> all =
                    run.results(Journal.read(folder.path()).cells().values());
            return run.header().shard().isWhole()
                    ? results.complete(run, all, folder)
                    : results.completeShard(run, all, folder);
        }

        private void run(
                PlannedRun run,
                List<Integer> round,
                Map<Integer, List<RowResult>> finished,
                LiveRun live,
                ProgressLine progress) {
            Map<Cell, Integer> places = new IdentityHashMap<>();
            round.forEach(number -> places.put(run.cells().get(number), number));
            execute(round.stream().map(run.cells()::get).toList(), result -> {
                int number = places.get(result.cell());
                live.keep(number, result);
                finished.put(number, result.rows());
                report.finished(run.experiment(), result, progress);
            });
        }

        private void execute(List<Cell> cells, Consumer<CellResult> finished) {
            try {
                execution.run(cells, finished);
            } catch (IOException e) {
                throw UnreadableInput.error(e);
            }
        }
    }
}
