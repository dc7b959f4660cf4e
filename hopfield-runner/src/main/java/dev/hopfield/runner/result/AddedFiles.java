package dev.hopfield.runner.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts further files into the folder of a complete run, which stays complete whatever happens meanwhile. */
public final class AddedFiles {

    private static final String DRAFTS = ".adding";

    private AddedFiles() {}

    /**
     * Writes files, and puts them in place when all are whole; those of the same names are replaced.
     *
     * @param folder of a complete run
     * @param writings what writes them
     * @throws dev.hopfield.runner.UserError if writing fails, or another process writes there
     */
    public static void write(Path folder, List<RunFolder.Writing> writings) {
        try {
            FolderLock lock = FolderLock.take(folder);
            try {
                write(folder, folder.resolve(DRAFTS), writings);
            } finally {
                lock.close();
                Files.deleteIfExists(folder.resolve(FolderLock.NAME));
            }
        } catch (IOException e) {
            throw Unwritable.error(folder, e);
        } catch (UncheckedIOException e) {
            throw Unwritable.error(folder, e.getCause());
        }
    }

    private static void write(Path folder, Path drafts, List<RunFolder.Writing> writings) throws IOException {
        // An earlier process may have been ended here.
        FileTree.remove(drafts);
        Files.createDirectory(drafts);
        try {
            for (RunFolder.Writing writing : writings) {
                writing.into(drafts);
            }
            FileTree.force(drafts);
            FileTree.moveAll(drafts, folder);
        } finally {
            FileTree.remove(drafts);
        }
    }
}
