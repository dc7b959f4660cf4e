package dev.hopfield.runner.cli;

import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.journal.CellRecord;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import java.util.Collection;
import java.util.List;

/**
 * What is to be run.
 *
 * @param experiment the experiment
 * @param header of its journal, which says which of the cells
 * @param cells all cells of the experiment; their places are their numbers in the journal
 */
record PlannedRun(ResolvedExperiment experiment, JournalHeader header, List<Cell> cells) {

    static PlannedRun of(ResolvedExperiment experiment, JournalHeader header) {
        return new PlannedRun(experiment, header, Plan.cells(experiment));
    }

    /** The numbers of the cells that belong to the run. */
    List<Integer> numbers() {
        return header.shard().cells(cells.size());
    }

    /** The numbers of the cells that are not finished yet. */
    List<Integer> missing(Journal journal) {
        return numbers().stream()
                .filter(number -> !journal.cells().containsKey(number))
                .toList();
    }

    /** Results from what was kept, in the order of the cells. */
    List<CellResult> results(Collection<CellRecord> records) {
        return records.stream()
                .map(finished -> finished.of(cells.get(finished.number())))
                .toList();
    }

    /** What a fresh folder is called: it says which experiment this is. */
    String folderName() {
        String name = experiment.common().name() + "-" + header.sha256().substring(0, 8);
        return header.shard().isWhole()
                ? name
                : name + "-shard-" + header.shard().number() + "-of-"
                        + header.shard().count();
    }
}
