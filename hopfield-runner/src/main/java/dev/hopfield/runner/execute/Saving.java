package dev.hopfield.runner.execute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What was saved by storing once what several cells ask. Adds up over all cells that one {@link Execution} runs. */
public final class Saving {

    private static final long WORTH_A_WORD_NANOS = 100_000_000;
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    private long stored;
    private long reused;
    private long nanos;

    Saving() {}

    synchronized void stored() {
        stored++;
    }

    /** A memory served once more, which took so long to store. */
    synchronized void reused(long storeNanos) {
        reused++;
        nanos += storeNanos;
    }

    /** How many memories were stored. */
    public synchronized long memories() {
        return stored;
    }

    /** How many rows asked them. */
    public synchronized long rows() {
        return stored + reused;
    }

    /**
     * What was saved, as a sentence.
     *
     * @return empty if it is less than a tenth of a second, be it because nothing was shared
     */
    public synchronized Optional<String> text() {
        return nanos < WORTH_A_WORD_NANOS
                ? Optional.empty()
                : Optional.of("stored " + stored + (stored == 1 ? " memory for " : " memories for ") + rows()
                        + " rows; storing the others again would have taken a thread about " + seconds() + " s");
    }

    private String seconds() {
        return BigDecimal.valueOf(nanos)
                .divide(NANOS_PER_SECOND, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
