package dev.hopfield.runner.result;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run. Everything is written into a hidden folder inside it and moved to its final name when it is
 * complete, so a file that is there is whole. A run that does not end leaves no folder that it made itself.
 */
public final class RunFolder implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished";
    private static final int MAX_RUNS = 100_000;

    private final Path folder;
    private final boolean created;
    private boolean complete;

    private RunFolder(Path folder, boolean created) {
        this.folder = folder;
        this.created = created;
    }

    /**
     * The folder that the user named, or a fresh one, {@code runs/NAME-001} and so on.
     *
     * @param named the folder asked for
     * @param name the experiment
     * @return the folder, there and empty
     * @throws UserError if it cannot be made or holds something
     */
    public static RunFolder open(Optional<Path> named, String name) {
        RunFolder folder = named.isPresent() ? given(named.get()) : fresh(name);
        try {
            Files.createDirectory(folder.unfinished());
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new UserError(
                    ExitCode.CANNOT_WRITE,
                    folder.folder + ": another run has just begun to write here" + System.lineSeparator()
                            + "  name another folder: --out DIR");
        } catch (IOException e) {
            throw unwritable(folder.folder, e);
        }
    }

    private static RunFolder given(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                return new RunFolder(folder, true);
            }
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new UserError(
                            ExitCode.CANNOT_WRITE,
                            folder + ": the folder is not empty" + System.lineSeparator()
                                    + "  name another one, or empty it: results are never mixed or overwritten");
                }
            }
            return new RunFolder(folder, false);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static RunFolder fresh(String name) {
        Path runs = Path.of("runs");
        try {
            Files.createDirectories(runs);
            for (int number = 1; number <= MAX_RUNS; number++) {
                String digits = Integer.toString(number);
                Path candidate = runs.resolve(name + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits);
                try {
                    return new RunFolder(Files.createDirectory(candidate), true);
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw unwritable(runs, e);
        }
        throw new UserError(ExitCode.CANNOT_WRITE, runs + ": there are too many runs of " + name + "; remove some");
    }

    private static UserError unwritable(Path folder, IOException e) {
        return new UserError(
                ExitCode.CANNOT_WRITE,
                folder + ": results cannot be written here: " + reason(e) + System.lineSeparator()
                        + "  make room there, or name a folder that you may write to: --out DIR");
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder, and it cannot be made";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
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
     * Writes all files of the run and puts them in place.
     *
     * @param writings what writes them; results last
     * @throws UserError if writing fails; nothing of it is left then
     */
    public synchronized void complete(List<Writing> writings) {
        try {
            for (Writing writing : writings) {
                writing.into(unfinished());
            }
            // From here on nothing is taken back: each file that is moved is whole.
            complete = true;
            try (Stream<Path> files = Files.list(unfinished())) {
                for (Path file : files.sorted().toList()) {
                    Files.move(file, folder.resolve(file.getFileName()));
                }
            }
            Files.delete(unfinished());
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e.getCause());
        }
    }

    @Override
    public void close() {
        abandon();
    }

    /** Removes what an unfinished run has left; does nothing to a complete one. */
    public synchronized void abandon() {
        if (complete) {
            return;
        }
        Path doomed = created ? folder : unfinished();
        if (!Files.exists(doomed)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(doomed)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }
}
