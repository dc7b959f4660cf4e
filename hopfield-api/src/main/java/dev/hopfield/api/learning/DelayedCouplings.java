package dev.hopfield.api.learning;

/**
 * Couplings of which a part sees states of the past, as slow synapses do.
 *
 * <p>The local field at step t is h_i(t) = sum_j w_ij s_j(t) + sum_j w'_ij s_j(t - delay), where a step is a sweep, w are
 * these couplings themselves and w' the delayed ones. Before step 0 the state was that of the cue.
 */
public interface DelayedCouplings extends Couplings {

    /** The couplings w' that act later; of as many units, and not delayed themselves. */
    Couplings delayed();

    /** How many steps they lag behind, at least 1. */
    int delay();
}
