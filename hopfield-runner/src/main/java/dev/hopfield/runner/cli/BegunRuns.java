package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.result.RunFolder;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads again what runs were begun with. */
final class BegunRuns {

    private final Provider<ExperimentLoader> loader;

    @Inject
    BegunRuns(Provider<ExperimentLoader> loader) {
        this.loader = loader;
    }

    /**
     * What a run is of.
     *
     * @param folder of the run
     * @param header of its journal
     * @return what it was begun with
     * @throws UserError if the experiment in the folder is another one by now
     */
    PlannedRun planned(Path folder, JournalHeader header) {
        Path file = folder.resolve(RunFolder.EXPERIMENT);
        if (!isUnchanged(file, header)) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    file + ": it is not what this run was begun with" + System.lineSeparator()
                            + "  put it back as it was; a changed experiment is a run of its own: hopfield run "
                            + file);
        }
        return PlannedRun.of(loader.get().load(file, List.of()), header);
    }

    private static boolean isUnchanged(Path file, JournalHeader header) {
        try {
            return Files.readString(file).equals(header.experiment());
        } catch (IOException e) {
            return false;
        }
    }
}
