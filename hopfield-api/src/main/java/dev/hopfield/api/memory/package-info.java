/**
 * Associative memories: a model stores patterns, its memory recalls them from cues.
 *
 * <p>{@link dev.hopfield.api.memory.Model}, {@link dev.hopfield.api.memory.Memory} and {@link dev.hopfield.api.memory.Recall}
 * are what all have in common. What only some memories can do is said by further interfaces, and what a model promises by
 * {@link dev.hopfield.api.memory.Trait}s.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.memory;

import dev.hopfield.api.Stability;
