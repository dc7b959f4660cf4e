package dev.hopfield.dense;

import dev.hopfield.api.component.ExtensionPoint;

/**
 * How strongly a dense memory sets its best match apart from the other patterns.
 *
 * <p>The word is that of B. Millidge, T. Salvatori, Y. Song, T. Lukasiewicz and R. Bogacz, "Universal Hopfield
 * networks", ICML 2022, arXiv:2202.04557. A separation is of one of two kinds, or of both: an {@link InteractionFunction}
 * is for bipolar states, updated by what a unit does to the energy, a {@link Weighting} for real states, updated by
 * weighted sums of patterns. An implementation is an immutable value.
 */
@ExtensionPoint("separation")
public sealed interface Separation permits InteractionFunction, Weighting {}
