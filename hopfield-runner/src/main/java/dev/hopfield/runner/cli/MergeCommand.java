package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.array.ArrayFolder;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.journal.CellRecord;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Shard;
import dev.hopfield.runner.journal.ShardSet;
import dev.hopfield.runner.result.RunFolder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one run of the shards of an experiment. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Makes one run of all shards of an experiment, with the results that a single run would have had.",
            "The shards may have run on any machines with the same Java version, kernels and plugins."
        },
        footer = {"", "Example:", "  hopfield merge runs/digits-0123abcd-shard-* --out runs/digits"})
final class MergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "the folders of all shards, in any order")
    private List<Path> runs;

    @Option(names = "--out", paramLabel = "DIR", description = "the folder for results; else a fresh one under runs/")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "prints the summary as JSON instead of a table")
    private boolean json;

    @Mixin
    private ExportOptions exportOptions;

    @Mixin
    private VerbosityOptions verbosityOptions;

    @Mixin
    private PluginOptions pluginOptions;

    private final BegunRuns begun;
    private final Exports exports;
    private final RunSession session;
    private final Terminal terminal;

    @Inject
    MergeCommand(BegunRuns begun, Exports exports, RunSession session, Terminal terminal) {
        this.begun = begun;
        this.exports = exports;
        this.session = session;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ResultSink> sinks = exports.of(exportOptions, Shard.WHOLE);
        Verbosity verbosity = verbosityOptions.verbosity();
        Map<Path, Journal> journals = new LinkedHashMap<>();
        runs.forEach(run -> journals.put(run, Journal.read(run)));
        ShardSet shards = new ShardSet(journals);
        requireSamePlugins(shards);
        PlannedRun first = begun.planned(shards.firstFolder(), shards.header());
        List<CellRecord> cells = shards.cells(journal -> first.schedule()
                .next(journal.rows(), journal.header().shard()::has)
                .size());
        requireArrays(first, cells, shards);
        JournalHeader header = new JournalHeader(
                shards.header().experiment(), shards.header().origin(), Shard.WHOLE, shards.circumstances());
        PlannedRun whole = new PlannedRun(first.experiment(), header, first.schedule(), first.cells());
        return merged(whole, cells, shards, new RunReport(terminal, json, verbosity, sinks))
                .value();
    }

    /** Nothing is computed here, so Java and kernels do not matter; but the experiment must be read as it was. */
    private void requireSamePlugins(ShardSet shards) {
        List<String> changes = shards.header().origin().pluginChanges(session.origin(List.of()));
        if (!changes.isEmpty()) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    shards.firstFolder() + ": it was run with other plugins than are installed here: "
                            + String.join("; ", changes) + System.lineSeparator()
                            + "  merge with those it was run with");
        }
    }

    private static void requireArrays(PlannedRun run, List<CellRecord> cells, ShardSet shards) {
        for (CellRecord cell : cells) {
            Path folder = shards.folderOf(cell.number());
            if (run.lacksArrays(cell.number(), new ArrayFolder(folder))) {
                throw new UserError(
                        ExitCode.BAD_DATA,
                        "runs cannot be merged: " + folder + " lacks " + ArrayFolder.file(cell.number())
                                + ", which its experiment keeps" + System.lineSeparator()
                                + "  copy the whole folder of the shard; if the file is lost, run that shard again");
            }
        }
    }

    private ExitCode merged(PlannedRun run, List<CellRecord> cells, ShardSet shards, RunReport report) {
        try (RunFolder folder = RunFolder.begin(out, run.folderName());
                LiveRun live = LiveRun.begin(folder, run, terminal)) {
            return live.guard(() -> {
                List<CellResult> results = run.results(cells);
                report.tellCells(run, results);
                cells.forEach(cell -> live.take(cell, shards.folderOf(cell.number()), run));
                live.journal().close();
                return report.complete(run, results, folder);
            });
        }
    }
}
