package dev.hopfield.api.learning;

/** A property that a learning rule, as configured, declares of its couplings. */
public enum CouplingTrait {
    /** The couplings are symmetric, w_ij = w_ji, whatever the patterns. */
    SYMMETRIC,
    /**
     * The local fields of a stored pattern are about the pattern, h_i of about xi_i.
     *
     * <p>At low load, where the patterns are random with values of size about 1: less the thresholds of the rule, of the
     * sign of xi_i, and of a size of about 1. (0, 1 units have the higher reading where the field exceeds the threshold.)
     */
    RETAINS_PATTERNS,
    /** Units may be coupled to themselves, by w_ii of at least 0. Without this trait every w_ii is 0. */
    SELF_COUPLED,
    /** The rule comes with thresholds of its own, {@link Couplings#threshold}. */
    THRESHOLDS,
    /** A part of the couplings acts later: they are {@link DelayedCouplings}. */
    DELAYED
}
