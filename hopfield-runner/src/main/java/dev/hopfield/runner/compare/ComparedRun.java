package dev.hopfield.runner.compare;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.config.FrozenText;
import dev.hopfield.runner.journal.JournalHeader;
import java.nio.file.Path;

/**
 * One of two runs that are compared.
 *
 * @param folder of the run
 * @param state whether it is complete, and how much of it there is
 * @param header of its journal
 * @param experiment the configuration
 * @param results all rows that there are
 */
public record ComparedRun(Path folder, String state, JournalHeader header, Node experiment, ResultTable results) {

    /** A run with the experiment of its header. */
    public ComparedRun(Path folder, String state, JournalHeader header, ResultTable results) {
        this(folder, state, header, FrozenText.read(header.experiment()), results);
    }

    /** How many rows have no numbers, because the model or solver failed. */
    public long failures() {
        return results.rows().stream().filter(row -> !row.error().isEmpty()).count();
    }
}
