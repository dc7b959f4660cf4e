package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.result.RunFolder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run that something ended. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Goes on with a run that was cut short, and writes the results that it would have had.",
            "Of a complete run, it shows the results again, and exports them in further forms.",
            "No finished cell is run again. What results depend on must be as it was: the experiment and the files"
                    + " that it names, Java, the kernels and the plugins."
        },
        footer = {"", "Example:", "  hopfield resume runs/digits-0123abcd"})
final class ResumeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "the folder of the run")
    private Path run;

    @Mixin
    private WorkOptions workOptions;

    @Mixin
    private ExportOptions exportOptions;

    @Mixin
    private PluginOptions pluginOptions;

    private final BegunRuns begun;
    private final Exports exports;
    private final RunSession session;
    private final Terminal terminal;

    @Inject
    ResumeCommand(BegunRuns begun, Exports exports, RunSession session, Terminal terminal) {
        this.begun = begun;
        this.exports = exports;
        this.session = session;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        workOptions.workers();
        workOptions.verbosity();
        // First without the lock, which would leave its file in a folder that is no run.
        List<ResultSink> sinks =
                exports.of(exportOptions, Journal.read(run).header().shard());
        return (RunFolder.isComplete(run) ? shown(sinks) : resumed(sinks)).value();
    }

    private ExitCode shown(List<ResultSink> sinks) {
        Journal journal = Journal.read(run);
        PlannedRun planned = begun.planned(run, journal.header());
        List<CellResult> results = planned.results(journal.cells().values());
        new WorkReport(terminal, workOptions.verbosity())
                .say("the run is complete; nothing is left to do"
                        + (sinks.isEmpty() ? "" : " but to export its results"));
        RunReport report = new RunReport(terminal, workOptions.json(), workOptions.verbosity(), sinks);
        return journal.header().shard().isWhole()
                ? report.show(planned, results, run)
                : report.showShard(planned, results, run);
    }

    private ExitCode resumed(List<ResultSink> sinks) {
        try (RunFolder folder = RunFolder.resume(run)) {
            Journal journal = Journal.read(run);
            requireSameOrigin(journal.header());
            return session.resume(folder, begun.planned(run, journal.header()), journal, workOptions, sinks);
        }
    }

    private void requireSameOrigin(JournalHeader header) {
        List<String> changes =
                header.origin().changes(session.origin(header.origin().inputs().keySet()));
        if (!changes.isEmpty()) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    run + ": since the run was begun something changed that results depend on: "
                            + String.join("; ", changes) + System.lineSeparator()
                            + "  put it back, or run the experiment anew: hopfield run "
                            + run.resolve(RunFolder.EXPERIMENT));
        }
    }
}
