package dev.hopfield.runner.execute;

import java.util.Optional;

/**
 * What memory a run will need, as far as that can be told before anything is drawn.
 *
 * @param bytes the most that is needed at a time, if all cells fit
 * @param heap the limit of the heap in bytes
 * @param refusal why the run cannot fit
 */
public record Forecast(long bytes, long heap, Optional<Refusal> refusal) {

    private static final long LARGE = 1_000_000_000;

    /**
     * A cell that can never fit.
     *
     * @param cell the first one
     * @param label of the model or solver that needs the most
     * @param reason what it needs, what there is, and what to do
     */
    public record Refusal(Cell cell, String label, String reason) {}

    /** Whether the need is worth a word. */
    public boolean isLarge() {
        return bytes >= LARGE;
    }

    /** What is needed of what there is. */
    public String text() {
        return "needs " + ByteText.of(bytes) + " of " + ByteText.of(heap) + " heap";
    }
}
