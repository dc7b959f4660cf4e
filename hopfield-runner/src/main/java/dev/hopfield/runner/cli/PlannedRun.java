package dev.hopfield.runner.cli;

import dev.hopfield.runner.array.ArrayFolder;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.journal.CellRecord;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.schedule.Schedule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is to be run.
 *
 * @param experiment the experiment
 * @param header of its journal, which says which of the cells
 * @param schedule which of the cells are run
 * @param cells all cells of the experiment; their places are their numbers in the journal
 */
record PlannedRun(ResolvedExperiment experiment, JournalHeader header, Schedule schedule, List<Cell> cells) {

    static PlannedRun of(ResolvedExperiment experiment, JournalHeader header) {
        return new PlannedRun(experiment, header, Schedule.of(experiment), Plan.cells(experiment));
    }

    /** The numbers of the cells that belong to the run, or may do so. */
    List<Integer> numbers() {
        return IntStream.range(0, cells.size())
                .filter(cell -> header.shard().has(schedule.unit(cell)))
                .boxed()
                .toList();
    }

    /** The numbers of the cells that are run next; empty if nothing is left to do. */
    List<Integer> next(Map<Integer, List<RowResult>> finished) {
        return schedule.next(finished, header.shard()::has);
    }

    /** How many cells the run has, or may have. */
    String size() {
        return (schedule.isFixed() ? "" : "at most ") + numbers().size();
    }

    /** Whether a cell keeps arrays that are not there. */
    boolean lacksArrays(int number, ArrayFolder arrays) {
        return keepsArrays(number) && !arrays.holds(number);
    }

    /** Whether a cell keeps arrays. */
    boolean keepsArrays(int number) {
        return !cells.get(number).point().experiment().kept().isEmpty();
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
