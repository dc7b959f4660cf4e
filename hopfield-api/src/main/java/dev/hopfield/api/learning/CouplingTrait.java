package dev.hopfield.api.learning;

/** A property that a learning rule, as configured, declares of its couplings. */
public enum CouplingTrait {
    /** The couplings are symmetric, w_ij = w_ji, whatever the patterns. */
    SYMMETRIC,
    /**
     * The local fields of a stored pattern are about the pattern, h_i of about xi_i.
     *
     * <p>At low load, where the patterns are random with values of size about 1: of the sign of xi_i, and of a size of
     * about 1.
     */
    RETAINS_PATTERNS
}
