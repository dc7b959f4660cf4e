package dev.hopfield.runner.journal;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Adds records to a journal. Safe for many threads.
 *
 * <p>A record is handed to the system as soon as it is added, so it outlives the process. It is forced to the disk, so that it
 * outlives the machine, when none was for a second, and at the end.
 */
public final class JournalWriter implements AutoCloseable {

    /** Forcing takes milliseconds: small cells share it. */
    static final long FORCE_NANOS = 1_000_000_000;

    private final Path path;
    private final JournalFile file;
    private final LongSupplier clock;
    private long length;
    private int added;
    private boolean unforced;
    private long forced;

    /** Why nothing can be added any more; empty while all is well. */
    private String trouble = "";

    private boolean closed;
    private boolean ending;

    /**
     * @param path how messages call the file
     * @param file open for writing
     * @param length how many bytes of it are sound; what comes after them is cut off
     * @param clock the time in nanoseconds
     */
    JournalWriter(Path path, JournalFile file, long length, LongSupplier clock) throws IOException {
        this.path = path;
        this.file = file;
        this.length = length;
        this.clock = clock;
        this.forced = clock.getAsLong() - FORCE_NANOS;
        file.cut(length);
    }

    /**
     * Begins the journal of a run. It gets its name when its header is on the disk, so one that is there has a sound header.
     *
     * @param folder of the run
     * @param unfinished a folder in it for what is not complete
     * @param header what it begins with
     * @return the journal, open
     * @throws IOException if it cannot be written
     */
    public static JournalWriter begin(Path folder, Path unfinished, JournalHeader header) throws IOException {
        byte[] frame = Frame.around(HeaderCodec.encode(header));
        Path draft = unfinished.resolve(Journal.NAME);
        try (JournalFile file = JournalFile.at(draft)) {
            file.write(frame);
            file.force();
        }
        return open(Files.move(draft, folder.resolve(Journal.NAME)), frame.length);
    }

    /**
     * Goes on with the journal of a run.
     *
     * @param folder of the run
     * @param journal what is in it
     * @return the journal, open, without what a crash cut off
     * @throws IOException if it cannot be written
     */
    public static JournalWriter resume(Path folder, Journal journal) throws IOException {
        return open(folder.resolve(Journal.NAME), journal.length());
    }

    private static JournalWriter open(Path path, long length) throws IOException {
        return new JournalWriter(path, JournalFile.at(path), length, System::nanoTime);
    }

    /**
     * Adds a finished cell. Does not return once the process ends.
     *
     * @param cell what to keep
     * @throws UserError if the disk is full, say; what was added before is kept, and nothing can be added from then on
     */
    public synchronized void add(CellRecord cell) {
        awaitTheEnd();
        if (closed) {
            throw new IllegalStateException("a cell was finished after the journal had ended");
        }
        if (!trouble.isEmpty()) {
            throw failure();
        }
        byte[] frame = Frame.around(CellCodec.encode(cell));
        try {
            file.write(frame);
            length += frame.length;
            added++;
            unforced = true;
            if (clock.getAsLong() - forced >= FORCE_NANOS) {
                force();
            }
        } catch (IOException e) {
            abandon(e);
            throw failure();
        }
    }

    private void force() throws IOException {
        if (unforced) {
            file.force();
            forced = clock.getAsLong();
            unforced = false;
        }
    }

    private void abandon(IOException reason) {
        trouble = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        try {
            file.cut(length);
            force();
        } catch (IOException e) {
            // Who reads the journal cuts it too.
            reason.addSuppressed(e);
        }
    }

    private UserError failure() {
        return new UserError(
                ExitCode.CANNOT_WRITE,
                path + ": what is finished cannot be kept any more: " + trouble + System.lineSeparator()
                        + "  make room on that disk");
    }

    /** How many cells were added since this was opened. */
    public synchronized int added() {
        return added;
    }

    /**
     * Keeps what there is while the process ends: threads that want to add more wait for the end.
     *
     * @throws UserError if the disk does not take what was added last
     */
    public synchronized void giveUp() {
        ending = true;
        close();
    }

    private void awaitTheEnd() {
        while (ending) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nothing is worth going on for.
                continue;
            }
        }
    }

    /**
     * Forces all that was added to the disk, and closes the file.
     *
     * @throws UserError if the disk does not take it
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (trouble.isEmpty()) {
                force();
            }
        } catch (IOException e) {
            abandon(e);
            throw failure();
        }
    }
}
