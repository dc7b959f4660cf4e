package dev.hopfield.runner.journal;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.execute.RowResult;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a journal holds: the durable truth of a run, from which its results are written.
 *
 * <p>It is a sequence of records, each in a {@link Frame}: a header, then one for each finished cell. What comes after the
 * last sound record is what a crash cut off, and counts as never written.
 *
 * @param header what it begins with
 * @param cells what is finished, by the number of the cell
 * @param length how many bytes of the file are sound
 */
public record Journal(JournalHeader header, SortedMap<Integer, CellRecord> cells, long length) {

    /** The name of the file in the folder of a run. */
    public static final String NAME = "journal";

    /** The rows of each cell, by its number. */
    public Map<Integer, List<RowResult>> rows() {
        Map<Integer, List<RowResult>> rows = new HashMap<>();
        cells.forEach((number, cell) -> rows.put(number, cell.rows()));
        return rows;
    }

    /**
     * Reads a journal as far as it is sound.
     *
     * @param folder of the run
     * @return what it holds
     * @throws UserError if there is none, it cannot be read, or its header is not sound
     */
    public static Journal read(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    folder + ": this is a file, and a run is a folder" + System.lineSeparator()
                            + "  name the folder of a run, such as runs/NAME-0123abcd");
        }
        Path file = folder.resolve(NAME);
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long left = Files.size(file);
            byte[] first = Frame.next(bytes, left).orElseThrow(() -> noJournal(file));
            requireFormat(file, first);
            left -= first.length + Frame.OVERHEAD;
            SortedMap<Integer, CellRecord> cells = new TreeMap<>();
            for (Optional<byte[]> payload = Frame.next(bytes, left);
                    payload.isPresent();
                    payload = Frame.next(bytes, left)) {
                CellRecord cell = CellCodec.decode(payload.get());
                cells.putIfAbsent(cell.number(), cell);
                left -= payload.get().length + Frame.OVERHEAD;
            }
            return new Journal(HeaderCodec.decode(first), cells, Files.size(file) - left);
        } catch (NoSuchFileException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    folder + ": there is no run here, for there is no file " + NAME + System.lineSeparator()
                            + "  name the folder of a run, such as runs/NAME-0123abcd");
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    file + ": it cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + System.lineSeparator() + "  see to its permissions and its disk");
        }
    }

    private static void requireFormat(Path file, byte[] first) {
        int format = HeaderCodec.format(first).orElseThrow(() -> noJournal(file));
        if (format != HeaderCodec.FORMAT) {
            throw new UserError(
                    ExitCode.BAD_DATA,
                    file + ": its format is " + format + ", and this version of Hopfield reads " + HeaderCodec.FORMAT
                            + System.lineSeparator() + "  go on with the version that began the run");
        }
    }

    private static UserError noJournal(Path file) {
        return new UserError(
                ExitCode.BAD_DATA,
                file + ": it does not begin as a journal does, so nothing in it can be trusted" + System.lineSeparator()
                        + "  take it from a copy, or run the experiment again in another folder");
    }
}
