package dev.hopfield.api.memory;

/**
 * Watches recalls as they happen.
 *
 * <p>Calls for one row come in order; calls for different rows may come at the same time from several threads.
 * Watching never changes a result.
 */
@FunctionalInterface
public interface RecallObserver {

    /**
     * Called after each step, and once before the first with step number 0.
     *
     * @param step a view that is valid during this call only
     */
    void onStep(RecallStep step);
}
