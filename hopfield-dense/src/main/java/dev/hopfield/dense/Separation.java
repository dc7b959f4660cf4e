package dev.hopfield.dense;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.memory.Trait;
import java.util.Set;

/**
 * How strongly a dense memory sets its best match apart from the other patterns.
 *
 * <p>The word is that of B. Millidge, T. Salvatori, Y. Song, T. Lukasiewicz and R. Bogacz, "Universal Hopfield
 * networks", ICML 2022, arXiv:2202.04557. A separation is of one of two kinds, and the kind settles which states the
 * memory has: implement {@link InteractionFunction} for bipolar states that are updated one unit at a time, {@link
 * Lagrangian} for real states that are updated all at once. An implementation is an immutable value.
 */
@ExtensionPoint("separation")
public sealed interface Separation permits InteractionFunction, Lagrangian {

    /** What holds for memories with this separation, as configured. The contract tests check each. */
    Set<Trait> traits();
}
