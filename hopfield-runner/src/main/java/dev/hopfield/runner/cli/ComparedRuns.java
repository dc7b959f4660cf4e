package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.compare.ComparedRun;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Shard;
import dev.hopfield.runner.result.RunFiles;
import dev.hopfield.runner.result.RunFolder;
import dev.hopfield.runner.result.StoredResults;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads runs to compare them. Of a complete one its results are read, which needs none of its plugins; of any other one what the
 * journal has, which does not name points and metrics: for these its experiment is read again.
 */
final class ComparedRuns {

    private final BegunRuns begun;

    @Inject
    ComparedRuns(BegunRuns begun) {
        this.begun = begun;
    }

    /**
     * Reads a run, complete or not.
     *
     * @param folder of the run
     * @throws UserError if it holds no run, or its results cannot be read
     */
    ComparedRun in(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    folder + ": this is a file" + System.lineSeparator()
                            + "  name the folder of a run, such as runs/NAME-0123abcd");
        }
        Journal journal = Journal.read(folder);
        Optional<ResultTable> stored = RunFolder.isComplete(folder) ? StoredResults.in(folder) : Optional.empty();
        return stored.isPresent()
                ? new ComparedRun(folder, "complete", journal.header(), stored.get())
                : fromJournal(folder, journal);
    }

    private ComparedRun fromJournal(Path folder, Journal journal) {
        JournalHeader header = journal.header();
        PlannedRun planned = planned(folder, header);
        Shard shard = header.shard();
        int finished = journal.cells().size();
        boolean complete = planned.next(journal.rows()).isEmpty();
        String state = (shard.isWhole() ? "" : shard + ", ")
                + (complete ? "complete" : finished + " of " + planned.size() + " cells finished");
        RunFiles files = new RunFiles(
                planned.experiment(), planned.results(journal.cells().values()));
        return new ComparedRun(folder, state, header, asWritten(files.table()));
    }

    private PlannedRun planned(Path folder, JournalHeader header) {
        try {
            return begun.planned(folder, header);
        } catch (UserError e) {
            throw new UserError(
                    e.exitCode(),
                    folder + ": it has no results yet, and what the journal has cannot be read without its experiment:"
                            + System.lineSeparator() + e.getMessage());
        }
    }

    /** As a file of results has them, where 0 has no sign. */
    private static ResultTable asWritten(ResultTable results) {
        List<ResultTable.Row> rows = results.rows().stream()
                .map(row -> new ResultTable.Row(
                        row.point(),
                        row.trial(),
                        row.model(),
                        row.values().stream().map(value -> value + 0.0).toList(),
                        row.error()))
                .toList();
        return new ResultTable(results.axes(), results.compared(), results.metrics(), rows);
    }
}
