package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.journal.CellRecord;
import dev.hopfield.runner.journal.Journal;
import dev.hopfield.runner.journal.JournalWriter;
import dev.hopfield.runner.result.RunFolder;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A run under way. Whatever ends it, what is finished is kept and the user is told how to go on; where nothing is, the folder goes
 * that was made for it.
 */
final class LiveRun implements AutoCloseable {

    private final RunFolder folder;
    private final JournalWriter journal;
    private final boolean fresh;
    private final int before;
    private final String total;
    private final Terminal terminal;
    private final Thread hook;

    /** Whether the process ends; guarded by this. */
    private boolean ending;

    private LiveRun(
            RunFolder folder, JournalWriter journal, boolean fresh, int before, String total, Terminal terminal) {
        this.folder = folder;
        this.journal = journal;
        this.fresh = fresh;
        this.before = before;
        this.total = total;
        this.terminal = terminal;
        this.hook = new Thread(this::interrupted);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static LiveRun begin(RunFolder folder, PlannedRun run, Terminal terminal) {
        try {
            JournalWriter journal = folder.begin(run.header());
            return new LiveRun(folder, journal, true, 0, run.size(), terminal);
        } catch (UserError e) {
            folder.abandon();
            throw e;
        }
    }

    /**
     * Goes on with a run.
     *
     * @param before how many cells are finished, without those that are run again
     */
    static LiveRun resume(RunFolder folder, PlannedRun run, Journal finished, int before, Terminal terminal) {
        return new LiveRun(folder, folder.resume(finished), false, before, run.size(), terminal);
    }

    RunFolder folder() {
        return folder;
    }

    JournalWriter journal() {
        return journal;
    }

    /**
     * Keeps a finished cell: its arrays first, so that those of a cell in the journal are there. Does not return once the process ends.
     *
     * @param number of the cell in the plan
     * @param result what came out
     */
    synchronized void keep(int number, CellResult result) {
        awaitTheEnd();
        if (!result.cell().point().experiment().kept().isEmpty()) {
            folder.keep(number, result.arrays());
        }
        journal.add(CellRecord.of(number, result));
    }

    /**
     * Takes a finished cell over from another run, its arrays first.
     *
     * @param cell what that run kept of it
     * @param other the folder of the other run
     * @param run what is run
     */
    synchronized void take(CellRecord cell, Path other, PlannedRun run) {
        awaitTheEnd();
        if (run.keepsArrays(cell.number())) {
            folder.take(cell.number(), other);
        }
        journal.add(cell);
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

    /** Does the work; if it fails, the user is told how to go on. */
    ExitCode guard(Supplier<ExitCode> work) {
        try {
            return work.get();
        } catch (UserError e) {
            if (isWorthless()) {
                throw e;
            }
            throw new UserError(e.exitCode(), e.getMessage() + System.lineSeparator() + "  " + wayOn());
        } catch (RuntimeException | Error e) {
            if (!isWorthless()) {
                terminal.err().println(wayOn());
            }
            throw e;
        }
    }

    private boolean isWorthless() {
        return fresh && journal.added() == 0;
    }

    private String wayOn() {
        return before + journal.added() + " of " + total + " cells are kept; go on with: hopfield resume "
                + folder.path();
    }

    /** What happens when the process is told to end. */
    synchronized void interrupted() {
        ending = true;
        try {
            journal.giveUp();
        } catch (UserError e) {
            terminal.err().println(e.getMessage());
        }
        if (RunFolder.isComplete(folder.path())) {
            return;
        }
        if (isWorthless()) {
            folder.abandon();
            terminal.err().println("interrupted before a cell was finished: nothing of this run is kept");
        } else {
            terminal.err().println("interrupted: " + wayOn());
        }
        terminal.err().flush();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is doing its work.
            return;
        }
        journal.close();
        if (isWorthless()) {
            folder.abandon();
        }
    }
}
