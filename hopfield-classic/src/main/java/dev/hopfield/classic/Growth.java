package dev.hopfield.classic;

import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * How a memory of a model grows: its couplings do, and make a memory of the same kind.
 *
 * @param model whose memory it is
 * @param couplings what it has learnt
 */
record Growth(ClassicModel model, GrowingCouplings couplings) {

    Patterns patterns() {
        return couplings.patterns().as(model.units().encoding());
    }

    GrowingMemory adding(Patterns more, Seed seed) {
        return (GrowingMemory) model.memory(couplings.adding(model.taught(more), seed.child("learning")));
    }

    GrowingMemory forgetting(int... rows) {
        return (GrowingMemory) model.memory(couplings.forgetting(rows));
    }
}
