package dev.hopfield.runner.result;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees to it that one process at a time writes the folder of a run. The system lets go of it when the process ends, however it does. */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".lock";

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @param folder of the run
     * @throws UserError if another process has it
     */
    static FolderLock take(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(file)) {
            return new FolderLock(file);
        }
        file.close();
        throw new UserError(
                ExitCode.CANNOT_WRITE,
                folder + ": another process writes here" + System.lineSeparator()
                        + "  wait until it ends, or end it; then go on with: hopfield resume " + folder);
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
