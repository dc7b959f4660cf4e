package dev.hopfield.classic;

import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/** A memory without energy that can grow. */
final class GrowingPlainMemory extends ClassicMemory implements GrowingMemory {

    private final Growth growth;

    GrowingPlainMemory(Network network, Dynamics dynamics, Growth growth) {
        super(network, dynamics);
        this.growth = growth;
    }

    @Override
    public Patterns patterns() {
        return growth.patterns();
    }

    @Override
    public GrowingMemory adding(Patterns more, Seed seed) {
        return growth.adding(more, seed);
    }

    @Override
    public GrowingMemory forgetting(int... rows) {
        return growth.forgetting(rows);
    }
}
