package dev.hopfield.api.learning;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * Couplings that can learn more, and forget.
 *
 * <p>Both give new couplings, which equal to the last bit those that the rule learns from the resulting patterns in one
 * go; these stay as they are.
 */
public interface GrowingCouplings extends Couplings {

    /** The patterns that were learnt, in their order: patterns x units. */
    Patterns patterns();

    /**
     * Learns further patterns after those that are there.
     *
     * @param more patterns x units, in an encoding that the rule accepts
     * @param seed the source of all randomness in learning
     * @return the couplings of all patterns
     * @throws IllegalArgumentException if the patterns have another number of units, or another encoding than the others
     */
    GrowingCouplings adding(Patterns more, Seed seed);

    /**
     * Forgets some patterns.
     *
     * @param rows which of the {@linkplain #patterns patterns}, each at most once
     * @return the couplings of the patterns that are left, in their order
     * @throws IllegalArgumentException if a row is not there or named twice, or none would be left
     */
    GrowingCouplings forgetting(int... rows);
}
