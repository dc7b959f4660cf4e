package dev.hopfield.dense;

/**
 * Where scores in float are accurate enough for softmax, which multiplies their errors by beta.
 *
 * <p>A score in float is off by some 1e-8 of |s| |xi|, so that up to {@link #LARGEST_EXPONENT} weights keep a relative
 * accuracy of about 2e-6. Beyond, and where floats might overflow or vanish, scores are taken in double. A tolerance
 * that steps in float could miss by their rounding asks for double as well. What holds is settled by each cue and the
 * patterns, never by other cues.
 *
 * @param beta inverse temperature
 * @param largestSquaredNorm the largest xi.xi of all patterns
 * @param tolerance by how much units of a state at rest may change
 */
record FloatRange(double beta, double largestSquaredNorm, double tolerance) {

    /** The most that beta |s| |xi| may be. */
    static final double LARGEST_EXPONENT = 64;

    /** Twice the rounding of a float. */
    private static final double ROUNDING = 0x1p-23;

    private static final double LARGEST_NORM = 0x1p60;
    private static final double LEAST_NORM = 0x1p-40;
    private static final double LARGEST_BETA = 0x1p80;

    /**
     * Whether a cue may be recalled in float.
     *
     * @param squaredNorm s.s of the cue; later states are no longer than it and the longest pattern taken together
     */
    boolean holds(double squaredNorm) {
        double longest = StrictMath.sqrt(largestSquaredNorm);
        double state = StrictMath.sqrt(squaredNorm + largestSquaredNorm);
        boolean inRange = longest >= LEAST_NORM && state <= LARGEST_NORM && beta <= LARGEST_BETA;
        return inRange && tolerance >= ROUNDING * longest && beta * state * longest <= LARGEST_EXPONENT;
    }
}
