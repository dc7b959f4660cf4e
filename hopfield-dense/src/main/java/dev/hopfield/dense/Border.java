package dev.hopfield.dense;

/**
 * From which score on a pattern may weigh anything, beside others whose scores are known.
 *
 * <p>Further scores can only raise it. It follows scores that are off by as much at most.
 */
interface Border {

    /** Given one score. */
    double beside(double largest);

    /** Given some scores, at least one. */
    default double beside(Tiers scores) {
        return beside(scores.largest());
    }

    /**
     * Nothing counts that is further behind the best.
     *
     * @param width at least 0
     */
    record Window(double width) implements Border {

        @Override
        public double beside(double largest) {
            return largest - width;
        }
    }

    /**
     * Nothing counts that is a smaller part of the best; for scores of at least 0.
     *
     * @param part from 0 to 1
     */
    record Part(double part) implements Border {

        @Override
        public double beside(double largest) {
            return largest * part;
        }
    }

    /**
     * Only the best few count.
     *
     * @param k how many, at least 1
     */
    record Best(int k) implements Border {

        @Override
        public double beside(double largest) {
            return k == 1 ? largest : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double beside(Tiers scores) {
            double count = 0;
            for (int tier = 0; tier < Tiers.NUMBER; tier++) {
                count += scores.count(tier);
                if (count >= k) {
                    return scores.least(tier);
                }
            }
            return Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * Where the weights of entmax begin.
     *
     * @param alpha above 1
     * @param beta multiplies the scores, above 0
     */
    record Sparse(double alpha, double beta) implements Border {

        @Override
        public double beside(double largest) {
            return largest - 1 / (alpha - 1) / beta;
        }

        @Override
        public double beside(Tiers scores) {
            double threshold = new EntmaxSimplex(alpha).leastThreshold(scores, beta);
            return beside(scores.largest()) + threshold / beta;
        }
    }
}
