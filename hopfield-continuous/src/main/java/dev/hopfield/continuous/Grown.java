package dev.hopfield.continuous;

import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/** A memory that grows as its {@link Growth} says, whatever else it is. */
interface Grown extends GrowingMemory {

    Growth growth();

    @Override
    default Patterns patterns() {
        return growth().patterns();
    }

    @Override
    default GrowingMemory adding(Patterns more, Seed seed) {
        return growth().adding(more, seed);
    }

    @Override
    default GrowingMemory forgetting(int... rows) {
        return growth().forgetting(rows);
    }
}
