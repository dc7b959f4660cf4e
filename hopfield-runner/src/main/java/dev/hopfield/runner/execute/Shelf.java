package dev.hopfield.runner.execute;

import dev.hopfield.runner.measure.Stored;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a batch keeps what its cells have in common, from the first use to the last. For the one thread that runs the batch.
 *
 * <p>Keeping is never waited for, and costs nobody else: a memory is kept only where it and the cell together stay within a
 * thread's share of the memory to be had, and whatever is kept goes before a cell waits for memory. What is not there is made
 * again.
 */
final class Shelf implements AutoCloseable {

    /** Draws what all cells of a batch get. */
    interface Drawing<T> {
        T draw() throws IOException;
    }

    /**
     * A memory, as one model gets it in a cell.
     *
     * @param stored what is asked
     * @param nanos how long it took to store, whenever that was
     * @param fresh whether it was stored in this cell
     */
    record Taken(Stored stored, long nanos, boolean fresh) {

        /** How long storing took in this cell, in ns: 0 if the memory was there. */
        long storeNanos() {
            return fresh ? nanos : 0;
        }

        /** What storing would have taken in this cell, in ns, if the memory had not been there. */
        long sparedNanos() {
            return fresh ? 0 : nanos;
        }
    }

    private record Kept(Taken made, long bytes) {}

    private final HeapBudget budget;
    private final Saving saving;
    /** By memory, how many cells are still to ask it, the present one included. */
    private final Map<Integer, Integer> uses;

    private final Map<Integer, Kept> kept = new HashMap<>();
    private Optional<Object> drawn = Optional.empty();
    private List<Integer> memories = List.of();
    private long keptBytes;
    private long grantedBytes;

    Shelf(Batch batch, HeapBudget budget, Saving saving) {
        this.uses = batch.uses();
        this.budget = budget;
        this.saving = saving;
    }

    /** Turns to a cell. */
    void begin(Batch.Member member) {
        memories = member.memories();
    }

    /** Leaves a cell; what no other will ask is let go. */
    void end() {
        for (int memory : memories) {
            if (uses.merge(memory, -1, Integer::sum) == 0) {
                drop(memory);
            }
        }
        memories = List.of();
    }

    /**
     * Waits until there is memory for a cell, or one row of it.
     *
     * @throws IllegalArgumentException if there will never be enough
     * @throws InterruptedException if the thread is told to give up
     */
    void acquire(long bytes, Relief relief) throws InterruptedException {
        if (!budget.tryAcquire(bytes)) {
            clear();
            budget.acquire(bytes, relief);
        }
        grantedBytes += bytes;
    }

    void release(long bytes) {
        grantedBytes -= bytes;
        budget.release(bytes);
    }

    /** What all cells of the batch get, drawn by the first of them. */
    <T> T drawn(Class<T> type, Drawing<T> drawing) throws IOException {
        if (drawn.isEmpty()) {
            drawn = Optional.of(drawing.draw());
        }
        return type.cast(drawn.get());
    }

    /**
     * The memory that a model asks.
     *
     * @param model which one of the experiment, from 0
     * @param bytes what keeping the memory takes
     * @param storing makes it, if it is not there
     */
    Taken memory(int model, long bytes, Supplier<Taken> storing) {
        int memory = model < memories.size() ? memories.get(model) : -1;
        Kept there = kept.get(memory);
        if (there != null) {
            saving.reused(there.made().nanos());
            return new Taken(there.made().stored(), there.made().nanos(), false);
        }
        Taken made = storing.get();
        saving.stored();
        if (uses.getOrDefault(memory, 0) > 1 && isAffordable(bytes)) {
            kept.put(memory, new Kept(made, bytes));
            keptBytes += bytes;
        }
        return made;
    }

    private boolean isAffordable(long bytes) {
        return grantedBytes + keptBytes + bytes <= budget.share() && budget.tryAcquire(bytes);
    }

    private void drop(int memory) {
        Kept there = kept.remove(memory);
        if (there != null) {
            keptBytes -= there.bytes();
            budget.release(there.bytes());
        }
    }

    /** Lets everything go. */
    @Override
    public void close() {
        clear();
    }

    private void clear() {
        drawn = Optional.empty();
        kept.clear();
        budget.release(keptBytes);
        keptBytes = 0;
    }
}
