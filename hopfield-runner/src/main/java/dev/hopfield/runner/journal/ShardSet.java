package dev.hopfield.runner.journal;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The journals of all shards of one experiment. */
public final class ShardSet {

    /** By the number of the shard. */
    private final SortedMap<Integer, Path> folders = new TreeMap<>();

    private final Map<Path, Journal> journals;

    /**
     * @param journals by the folder of their run, at least one
     * @throws UserError if they are not of one experiment, do not come from the same conditions, or are not each shard once
     */
    public ShardSet(Map<Path, Journal> journals) {
        this.journals = new LinkedHashMap<>(journals);
        Path first = journals.keySet().iterator().next();
        journals.forEach((folder, journal) -> {
            requireSame(first, journals.get(first).header(), folder, journal.header());
            Path other = folders.put(journal.header().shard().number(), folder);
            if (other != null) {
                throw refused(
                        journal.header().shard() + " is there twice: " + other + " and " + folder, "name it once");
            }
        });
        requireAll(header().shard().count());
    }

    private static void requireSame(Path first, JournalHeader one, Path folder, JournalHeader other) {
        if (!one.sha256().equals(other.sha256())) {
            throw refused(
                    first + " and " + folder + " are runs of different experiments",
                    "merge shards of one experiment, run with the same --set; compare their files experiment.yaml");
        }
        List<String> changes = one.origin().changes(other.origin());
        // One of them may have had a plugin more, which the experiment does not name.
        if (!changes.isEmpty() && !other.origin().changes(one.origin()).isEmpty()) {
            throw refused(
                    "from " + first + " to " + folder + " something changed that results depend on: "
                            + String.join("; ", changes),
                    "run one of them again where the other was run");
        }
        if (one.shard().count() != other.shard().count()) {
            throw refused(
                    first + " is " + one.shard() + ", but " + folder + " is " + other.shard(),
                    "merge runs that share the cells among as many shards");
        }
    }

    private void requireAll(int count) {
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            if (!folders.containsKey(number)) {
                missing.add(number + "/" + count);
            }
        }
        if (!missing.isEmpty()) {
            throw refused(
                    "of " + count + " shards these are missing: " + String.join(", ", missing),
                    "name their runs too; if there are none, run them: hopfield run FILE --shard " + missing.get(0));
        }
    }

    private static UserError refused(String problem, String advice) {
        return new UserError(
                ExitCode.BAD_DATA, "runs cannot be merged: " + problem + System.lineSeparator() + "  " + advice);
    }

    /** The folder of the first shard. */
    public Path firstFolder() {
        return folders.get(folders.firstKey());
    }

    /**
     * The folder of the shard that finished a cell.
     *
     * @param cell its number
     * @return the folder
     * @throws java.util.NoSuchElementException if none has
     */
    public Path folderOf(int cell) {
        return journals.entrySet().stream()
                .filter(run -> run.getValue().cells().containsKey(cell))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The header of the first shard. */
    public JournalHeader header() {
        return journals.get(firstFolder()).header();
    }

    /** Under which circumstances shards were begun, in their order, each once. */
    public List<Circumstances> circumstances() {
        return folders.values().stream()
                .flatMap(folder -> journals.get(folder).header().circumstances().stream())
                .distinct()
                .toList();
    }

    /**
     * What all shards have finished.
     *
     * @param missing how many cells of its shard a journal lacks
     * @return a record of each cell, in their order
     * @throws UserError if one is missing
     */
    public List<CellRecord> cells(ToIntFunction<Journal> missing) {
        SortedMap<Integer, CellRecord> cells = new TreeMap<>();
        journals.forEach((folder, journal) -> {
            int lacking = missing.applyAsInt(journal);
            if (lacking > 0) {
                throw refused(
                        folder + " is not finished: it has " + journal.cells().size() + " cells and lacks " + lacking,
                        "wait until it ends, or go on with it: hopfield resume " + folder);
            }
            cells.putAll(journal.cells());
        });
        return List.copyOf(cells.values());
    }
}
