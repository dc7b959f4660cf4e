package dev.hopfield.runner.result;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.array.ArrayFolder;
import dev.hopfield.runner.array.NpyArray;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.JournalWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run, which one process at a time writes.
 *
 * <p>Everything is written into a hidden folder inside it and moved to its final name when it is complete, so a file that is there
 * is whole. The hidden folder is there until the run is complete.
 */
public final class RunFolder implements AutoCloseable {

    /** The name of the file that says what is run. */
    public static final String EXPERIMENT = "experiment.yaml";

    private static final String UNFINISHED = ".unfinished";

    /** What a run has written before it is complete. */
    private static final List<String> BEGINNINGS =
            List.of(EXPERIMENT, Journal.NAME, ArrayFolder.NAME, UNFINISHED, FolderLock.NAME);

    private static final int MAX_RUNS = 100_000;

    private final Path folder;
    private final boolean created;
    private final FolderLock lock;

    private RunFolder(Path folder, boolean created, FolderLock lock) {
        this.folder = folder;
        this.created = created;
        this.lock = lock;
    }

    /**
     * Begins a run in the folder that the user named, or in a fresh one, {@code runs/NAME}, or {@code runs/NAME-2} and so on if there is one.
     *
     * @param named the folder asked for
     * @param name of a fresh folder
     * @return the folder, there and empty
     * @throws UserError if it cannot be made or holds something
     */
    public static RunFolder begin(Optional<Path> named, String name) {
        return named.isPresent() ? given(named.get()) : fresh(name);
    }

    /**
     * Goes on with a run that is not complete.
     *
     * @param folder where it was begun
     * @return the folder, with nothing in it that was half written
     * @throws UserError if another process writes there, or this one cannot
     */
    public static RunFolder resume(Path folder) {
        try {
            FolderLock lock = FolderLock.take(folder);
            RunFolder run = new RunFolder(folder, false, lock);
            run.clear();
            return run;
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    /**
     * Whether a run has ended, so that nothing is to be written any more.
     *
     * @param folder where it was begun
     * @return whether all its files have their final names
     */
    public static boolean isComplete(Path folder) {
        return !Files.exists(folder.resolve(UNFINISHED));
    }

    private static RunFolder given(Path folder) {
        try {
            boolean missing = !Files.exists(folder);
            if (missing) {
                Files.createDirectories(folder);
            }
            if (!isEmpty(folder)) {
                throw new UserError(
                        ExitCode.CANNOT_WRITE,
                        folder + ": the folder is not empty" + System.lineSeparator()
                                + "  name another one, or empty it: results are never mixed or overwritten");
            }
            return taken(folder, missing);
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static RunFolder fresh(String name) {
        Path runs = Path.of("runs");
        try {
            Files.createDirectories(runs);
            for (int number = 1; number <= MAX_RUNS; number++) {
                Path candidate = runs.resolve(number == 1 ? name : name + "-" + number);
                try {
                    return taken(Files.createDirectory(candidate), true);
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw Unwritable.error(runs, e);
        }
        throw new UserError(ExitCode.CANNOT_WRITE, runs + ": there are too many runs of " + name + "; remove some");
    }

    /** Of several processes that have seen the folder empty, one alone makes the hidden folder. */
    private static RunFolder taken(Path folder, boolean created) throws IOException {
        try {
            Files.createDirectory(folder.resolve(UNFINISHED));
        } catch (FileAlreadyExistsException e) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder + ": another run has just begun to write here" + System.lineSeparator()
                            + "  name another folder: --out DIR");
        }
        return new RunFolder(folder, created, FolderLock.take(folder));
    }

    /** The folder, as the user sees it. */
    public Path path() {
        return folder;
    }

    private Path unfinished() {
        return folder.resolve(UNFINISHED);
    }

    /** Writes files. */
    @FunctionalInterface
    public interface Writing {

        /**
         * @param target an empty folder
         * @throws IOException if writing fails
         */
        void into(Path target) throws IOException;
    }

    /**
     * Writes down what is to be run, and begins the journal.
     *
     * @param header of the journal
     * @return the journal, open
     * @throws UserError if writing fails
     */
    public JournalWriter begin(JournalHeader header) {
        written(List.of(target -> Files.writeString(target.resolve(EXPERIMENT), header.experiment())));
        try {
            return JournalWriter.begin(folder, unfinished(), header);
        } catch (IOException e) {
            throw cleared(e);
        }
    }

    /**
     * Opens the journal again.
     *
     * @param journal what is in it
     * @return the journal, open
     * @throws UserError if it cannot be written
     */
    public JournalWriter resume(Journal journal) {
        try {
            return JournalWriter.resume(folder, journal);
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    /**
     * Keeps the arrays of a cell.
     *
     * @param cell its number in the plan
     * @param arrays by name
     * @throws UserError if writing fails
     */
    public void keep(int cell, Map<String, NpyArray> arrays) {
        try {
            new ArrayFolder(folder).keep(cell, arrays, unfinished());
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    /**
     * Takes the arrays of a cell over from another run.
     *
     * @param cell its number in the plan
     * @param other the folder of the other run
     * @throws UserError if writing fails
     */
    public void take(int cell, Path other) {
        try {
            new ArrayFolder(folder).take(cell, new ArrayFolder(other), unfinished());
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    /**
     * Writes the last files of the run and puts them in place. If the process ends meanwhile, all are written once more when
     * the run is resumed.
     *
     * @param writings what writes them; results last
     * @throws UserError if writing fails; nothing of it is left then
     */
    public void complete(List<Writing> writings) {
        written(writings);
        try {
            Files.delete(unfinished());
            lock.close();
            Files.deleteIfExists(folder.resolve(FolderLock.NAME));
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    private void written(List<Writing> writings) {
        try {
            for (Writing writing : writings) {
                writing.into(unfinished());
            }
            FileTree.force(unfinished());
            FileTree.moveAll(unfinished(), folder);
        } catch (IOException e) {
            throw cleared(e);
        } catch (UncheckedIOException e) {
            throw cleared(e.getCause());
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(unfinished())) {
            for (Path file : files.toList()) {
                FileTree.remove(file);
            }
        }
    }

    /** Makes room again. */
    private UserError cleared(IOException reason) {
        try {
            clear();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        return Unwritable.error(folder, reason);
    }

    /** Lets others write here. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }

    /** Removes the run with all that it has written; does nothing to a complete one. The folder itself goes if the run has made it. */
    public void abandon() {
        if (isComplete(folder)) {
            return;
        }
        try {
            lock.close();
            for (String name : BEGINNINGS) {
                FileTree.remove(folder.resolve(name));
            }
            if (created && isEmpty(folder)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        }
    }
}
