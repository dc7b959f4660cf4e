package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.OverlapPlanes;

/**
 * The layers of a bidirectional memory, and what acts between them: M = sum_k x^k (y^k)^T, never built.
 *
 * @param keys the layer x, of N units
 * @param values the layer y; the same object where each pattern is its own value
 */
record TwoLayers(TwoStateLayer keys, TwoStateLayer values) {

    boolean areOne() {
        return keys == values;
    }

    /** Numbers to hold the overlaps of one state, of either layer. */
    OverlapPlanes planes() {
        return keys.planes(values);
    }

    /**
     * The energy of a key, E(x) = min over y of -1/N x^T M y = -1/N sum_j |(M^T x)_j|; one rounding up to 2^53 / N.
     *
     * @param key packed
     * @param planes for the overlaps of the key; overwritten
     */
    double energy(long[] key, OverlapPlanes planes, Workers workers) {
        planes.set(keys.overlaps(key, workers));
        // Of 0 fields it is 0, not -0.
        return 0 - values.absoluteFields(planes) / keys.units();
    }
}
