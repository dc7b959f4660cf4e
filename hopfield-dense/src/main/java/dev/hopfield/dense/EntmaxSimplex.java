package dev.hopfield.dense;

/**
 * The entmax of scores: weights that maximise p.z + H(p), with Tsallis' entropy H of index alpha.
 *
 * <p>The weights are p = [1 + (alpha - 1)(z - u)]_+^(1 / (alpha - 1)) with the u at which they add up to 1, written here
 * so that alpha = 1, where p = exp(z - u), is no special case (B. Peters, V. Niculae and A. F. T. Martins, "Sparse
 * sequence-to-sequence models", ACL 2019, arXiv:1905.05702, in other words).
 *
 * @param alpha from 1, softmax, to 2, sparsemax
 */
record EntmaxSimplex(double alpha) {

    /** Newton's steps go up to the solution from below and double the digits; a dozen are usual. */
    private static final int MOST_STEPS = 200;

    /** Of u, which is of order 1 wherever it matters. */
    private static final double ROUNDING = 0x1p-52;

    /**
     * Writes the weights.
     *
     * @param scores z, one for each pattern, at least one; may hold minus infinity but not only that
     * @param beta multiplies the scores
     * @param into receives weights that add up to 1
     */
    void weights(double[] scores, double beta, double[] into) {
        double largest = Extremes.largest(scores);
        double threshold = threshold(scores, largest, beta);
        double sum = 0;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = weight(beta * (scores[pattern] - largest) - threshold);
            sum += into[pattern];
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] /= sum;
        }
    }

    /**
     * The u at which weights of beta (scores - largest) add up to 1, from 0 to ln P.
     *
     * <p>Newton's method for (S^(alpha - 1) - 1) / (alpha - 1) = 0 with the sum S of weights: a convex, falling function of
     * u, for alpha = 1 a straight line.
     */
    private double threshold(double[] scores, double largest, double beta) {
        double u = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (double score : scores) {
                double above = beta * (score - largest) - u;
                double weight = weight(above);
                if (weight > 0) {
                    sum += weight;
                    slope += weight / (1 + (alpha - 1) * above);
                }
            }
            double further = excess(sum) * StrictMath.pow(sum, 2 - alpha) / slope;
            u += further;
            if (further <= ROUNDING * (1 + u)) {
                break;
            }
        }
        return u;
    }

    private double excess(double sum) {
        double log = StrictMath.log(sum);
        return alpha == 1 ? log : StrictMath.expm1((alpha - 1) * log) / (alpha - 1);
    }

    private double weight(double above) {
        if (alpha == 1) {
            return StrictMath.exp(above);
        }
        double excess = (alpha - 1) * above;
        return excess <= -1 ? 0 : StrictMath.exp(StrictMath.log1p(excess) / (alpha - 1));
    }

    /**
     * max_p (p.z + H(p)) - H(uniform) for z = beta scores, over beta: 0 for scores of 0.
     *
     * @param scores one for each pattern, at least one
     * @param weights their entmax
     */
    double value(double[] scores, double beta, double[] weights) {
        double largest = Extremes.largest(scores);
        double below = 0;
        double entropy = 0;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            if (weights[pattern] > 0) {
                below += weights[pattern] * (scores[pattern] - largest);
                entropy += entropy(weights[pattern]);
            }
        }
        return largest + below + (entropy - scores.length * entropy(1.0 / scores.length)) / beta;
    }

    /** The part of one weight, p (1 - p^(alpha - 1)) / (alpha (alpha - 1)). */
    private double entropy(double weight) {
        double log = StrictMath.log(weight);
        return alpha == 1 ? -weight * log : -weight * StrictMath.expm1((alpha - 1) * log) / (alpha * (alpha - 1));
    }
}
