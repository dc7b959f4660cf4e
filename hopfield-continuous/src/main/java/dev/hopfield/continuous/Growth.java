package dev.hopfield.continuous;

import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/**
 * How a memory of a model grows: its couplings do, and make a memory of the same kind.
 *
 * @param model whose memory it is
 * @param couplings what it has learnt
 * @param encoding of the patterns as they were stored
 */
record Growth(ContinuousModel model, GrowingCouplings couplings, Encoding encoding) {

    Patterns patterns() {
        return couplings.patterns().as(encoding);
    }

    GrowingMemory adding(Patterns more, Seed seed) {
        if (more.encoding() != encoding) {
            throw new IllegalArgumentException("the patterns are " + more.encoding() + " but those that are stored are "
                    + encoding + "; convert them with Patterns.as");
        }
        return memory(couplings.adding(model.taught(more), seed.child("learning")));
    }

    GrowingMemory forgetting(int... rows) {
        return memory(couplings.forgetting(rows));
    }

    private GrowingMemory memory(GrowingCouplings grown) {
        return (GrowingMemory) model.memory(grown, encoding);
    }
}
