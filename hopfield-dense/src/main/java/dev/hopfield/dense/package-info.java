/**
 * Dense associative memories: energies steeper than quadratic in the overlaps, and attention.
 *
 * <p>{@link dev.hopfield.dense.DenseModel} is the model; a {@link dev.hopfield.dense.Separation} makes it one memory or
 * another. An {@link dev.hopfield.dense.InteractionFunction} gives the bipolar memories of Krotov and Hopfield, a
 * {@link dev.hopfield.dense.Weighting} the real ones of Ramsauer et al. Further separations come from any plugin.
 *
 * <p>Experimental: the extension points of the families are young, and no plugin but ours has been written against them.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.dense;

import dev.hopfield.api.Stability;
