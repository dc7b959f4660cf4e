package dev.hopfield.learning;

import java.util.Arrays;

/**
 * The couplings into one unit i as numbers of steps, J_ij = sum_mu x_mu xi^mu_i xi^mu_j for j != i.
 *
 * <p>All numbers are whole. A step on pattern nu adds xi^nu_i xi^nu_j to J_ij. The aligned fields a_mu = xi^mu_i sum_j
 * J_ij xi^mu_j grow by xi^mu_i xi^nu_i G_mu,nu - 1, where the 1 is what j = i would add. So a step takes O(P), and
 * nothing of the size N is touched.
 */
final class Embedding {

    private final PatternProducts products;
    private final int[] values;
    private final int[] aligned;
    private final int[] strengths;
    private final int maxSteps;
    private long squaredNorm;
    private int steps;

    Embedding(PatternProducts products) {
        this.products = products;
        this.values = new int[products.count()];
        this.aligned = new int[products.count()];
        this.strengths = new int[products.count()];
        this.maxSteps = maxSteps(products.units());
    }

    /** So many that aligned fields stay within int, and couplings are exact in float. */
    static int maxSteps(int units) {
        return Math.min(Integer.MAX_VALUE / units, (int) MatrixChecks.LARGEST_WHOLE);
    }

    /** Bytes of one. */
    static long bytes(long count) {
        return 3 * count * Integer.BYTES;
    }

    /**
     * Begins a unit, at couplings of 0.
     *
     * @param column the values of the unit in all patterns, packed
     * @param offset its first word
     */
    void begin(long[] column, int offset) {
        for (int pattern = 0; pattern < values.length; pattern++) {
            values[pattern] = (column[offset + (pattern >>> 6)] >>> pattern & 1) != 0 ? 1 : -1;
        }
        Arrays.fill(aligned, 0);
        Arrays.fill(strengths, 0);
        squaredNorm = 0;
        steps = 0;
    }

    int count() {
        return values.length;
    }

    /** Whether a_mu > kappa |J_i|: never, while the couplings are 0. */
    boolean isStable(int pattern, double kappa) {
        return aligned[pattern] > kappa * Math.sqrt(squaredNorm);
    }

    /** The pattern with the least aligned field; the first, if several have it. */
    int leastAligned() {
        int least = Integer.MAX_VALUE;
        for (int pattern = 0; pattern < aligned.length; pattern++) {
            least = Math.min(least, aligned[pattern]);
        }
        int first = 0;
        while (aligned[first] != least) {
            first++;
        }
        return first;
    }

    /** Whether no further step can be counted exactly. */
    boolean isFull() {
        return steps >= maxSteps;
    }

    /** Adds a pattern once more. */
    void step(int pattern) {
        squaredNorm += 2L * aligned[pattern] + products.units() - 1;
        strengths[pattern]++;
        steps++;
        int[] ofPattern = products.of(pattern);
        int value = values[pattern];
        for (int other = 0; other < aligned.length; other++) {
            aligned[other] += value * values[other] * ofPattern[other] - 1;
        }
    }

    /** x_mu xi^mu_i, whose signed sums over the bits of unit j are J_ij. */
    int[] signedStrengths() {
        int[] signed = new int[values.length];
        for (int pattern = 0; pattern < signed.length; pattern++) {
            signed[pattern] = values[pattern] * strengths[pattern];
        }
        return signed;
    }
}
