package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;

/**
 * Dot products of floats, multiplied and added as doubles.
 *
 * <p>Softmax multiplies the error of a score by beta: at beta 8 and scores of some hundreds, float products would cost
 * the weights of close rivals their fifth digit. Doubles also never overflow here, and take no longer.
 */
final class DotProducts {

    private DotProducts() {}

    /** Scores of all patterns, xi_mu . s, for a state that begins at an offset. */
    static void scores(RealPatterns patterns, float[] states, int offset, double[] into) {
        for (int row = 0; row < patterns.count(); row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            into[row] = dot(block, patterns.offset(row), states, offset, patterns.units());
        }
    }

    static double squaredNorm(float[] values, int offset, int count) {
        return dot(values, offset, values, offset, count);
    }

    /** Four chains of additions, because one would wait for itself. */
    private static double dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        int whole = count & -4;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = 0; i < whole; i += 4) {
            sum0 += (double) a[aOffset + i] * b[bOffset + i];
            sum1 += (double) a[aOffset + i + 1] * b[bOffset + i + 1];
            sum2 += (double) a[aOffset + i + 2] * b[bOffset + i + 2];
            sum3 += (double) a[aOffset + i + 3] * b[bOffset + i + 3];
        }
        for (int i = whole; i < count; i++) {
            sum0 += (double) a[aOffset + i] * b[bOffset + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
