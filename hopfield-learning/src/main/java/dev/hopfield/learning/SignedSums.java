package dev.hopfield.learning;

/** Signed sums of overlaps, in double throughout, in four partial sums and a fixed order. */
final class SignedSums {

    private static final int LANES = 4;

    private SignedSums() {}

    /** sum_k (bit k set ? +values_k : -values_k), over all values. */
    static double of(long[] bits, int offset, double[] values) {
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

    /** Of the lowest bit. */
    static double sign(long word) {
        return 2 * (int) (word & 1) - 1;
    }
}
