package dev.hopfield.dense;

/**
 * For which states scores in float will do.
 *
 * <p>A score in float is off by some 1e-8 of its largest size, |s| |xi| for products. Softmax multiplies that by beta: up to
 * {@link #LARGEST_EXPONENT} weights keep a relative accuracy of about 2e-6. Beyond, and where floats might overflow or vanish,
 * something else has to be done. What holds is settled by each state and the patterns, never by other states.
 *
 * @param scores what is reckoned
 * @param slope what multiplies errors of scores; 0 if they are only filtered by, or if the sums will tell
 * @param laterSquaredNorm how much longer later states may be, in squares
 */
record FloatRange(FloatScores scores, double slope, double laterSquaredNorm) {

    /** The most that the slope times the largest score may be. */
    static final double LARGEST_EXPONENT = 64;

    /** The least norm for a pattern that matters: squares and their small parts are far from vanishing. */
    static final double LEAST_NORM = 0x1p-40;

    private static final double LARGEST_NORM = 0x1p60;
    private static final double LARGEST_SLOPE = 0x1p80;

    /**
     * Whether recall may begin with a cue.
     *
     * @param squaredNorm s.s of the cue; later states are no longer than it and the addition taken together
     */
    boolean holdsFrom(double squaredNorm) {
        return holdsAt(squaredNorm + laterSquaredNorm);
    }

    /**
     * Whether a step may be taken from a state.
     *
     * @param squaredNorm s.s of the state
     */
    boolean holdsAt(double squaredNorm) {
        double longest = scores.longest();
        double norm = Math.sqrt(squaredNorm);
        boolean inRange = longest <= LARGEST_NORM && norm <= LARGEST_NORM;
        if (!inRange || slope == 0) {
            return inRange;
        }
        return longest >= LEAST_NORM && slope <= LARGEST_SLOPE && slope * scores.largest(norm) <= LARGEST_EXPONENT;
    }
}
