/**
 * Batches of states: patterns, cues and what is recalled, rows x units, as packed bits or as real numbers.
 *
 * <p>{@link dev.hopfield.api.state.Patterns} are either {@link dev.hopfield.api.state.BitPatterns} or
 * {@link dev.hopfield.api.state.RealPatterns}; {@link dev.hopfield.api.state.Cues} are patterns and, perhaps, which of their
 * units are known. {@link dev.hopfield.api.state.Encoding} says how a unit is written.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.state;

import dev.hopfield.api.Stability;
