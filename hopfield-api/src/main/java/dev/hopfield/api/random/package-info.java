/**
 * Randomness as a value: {@link dev.hopfield.api.random.Seed}s form a tree of streams, addressed by name and index.
 *
 * <p>The numbers of a stream are a part of the contract: they are the same in every version, on every machine.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.random;

import dev.hopfield.api.Stability;
