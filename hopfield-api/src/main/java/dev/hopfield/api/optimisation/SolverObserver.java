package dev.hopfield.api.optimisation;

import java.util.function.DoubleSupplier;

/**
 * Watches a solver at work.
 *
 * <p>Calls for one start come in order, from its state before the first step on; calls for different starts may come at the same time
 * from several threads. Watching never changes a result.
 */
@FunctionalInterface
public interface SolverObserver {

    /**
     * Called before the first step of a start and after each.
     *
     * @param start which start, from 0
     * @param step how many steps it has made
     * @param energy {@link QuadraticForm#energy E} of its state, graded or not; computed when asked for, during this call only
     */
    void onStep(int start, int step, DoubleSupplier energy);
}
