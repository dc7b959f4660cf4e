package dev.hopfield.continuous;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;

/**
 * Recalls the values that keys call up.
 *
 * @param memory completes the keys
 */
record BidirectionalPairs(BidirectionalMemory memory) implements Memory {

    @Override
    public int units() {
        return memory.units();
    }

    @Override
    public int recalledUnits() {
        return memory.layers().to().units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        BidirectionalMemory.Resonance resonance = memory.resonance(cues, options);
        return Recall.of(resonance.values(), resonance.steps(), resonance.reasons())
                .withKeys(resonance.keys());
    }
}
