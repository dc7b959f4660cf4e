package dev.hopfield.classic;

/**
 * The exact probability that Hebb's rule reverses a bit of a stored random pattern in one step.
 *
 * <p>The aligned field of a unit is (N - 1 + C)/N with a crosstalk C that is the sum of n = (N - 1)(P - 1) independent
 * fair signs, C = 2B - n with B ~ Bin(n, 1/2). The unit is reversed where N - 1 + C < 0; a zero field keeps it.
 */
final class ExactCrosstalk {

    private ExactCrosstalk() {}

    static double bitError(int units, int patterns) {
        int n = (units - 1) * (patterns - 1);
        double sum = 0;
        double logTerm = -n * StrictMath.log(2);
        for (int k = 0; 2L * k - n < -(units - 1); k++) {
            sum += StrictMath.exp(logTerm);
            logTerm += StrictMath.log(n - k) - StrictMath.log(k + 1);
        }
        return sum;
    }
}
