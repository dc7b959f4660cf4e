package dev.hopfield.runner.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;

/**
 * The arrays of a run: a file for each cell, named by its number. A file that is there is whole, and on the disk.
 *
 * <p>A cell that is run again gives the same file.
 *
 * @param run the folder of the run
 */
public record ArrayFolder(Path run) {

    /** The folder in that of a run. */
    public static final String NAME = "arrays";

    /** The file of a cell, relative to the run, with slashes. */
    public static String file(int cell) {
        return NAME + "/" + String.format(Locale.ROOT, "%06d.npz", cell);
    }

    /** Whether the arrays of a cell are there. */
    public boolean holds(int cell) {
        return Files.isRegularFile(run.resolve(file(cell)));
    }

    /**
     * Keeps the arrays of a cell.
     *
     * @param cell its number in the plan, from 0
     * @param arrays by name, in order
     * @param drafts a folder of the same disk for what is not whole
     * @throws IOException if they cannot be written; nothing of them is left then
     */
    public void keep(int cell, Map<String, NpyArray> arrays, Path drafts) throws IOException {
        place(cell, drafts, draft -> NpzFile.write(draft, arrays));
    }

    /**
     * Takes the arrays of a cell over from another run of the same experiment.
     *
     * @param cell its number in the plan, from 0
     * @param other the other run
     * @param drafts a folder of the same disk for what is not whole
     * @throws IOException if they cannot be read or written; nothing of them is left then
     */
    public void take(int cell, ArrayFolder other, Path drafts) throws IOException {
        place(cell, drafts, draft -> {
            // As a stream: a copy of a file that is write-protected would be so too.
            try (InputStream arrays = Files.newInputStream(other.run.resolve(file(cell)))) {
                Files.copy(arrays, draft);
            }
            force(draft, StandardOpenOption.WRITE);
        });
    }

    /** Makes a draft. */
    private interface Drafting {
        void into(Path draft) throws IOException;
    }

    private void place(int cell, Path drafts, Drafting drafting) throws IOException {
        Path target = run.resolve(file(cell));
        Path draft = drafts.resolve(target.getFileName());
        try {
            drafting.into(draft);
            Files.createDirectories(target.getParent());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            forceNames(target.getParent());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void force(Path file, StandardOpenOption option) throws IOException {
        try (FileChannel opened = FileChannel.open(file, option)) {
            opened.force(true);
        }
    }

    /** So that a power cut does not take the name of a file whose cell is finished. */
    private static void forceNames(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Systems that open no folders keep names in their own way.
            return;
        }
    }
}
