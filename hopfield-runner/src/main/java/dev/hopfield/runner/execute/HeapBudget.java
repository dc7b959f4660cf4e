package dev.hopfield.runner.execute;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hands out memory that models say they need, so that what runs at the same time fits together. Who waits for some helps
 * the others meanwhile.
 */
final class HeapBudget {

    /** The rest is for patterns, cues, states and everything else. */
    private static final double SHARE = 0.7;

    private static final BigDecimal BYTES_PER_MB = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000);

    private final long limit;
    private final long heap;
    private final Crew crew;
    private long used;

    HeapBudget(long heap, Crew crew) {
        this.heap = heap;
        this.crew = crew;
        this.limit = (long) (SHARE * heap);
    }

    /**
     * Waits until there is room.
     *
     * @param bytes how much is needed
     * @throws IllegalArgumentException if there will never be room
     * @throws InterruptedException if the thread is told to give up
     */
    void acquire(long bytes) throws InterruptedException {
        if (bytes > limit) {
            throw new IllegalArgumentException("needs " + size(bytes) + ", but the heap limit is "
                    + size(heap) + ", of which models may use 70 %;"
                    + " raise it with HOPFIELD_JAVA_OPTS=-Xmx..., or store fewer or smaller patterns");
        }
        crew.helpUntil(() -> taken(bytes));
    }

    private synchronized boolean taken(long bytes) {
        boolean fits = used + bytes <= limit;
        used += fits ? bytes : 0;
        return fits;
    }

    void release(long bytes) {
        giveBack(bytes);
        crew.wakeAll();
    }

    private synchronized void giveBack(long bytes) {
        used -= bytes;
    }

    private static String size(long bytes) {
        boolean large = bytes >= BYTES_PER_GB.longValue();
        return BigDecimal.valueOf(bytes)
                        .divide(large ? BYTES_PER_GB : BYTES_PER_MB, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + (large ? " GB" : " MB");
    }
}
