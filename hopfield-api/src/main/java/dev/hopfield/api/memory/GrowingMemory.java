package dev.hopfield.api.memory;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * A memory to which patterns can be added, and that can forget some.
 *
 * <p>Both give a new memory, which equals one that stored the resulting patterns in one go; this one stays as it is.
 */
public interface GrowingMemory extends Memory {

    /** The patterns that are stored, in their order: patterns x units. */
    Patterns patterns();

    /**
     * Stores further patterns after those that are there.
     *
     * @param more patterns x units, in the encoding of those that are stored
     * @param seed the source of all randomness in storing
     * @return a memory of all patterns
     * @throws IllegalArgumentException if the patterns have another number of units, or an encoding that is not accepted
     */
    GrowingMemory adding(Patterns more, Seed seed);

    /**
     * Forgets some patterns.
     *
     * @param rows which of the {@linkplain #patterns patterns}, each at most once
     * @return a memory of the patterns that are left, in their order
     * @throws IllegalArgumentException if a row is not there or named twice, or none would be left
     */
    GrowingMemory forgetting(int... rows);
}
