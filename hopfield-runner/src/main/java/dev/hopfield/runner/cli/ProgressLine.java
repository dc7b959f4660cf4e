package dev.hopfield.runner.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Tells how far a run has come: one line, redrawn on a terminal; a line now and then elsewhere. */
final class ProgressLine {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long REDRAW_NANOS = NANOS_PER_SECOND / 5;
    private static final long REPEAT_NANOS = 10 * NANOS_PER_SECOND;

    private final PrintStream stream;
    private final boolean terminal;
    private int total;
    private final LongSupplier clock;
    private final long start;
    private long shown;
    private int done;
    private int width;

    /**
     * @param stream where to write
     * @param terminal whether a person watches it as it changes
     * @param total number of cells
     * @param clock the time in nanoseconds
     */
    ProgressLine(PrintStream stream, boolean terminal, int total, LongSupplier clock) {
        this.stream = stream;
        this.terminal = terminal;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.shown = start;
    }

    /** One more cell is finished. */
    void advance() {
        done++;
        long now = clock.getAsLong();
        if (now - shown >= (terminal ? REDRAW_NANOS : REPEAT_NANOS)) {
            shown = now;
            show(now);
        }
    }

    /**
     * There is more to do than was known.
     *
     * @param cells how many cells more
     */
    void more(int cells) {
        total += cells;
    }

    /** Clears the line, so that what follows begins on an empty one. */
    void finish() {
        if (terminal && width > 0) {
            stream.print("\r" + " ".repeat(width) + "\r");
            stream.flush();
        }
    }

    private void show(long now) {
        double left = (double) (now - start) * (total - done) / done;
        String text =
                done + " of " + total + " cells, " + 100L * done / total + " %, about " + duration(left) + " left";
        if (terminal) {
            stream.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            stream.flush();
            width = text.length();
        } else {
            stream.println(text);
        }
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
