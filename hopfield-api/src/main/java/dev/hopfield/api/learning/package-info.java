/**
 * Learning rules, and the couplings between units that they make of patterns.
 *
 * <p>{@link dev.hopfield.api.learning.Couplings} are an operator on batches of states, and
 * {@link dev.hopfield.api.learning.LocalFields} follow one state that changes unit by unit. What only some rules have is
 * said by further interfaces and by {@link dev.hopfield.api.learning.CouplingTrait}s.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.learning;

import dev.hopfield.api.Stability;
