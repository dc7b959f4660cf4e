package dev.hopfield.runner.execute;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run will be: its work, its need of memory, and how long it may take.
 *
 * @param cells how many there are
 * @param rows how many, one for each model or solver in each cell
 * @param memories how many are stored for these rows, where there is memory to keep them; 0 where nothing is stored
 * @param demand the cell that needs the most memory, where that is known before anything is drawn
 * @param refusal why a run would be refused
 * @param time how long it may take, if it was rehearsed
 */
public record Outlook(
        int cells,
        long rows,
        long memories,
        Optional<Demand> demand,
        Optional<Forecast.Refusal> refusal,
        Optional<Duration> time) {

    /**
     * The greatest need of memory.
     *
     * @param cell the first one that has it
     * @param label of the most demanding model or solver
     * @param bytes an estimate
     * @param heap the limit of the heap in bytes
     * @param sideBySide how many such cells may run at the same time
     */
    public record Demand(Cell cell, String label, long bytes, long heap, int sideBySide) {

        /** Such as {@code 12.6 GB of 18.8 GB heap}. */
        public String text() {
            return ByteText.of(bytes) + " of " + ByteText.of(heap) + " heap";
        }
    }

    /**
     * How long a run may take on all its threads.
     *
     * @param seconds the estimate
     * @param least as short as it may well be, in s
     * @param most as long as it may well be, in s
     * @param isBound whether it takes more than this, because rows did not come to their end in the time there was
     * @param rehearsed at how many grid points rows were run
     * @param shares of each model or solver in the work, from 0 to 1; none of those that were not reached
     * @param failures the first error of each that failed
     */
    public record Duration(
            double seconds,
            double least,
            double most,
            boolean isBound,
            int rehearsed,
            Map<String, Double> shares,
            Map<String, String> failures) {}

    /** How many memories are stored in batches, if all is kept that others will ask. */
    static long memories(List<Batch> batches) {
        return batches.stream().mapToLong(batch -> batch.uses().size()).sum();
    }
}
