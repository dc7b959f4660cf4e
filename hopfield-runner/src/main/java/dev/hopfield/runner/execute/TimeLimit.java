package dev.hopfield.runner.execute;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a model or a solver may take in a cell. What runs into it depends on the machine, unlike all other results. */
public final class TimeLimit {

    /** As long as it takes. */
    public static final TimeLimit NONE = new TimeLimit("", Long.MAX_VALUE, () -> 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}) ?(ms|s|min|h)");

    private static final Map<String, Long> NANOS =
            Map.of("ms", 1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L, "h", 3_600_000_000_000L);

    private final String text;
    private final long nanos;
    private final LongSupplier clock;

    private TimeLimit(String text, long nanos, LongSupplier clock) {
        this.text = text;
        this.nanos = nanos;
        this.clock = clock;
    }

    /**
     * Reads a limit.
     *
     * @param text a whole number and its unit, ms, s, min or h, such as {@code 60s}
     * @return the limit
     * @throws IllegalArgumentException if the text is something else, or no time at all
     */
    public static TimeLimit of(String text) {
        return of(text, System::nanoTime);
    }

    static TimeLimit of(String text, LongSupplier clock) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no time; write a whole number from 1 on and ms, s, min or h: 60s");
        }
        String unit = matcher.group(2);
        return new TimeLimit(matcher.group(1) + " " + unit, Long.parseLong(matcher.group(1)) * NANOS.get(unit), clock);
    }

    /** The time that is left to estimate how long a run takes. */
    static TimeLimit ofCalibration(long nanos) {
        return new TimeLimit("what is left to calibrate", nanos, System::nanoTime);
    }

    /** How long it is, in ns. */
    public long nanos() {
        return nanos;
    }

    /** Whether there is one. */
    boolean isSet() {
        return !text.isEmpty();
    }

    /** Begins to count. */
    Deadline begin() {
        return new Deadline(this, clock.getAsLong());
    }

    /** Whether more time than this has passed. */
    boolean isOver(long start) {
        return isSet() && clock.getAsLong() - start > nanos;
    }

    /** Such as {@code 60 s}. */
    @Override
    public String toString() {
        return text;
    }
}
