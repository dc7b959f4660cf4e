package dev.hopfield.continuous;

import dev.hopfield.api.memory.StopReason;
import java.util.function.IntConsumer;

/** One key and the value that it calls up, back and forth until they agree. For one thread. */
final class Dialogue {

    private static final long[] NONE = new long[0];

    private final BidirectionalMemory memory;
    private final long[] key;
    private final long[] value;
    private final long[] held;
    private int steps;

    /**
     * @param key the packed state to start from; owned from now on
     * @param held a set bit for each key unit that stays as it is; empty for none
     */
    Dialogue(BidirectionalMemory memory, long[] key, long[] held) {
        this.memory = memory;
        this.key = key;
        this.held = held;
        this.value = new long[(memory.layers().to().units() - 1) / Long.SIZE + 1];
        Layers.follow(memory.valueFields(key), value, NONE);
    }

    /**
     * @param maxSteps the most steps
     * @param shown told how many key units changed: 0 before the first step, and after each
     */
    StopReason run(int maxSteps, IntConsumer shown) {
        shown.accept(0);
        while (steps < maxSteps) {
            int changed = Layers.follow(memory.keyFields(value), key, held);
            if (changed > 0) {
                Layers.follow(memory.valueFields(key), value, NONE);
            }
            steps++;
            shown.accept(changed);
            if (changed == 0) {
                return StopReason.CONVERGED;
            }
        }
        return StopReason.STEP_LIMIT;
    }

    int steps() {
        return steps;
    }

    /** The packed key; not to be written to. */
    long[] key() {
        return key;
    }

    /** The packed value; not to be written to. */
    long[] value() {
        return value;
    }
}
