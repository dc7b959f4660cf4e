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

    /** Below, powers are products. */
    private static final int LARGEST_PRODUCT = 64;

    /** How near a whole number a power has to be: 1 / (1.2 - 1) is not 5. */
    private static final double WHOLE = 1e-14;

    /**
     * Writes the weights.
     *
     * @param scores z, one for each pattern, at least one; may hold minus infinity but not only that
     * @param beta multiplies the scores
     * @param into receives weights that add up to 1
     */
    void weights(double[] scores, double beta, double[] into) {
        double largest = Extremes.largest(scores);
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = beta * (scores[pattern] - largest);
        }
        double threshold = threshold(scores, largest, beta, into);
        double sum = 0;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = weight(into[pattern] - threshold);
            sum += into[pattern];
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] /= sum;
        }
    }

    /** The u at which weights of z - max z add up to 1, from 0 to ln P. */
    private double threshold(double[] scores, double largest, double beta, double[] z) {
        double least = 0;
        if (alpha > 1 && scores.length > Tiers.NUMBER) {
            Tiers tiers = new Tiers();
            tiers.fill(scores, scores.length, largest - 1 / (alpha - 1) / beta);
            least = leastThreshold(tiers, beta);
        }
        return climb(z, new double[0], z.length, least);
    }

    /**
     * A u at which weights of beta (scores - largest) add up to 1 at least, and hardly more.
     *
     * <p>Weights are convex functions of scores: those of a tier are no less than as many times the weight of its mean.
     *
     * @param scores all, or some
     * @return at least 0
     */
    double leastThreshold(Tiers scores, double beta) {
        double[] z = new double[Tiers.NUMBER];
        double[] counts = new double[Tiers.NUMBER];
        int filled = 0;
        for (int tier = 0; tier < Tiers.NUMBER; tier++) {
            if (scores.count(tier) > 0) {
                z[filled] = beta * (scores.mean(tier) - scores.largest());
                counts[filled] = scores.count(tier);
                filled++;
            }
        }
        return climb(z, counts, filled, 0);
    }

    /**
     * Newton's method for (S^(alpha - 1) - 1) / (alpha - 1) = 0 with the sum S of weights: a convex, falling function of u,
     * for alpha = 1 a straight line. From below, it never goes beyond the solution.
     *
     * @param counts how often each z counts; once if empty
     */
    private double climb(double[] z, double[] counts, int length, double from) {
        double u = from;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (int index = 0; index < length; index++) {
                double above = z[index] - u;
                double part = weight(above) * (counts.length == 0 ? 1 : counts[index]);
                if (part > 0) {
                    sum += part;
                    slope += part / (1 + (alpha - 1) * above);
                }
            }
            if (sum <= 1) {
                break;
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
        if (excess <= -1) {
            return 0;
        }
        double power = 1 / (alpha - 1);
        double whole = Math.rint(power);
        return whole <= LARGEST_PRODUCT && Math.abs(power - whole) <= WHOLE * power
                ? product(1 + excess, (int) whole)
                : StrictMath.exp(StrictMath.log1p(excess) * power);
    }

    /** The factor to a power of at least 1. */
    private static double product(double factor, int power) {
        double product = factor;
        for (int bit = Integer.highestOneBit(power) >> 1; bit > 0; bit >>= 1) {
            product *= product;
            if ((power & bit) != 0) {
                product *= factor;
            }
        }
        return product;
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
