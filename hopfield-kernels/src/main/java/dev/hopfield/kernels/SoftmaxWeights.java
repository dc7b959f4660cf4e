package dev.hopfield.kernels;

/**
 * Softmax with an inverse temperature beta: the larger beta, the more weight has the largest value.
 *
 * <p>The largest value is taken out first, so that no exponential overflows. Where beta is so large that all others
 * underflow, the weight is 1 there and 0 elsewhere; equal maxima share the weight equally. Values must be finite; one
 * that is not a number makes the result so.
 */
public final class SoftmaxWeights {

    private SoftmaxWeights() {}

    /**
     * Writes weights that sum to 1, into_k = exp(beta values_k) / sum_j exp(beta values_j).
     *
     * @param beta inverse temperature, finite and above 0
     * @param values count numbers, from index 0 on
     * @param count number of values, at least 1
     * @param into receives count weights, from index 0 on, each from 0 to 1; may be the array of values
     * @throws IllegalArgumentException if count is below 1, beta out of range, or an array too short
     */
    public static void write(double beta, float[] values, int count, float[] into) {
        check(beta, values.length, count);
        Span.check("into", into.length, 0, count);
        double max = max(values, count);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double weight = StrictMath.exp(beta * (values[k] - max));
            sum += weight;
            into[k] = (float) weight;
        }
        for (int k = 0; k < count; k++) {
            into[k] = (float) (into[k] / sum);
        }
    }

    private static float max(float[] values, int count) {
        float max = values[0];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, values[k]);
        }
        return max;
    }

    private static void check(double beta, int length, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "count is " + count + "; the softmax of no values is undefined\nGive at least one value.");
        }
        if (!(beta > 0 && beta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("beta is " + beta + "; it must be finite and above 0");
        }
        Span.check("values", length, 0, count);
    }
}
