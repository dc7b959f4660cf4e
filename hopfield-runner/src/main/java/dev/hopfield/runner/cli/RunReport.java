package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.result.AddedFiles;
import dev.hopfield.runner.result.Emphasis;
import dev.hopfield.runner.result.JsonText;
import dev.hopfield.runner.result.Provenance;
import dev.hopfield.runner.result.RunFiles;
import dev.hopfield.runner.result.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the results of a run whose cells are all finished, and tells a person. */
final class RunReport {

    private final Terminal terminal;
    private final boolean json;
    private final WorkReport work;
    private final List<ResultSink> exports;

    /**
     * @param terminal where to tell
     * @param json whether the summary is told as JSON instead of a table
     * @param verbosity how much is told besides
     * @param exports forms in which results are written beside those of the experiment
     */
    RunReport(Terminal terminal, boolean json, Verbosity verbosity, List<ResultSink> exports) {
        this.terminal = terminal;
        this.json = json;
        this.work = new WorkReport(terminal, verbosity);
        this.exports = List.copyOf(exports);
    }

    /** Tells of each cell, if that is asked for. */
    void tellCells(PlannedRun run, List<CellResult> results) {
        results.forEach(result -> work.cell(run.experiment(), result));
    }

    /** Writes all files, then shows them. */
    ExitCode complete(PlannedRun run, List<CellResult> results, RunFolder folder) {
        RunFiles files = new RunFiles(run.experiment(), results);
        Experiment common = run.experiment().common();
        Map<Cell, Integer> numbers = new IdentityHashMap<>();
        IntStream.range(0, run.cells().size())
                .forEach(number -> numbers.put(run.cells().get(number), number));
        List<RunFolder.Writing> writings = new ArrayList<>();
        files.arrayIndex(numbers::get).ifPresent(writings::add);
        writings.addAll(
                files.writings(Provenance.of(common.name(), common.seed(), run.header(), files.notes()), exports));
        folder.complete(writings);
        return show(run, files, folder.path());
    }

    /** Shows the results of a run whose files are written, and adds those that are exported. */
    ExitCode show(PlannedRun run, List<CellResult> results, Path folder) {
        RunFiles files = new RunFiles(run.experiment(), results);
        if (!exports.isEmpty()) {
            AddedFiles.write(folder, files.exports(exports));
        }
        return show(run, files, folder);
    }

    private ExitCode show(PlannedRun run, RunFiles files, Path folder) {
        if (json) {
            terminal.out().println(JsonText.of(files.summary(), files.leaders()));
        } else {
            terminal.out().print(files.text(terminal.styled() ? Emphasis.BOLD : Emphasis.MARK));
        }
        terminal.out().flush();
        files.notes().forEach(note -> terminal.err().println("note: " + note));
        work.say("results are in " + folder);
        ResultTable table = files.table();
        return failures(
                table.rows().size(),
                table.rows().stream()
                        .filter(row -> !row.error().isEmpty())
                        .map(row -> row.model() + ": " + row.error())
                        .toList());
    }

    /** Ends a shard: its part of the results alone would mislead, so none are written. */
    ExitCode completeShard(PlannedRun run, List<CellResult> results, RunFolder folder) {
        folder.complete(List.of());
        return showShard(run, results, folder.path());
    }

    /** Tells what a shard has done that is complete. */
    ExitCode showShard(PlannedRun run, List<CellResult> results, Path folder) {
        work.say(run.header().shard() + " is complete: " + results.size() + " of "
                + (run.schedule().isFixed() ? "" : "at most ")
                + run.cells().size() + " cells are in " + folder);
        work.say("when all are, merge them: hopfield merge RUN...");
        List<RowResult> rows =
                results.stream().flatMap(result -> result.rows().stream()).toList();
        return failures(
                rows.size(),
                rows.stream()
                        .filter(row -> !row.error().isEmpty())
                        .map(row -> row.label() + ": " + row.error())
                        .toList());
    }

    private ExitCode failures(int rows, List<String> failed) {
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        terminal.err().println(failed.size() + " of " + rows + " rows failed; the reasons:");
        Map<String, Long> reasons = failed.stream()
                .collect(Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
        reasons.forEach((reason, count) -> terminal.err().println("  " + reason + " (rows: " + count + ")"));
        return ExitCode.SOME_TRIALS_FAILED;
    }
}
