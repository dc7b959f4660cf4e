package dev.hopfield.runner.cli;

import dev.hopfield.runner.Terminal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Tells how far a run has come: one line, redrawn on a terminal; a line now and then elsewhere. */
final class ProgressLine {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long REDRAW_NANOS = NANOS_PER_SECOND / 5;

    /** Where lines stay, they come less and less often: the log of a night is no longer than that of some minutes. */
    private static final long SHORTEST_PAUSE_NANOS = 10 * NANOS_PER_SECOND;

    private static final long LONGEST_PAUSE_NANOS = 600 * NANOS_PER_SECOND;
    private static final int PAUSE_PART = 10;

    /** Cells of a grid differ, so the last few say more about those to come than all; fewer would make it jump. */
    private static final int RECENT = 64;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long start;

    /** When the last cells were finished, and before the first of all when this began. */
    private final Deque<Long> recent = new ArrayDeque<>();

    private int total;
    private boolean open;
    private int done;
    private long shown;
    private int width;

    /**
     * @param terminal where to write, and whether a person watches it as it changes
     * @param before number of cells that were finished earlier
     * @param total number of all cells
     * @param clock the time in nanoseconds
     */
    ProgressLine(Terminal terminal, int before, int total, LongSupplier clock) {
        this.terminal = terminal;
        this.done = before;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.shown = start;
        recent.add(start);
    }

    /** Whether results may ask for cells that are not counted yet. */
    synchronized void open(boolean mayGrow) {
        open = mayGrow;
    }

    /** There are more cells than was thought, or fewer. */
    synchronized void total(int cells) {
        total = cells;
    }

    /** One more cell is finished. */
    synchronized void advance() {
        done++;
        long now = clock.getAsLong();
        recent.add(now);
        if (recent.size() > RECENT + 1) {
            recent.remove();
        }
        if (now - shown >= (terminal.interactive() ? REDRAW_NANOS : pause(now))) {
            shown = now;
            show(now);
        }
    }

    private long pause(long now) {
        return Math.min(Math.max((now - start) / PAUSE_PART, SHORTEST_PAUSE_NANOS), LONGEST_PAUSE_NANOS);
    }

    /** Clears the line, so that what follows begins on an empty one. */
    synchronized void finish() {
        if (terminal.interactive() && width > 0) {
            terminal.err().print("\r" + " ".repeat(width) + "\r");
            terminal.err().flush();
            width = 0;
        }
    }

    private void show(long now) {
        double each = (double) (now - recent.getFirst()) / (recent.size() - 1);
        String left = "about " + duration(each * Math.max(0, total - done));
        String text = open
                ? done + " cells, " + (total - done) + " more in this round, " + rate(each) + ", " + left
                : done + " of " + total + " cells, " + 100L * done / Math.max(1, total) + " %, " + rate(each) + ", "
                        + left + " left";
        if (terminal.interactive()) {
            // A full line would begin another one, which could not be redrawn.
            String fitting = text.substring(0, Math.min(text.length(), terminal.columns() - 1));
            terminal.err().print("\r" + fitting + " ".repeat(Math.max(0, width - fitting.length())));
            terminal.err().flush();
            width = fitting.length();
        } else {
            terminal.err().println(text);
        }
    }

    /** How fast it goes, by the time of one cell. */
    static String rate(double nanos) {
        double seconds = nanos / NANOS_PER_SECOND;
        if (seconds < 1) {
            return rounded(1 / Math.max(seconds, 1e-9)) + " cells/s";
        }
        return (seconds < 60 ? rounded(seconds) + " s" : duration(nanos)) + "/cell";
    }

    /** With one decimal below ten. */
    private static String rounded(double number) {
        return number < 9.95 ? Double.toString(Math.round(number * 10) / 10.0) : Long.toString(Math.round(number));
    }

    static String duration(double nanos) {
        long seconds = Math.round(nanos / NANOS_PER_SECOND);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
