/**
 * Networks of neurons with graded response, in continuous time.
 *
 * <p>{@link dev.hopfield.continuous.ContinuousModel} is the network of J. J. Hopfield, 1984, PNAS 81:3088,
 * doi:10.1073/pnas.81.10.3088, on couplings of any learning rule. {@link dev.hopfield.continuous.BidirectionalModel} is the
 * memory of B. Kosko, 1988, IEEE Trans. Syst. Man Cybern. 18:49, doi:10.1109/21.87054: two layers that call each other up, of
 * units with two states.
 *
 * <p>Experimental: the extension points of the families are young, and no plugin but ours has been written against them.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.continuous;

import dev.hopfield.api.Stability;
