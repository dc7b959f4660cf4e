package dev.hopfield.runner.execute;

import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The memory that a cell needs while the most demanding of those that it compares runs.
 *
 * @param label of the most demanding one
 * @param bytes an estimate of all that is there then
 * @param relief what to do if there is too little
 */
record CellNeed(String label, long bytes, Relief relief) {

    /** More than any machine has, and small enough for sums. */
    private static final long MOST = 1L << 60;

    /**
     * The most that any needs.
     *
     * @param compared by label, at least one
     * @param bytes what a cell needs while one of them runs
     * @param relief what to do if there is too little
     */
    static <T> CellNeed most(Map<String, T> compared, ToLongFunction<T> bytes, Relief relief) {
        CellNeed most = new CellNeed("", -1, relief);
        for (Map.Entry<String, T> one : compared.entrySet()) {
            long needed = bytes.applyAsLong(one.getValue());
            most = needed > most.bytes ? new CellNeed(one.getKey(), needed, relief) : most;
        }
        return most;
    }

    /** Estimates of the impossible may have wrapped round. */
    static long limited(long bytes) {
        return bytes < 0 ? MOST : Math.min(MOST, bytes);
    }
}
