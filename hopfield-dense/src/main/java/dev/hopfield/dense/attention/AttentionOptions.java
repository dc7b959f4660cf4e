package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.Workers;
import java.util.Objects;

/**
 * How queries are answered.
 *
 * @param mask which patterns each query sees
 * @param keepingWeights whether the answer has the attention weights, too; they take heads x queries x patterns floats
 * @param workers who shares the work; results never depend on them
 */
public record AttentionOptions(AttentionMask mask, boolean keepingWeights, Workers workers) {

    /** Refuses null. */
    public AttentionOptions {
        Objects.requireNonNull(mask, "give AttentionMask.none() for no mask");
        Objects.requireNonNull(workers, "give Workers.caller() for the calling thread");
    }

    /** No mask, no weights, in the calling thread. */
    public static AttentionOptions plain() {
        return new AttentionOptions(AttentionMask.none(), false, Workers.caller());
    }

    /** The same options with a mask. */
    public AttentionOptions withMask(AttentionMask other) {
        return new AttentionOptions(other, keepingWeights, workers);
    }

    /** The same options with attention weights kept. */
    public AttentionOptions withWeights() {
        return new AttentionOptions(mask, true, workers);
    }

    /** The same options with the work shared by others. */
    public AttentionOptions withWorkers(Workers helpers) {
        return new AttentionOptions(mask, keepingWeights, helpers);
    }
}
