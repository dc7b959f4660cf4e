package dev.hopfield.learning;

/**
 * Overlaps summed in double throughout, for energies: there, what float sums lose shows as a rise that is none.
 *
 * <p>Four partial sums, in a fixed order. Products of two floats are exact in double.
 */
final class DoubleSums {

    private static final int LANES = 4;

    private DoubleSums() {}

    /** sum_k (bit k set ? +values_k : -values_k), over all values. */
    static double signed(long[] bits, int offset, float[] values) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int whole = values.length & -LANES;
        for (int k = 0; k < whole; k += LANES) {
            long word = bits[offset + (k >>> 6)] >>> k;
            sum0 += sign(word) * values[k];
            sum1 += sign(word >>> 1) * values[k + 1];
            sum2 += sign(word >>> 2) * values[k + 2];
            sum3 += sign(word >>> 3) * values[k + 3];
        }
        for (int k = whole; k < values.length; k++) {
            sum0 += sign(bits[offset + (k >>> 6)] >>> k) * values[k];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static double sign(long word) {
        return 2 * (int) (word & 1) - 1;
    }

    /** sum_k a_(offset + k) b_k, over all of b. */
    static double dot(float[] a, int offset, float[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int whole = b.length & -LANES;
        for (int k = 0; k < whole; k += LANES) {
            sum0 += (double) a[offset + k] * b[k];
            sum1 += (double) a[offset + k + 1] * b[k + 1];
            sum2 += (double) a[offset + k + 2] * b[k + 2];
            sum3 += (double) a[offset + k + 3] * b[k + 3];
        }
        for (int k = whole; k < b.length; k++) {
            sum0 += (double) a[offset + k] * b[k];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
