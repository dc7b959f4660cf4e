package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.OverlapPlanes;
import java.util.OptionalDouble;

/**
 * The recall of one cue: rounds from the layer of keys x to that of values y, and back.
 *
 * <p>A round takes y to where E(x, y) is least, so that E(x, y) becomes the energy E(x) of the key. It then turns those units
 * of x that are free and have a field against them, so that E(x', y) &lt;= E(x); and E(x') &lt;= E(x', y) by its definition. So the
 * energy of keys never rises, with units held as without, and it falls if a key changes at all, because fields of 0 change
 * nothing. No key comes back, and there are no cycles to look for. Where x stays, so would y: both are at rest.
 */
final class Resonance {

    private final TwoLayers layers;
    private final OverlapPlanes planes;
    private final long[] key;
    private final long[] value;
    private final RecallOptions options;
    private final long rowNumber;
    private final Workers workers;
    private int steps;

    /**
     * A recall that has not begun.
     *
     * @param key where x starts, packed; changed
     * @param value where y starts, packed; changed
     * @param rowNumber as observers are told it
     * @param workers who may share the work on this row
     */
    Resonance(TwoLayers layers, long[] key, long[] value, RecallOptions options, long rowNumber, Workers workers) {
        this.layers = layers;
        this.planes = layers.planes();
        this.key = key;
        this.value = value;
        this.options = options;
        this.rowNumber = rowNumber;
        this.workers = workers;
    }

    /**
     * Goes there and back until neither layer changes.
     *
     * @param held a set bit for each unit of the key that keeps its value
     */
    StopReason bothWays(long[] held) {
        long[] none = new long[value.length];
        observeKey(0);
        while (steps < options.maxSteps()) {
            forward(none);
            int changed = back(held);
            steps++;
            observeKey(changed);
            if (changed == 0) {
                return StopReason.CONVERGED;
            }
        }
        return StopReason.STEP_LIMIT;
    }

    /**
     * Goes there once.
     *
     * @param held a set bit for each unit of the value that keeps its value
     */
    StopReason forwardOnce(long[] held) {
        observePass(0);
        int changed = forward(held);
        steps++;
        observePass(changed);
        return StopReason.COMPLETED;
    }

    private int forward(long[] held) {
        planes.set(layers.keys().overlaps(key, workers));
        return layers.values().follow(planes, value, held, workers);
    }

    private int back(long[] held) {
        planes.set(layers.values().overlaps(value, workers));
        return layers.keys().follow(planes, key, held, workers);
    }

    int steps() {
        return steps;
    }

    private void observeKey(int changedUnits) {
        observe(key, layers.keys().units(), changedUnits, true);
    }

    /** What changes is shown where it has the units of the cue; a key stays as it is. */
    private void observePass(int changedUnits) {
        if (layers.areOne()) {
            observe(value, layers.values().units(), changedUnits, false);
        } else {
            observe(key, layers.keys().units(), 0, false);
        }
    }

    /** The planes are free between two steps, and made anew in the next. */
    private void observe(long[] state, int units, int changedUnits, boolean descends) {
        options.observer()
                .ifPresent(observer -> observer.onStep(new RoundStep(
                        rowNumber,
                        steps,
                        changedUnits,
                        state,
                        units,
                        () -> descends
                                ? OptionalDouble.of(layers.energy(key, planes, workers))
                                : OptionalDouble.empty())));
    }
}
