package dev.hopfield.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of a matrix with two vectors side by side, six rows of the matrix at a time.
 *
 * <p>Twelve sums, two vectors and an element of the matrix in all lanes fit the 16 registers that every machine has;
 * twelve independent chains of additions keep two units with a latency of four busy. On a machine with 32 registers
 * larger tiles were no faster, and slower where the compiler spilled them.
 */
final class VectorTile {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Lanes of the two vectors. */
    static final int WIDTH = 2 * LANES;

    private static final int TALL = 6;

    private VectorTile() {}

    /**
     * into_r = into_r scale + sum_k a_rk b_k, for vectors into_r, scale and b_k of {@link #WIDTH} lanes.
     *
     * @param a the matrix, element r, k at index from + r x stride + k x step
     * @param count rows of the matrix
     * @param terms columns of the matrix
     * @param b vector k at index bFrom + k x WIDTH
     * @param into vector r at index r x WIDTH
     */
    static void multiply(
            float[] a,
            int from,
            int stride,
            int step,
            int count,
            int terms,
            float[] b,
            int bFrom,
            float[] scale,
            float[] into) {
        int r = 0;
        for (; r <= count - TALL; r += TALL) {
            six(a, from + r * stride, stride, step, terms, b, bFrom, scale, into, r * WIDTH);
        }
        for (; r <= count - 2; r += 2) {
            two(a, from + r * stride, stride, step, terms, b, bFrom, scale, into, r * WIDTH);
        }
        if (r < count) {
            one(a, from + r * stride, step, terms, b, bFrom, scale, into, r * WIDTH);
        }
    }

    /** Nothing here is handed to other methods: where one is not inlined, each vector becomes an object. */
    private static void six(
            float[] a,
            int from,
            int stride,
            int step,
            int terms,
            float[] b,
            int bFrom,
            float[] scale,
            float[] into,
            int intoFrom) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector high0 = FloatVector.zero(SPECIES);
        FloatVector low1 = FloatVector.zero(SPECIES);
        FloatVector high1 = FloatVector.zero(SPECIES);
        FloatVector low2 = FloatVector.zero(SPECIES);
        FloatVector high2 = FloatVector.zero(SPECIES);
        FloatVector low3 = FloatVector.zero(SPECIES);
        FloatVector high3 = FloatVector.zero(SPECIES);
        FloatVector low4 = FloatVector.zero(SPECIES);
        FloatVector high4 = FloatVector.zero(SPECIES);
        FloatVector low5 = FloatVector.zero(SPECIES);
        FloatVector high5 = FloatVector.zero(SPECIES);
        int from1 = from + stride;
        int from2 = from1 + stride;
        int from3 = from2 + stride;
        int from4 = from3 + stride;
        int from5 = from4 + stride;
        for (int k = 0; k < terms; k++) {
            FloatVector low = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH + LANES);
            int at = k * step;
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[from + at]);
            low0 = x0.fma(low, low0);
            high0 = x0.fma(high, high0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[from1 + at]);
            low1 = x1.fma(low, low1);
            high1 = x1.fma(high, high1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[from2 + at]);
            low2 = x2.fma(low, low2);
            high2 = x2.fma(high, high2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[from3 + at]);
            low3 = x3.fma(low, low3);
            high3 = x3.fma(high, high3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[from4 + at]);
            low4 = x4.fma(low, low4);
            high4 = x4.fma(high, high4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[from5 + at]);
            low5 = x5.fma(low, low5);
            high5 = x5.fma(high, high5);
        }
        FloatVector scaleLow = FloatVector.fromArray(SPECIES, scale, 0);
        FloatVector scaleHigh = FloatVector.fromArray(SPECIES, scale, LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom).fma(scaleLow, low0).intoArray(into, intoFrom);
        FloatVector.fromArray(SPECIES, into, intoFrom + LANES)
                .fma(scaleHigh, high0)
                .intoArray(into, intoFrom + LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + WIDTH)
                .fma(scaleLow, low1)
                .intoArray(into, intoFrom + WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 3 * LANES)
                .fma(scaleHigh, high1)
                .intoArray(into, intoFrom + 3 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 2 * WIDTH)
                .fma(scaleLow, low2)
                .intoArray(into, intoFrom + 2 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 5 * LANES)
                .fma(scaleHigh, high2)
                .intoArray(into, intoFrom + 5 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 3 * WIDTH)
                .fma(scaleLow, low3)
                .intoArray(into, intoFrom + 3 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 7 * LANES)
                .fma(scaleHigh, high3)
                .intoArray(into, intoFrom + 7 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 4 * WIDTH)
                .fma(scaleLow, low4)
                .intoArray(into, intoFrom + 4 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 9 * LANES)
                .fma(scaleHigh, high4)
                .intoArray(into, intoFrom + 9 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 5 * WIDTH)
                .fma(scaleLow, low5)
                .intoArray(into, intoFrom + 5 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 11 * LANES)
                .fma(scaleHigh, high5)
                .intoArray(into, intoFrom + 11 * LANES);
    }

    /** What is left of the sixes. */
    private static void two(
            float[] a,
            int from,
            int stride,
            int step,
            int terms,
            float[] b,
            int bFrom,
            float[] scale,
            float[] into,
            int intoFrom) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector high0 = FloatVector.zero(SPECIES);
        FloatVector low1 = FloatVector.zero(SPECIES);
        FloatVector high1 = FloatVector.zero(SPECIES);
        int from1 = from + stride;
        for (int k = 0; k < terms; k++) {
            FloatVector low = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH + LANES);
            int at = k * step;
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[from + at]);
            low0 = x0.fma(low, low0);
            high0 = x0.fma(high, high0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[from1 + at]);
            low1 = x1.fma(low, low1);
            high1 = x1.fma(high, high1);
        }
        FloatVector scaleLow = FloatVector.fromArray(SPECIES, scale, 0);
        FloatVector scaleHigh = FloatVector.fromArray(SPECIES, scale, LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom).fma(scaleLow, low0).intoArray(into, intoFrom);
        FloatVector.fromArray(SPECIES, into, intoFrom + LANES)
                .fma(scaleHigh, high0)
                .intoArray(into, intoFrom + LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + WIDTH)
                .fma(scaleLow, low1)
                .intoArray(into, intoFrom + WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 3 * LANES)
                .fma(scaleHigh, high1)
                .intoArray(into, intoFrom + 3 * LANES);
    }

    /** An odd row. */
    private static void one(
            float[] a, int from, int step, int terms, float[] b, int bFrom, float[] scale, float[] into, int intoFrom) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector high0 = FloatVector.zero(SPECIES);
        for (int k = 0; k < terms; k++) {
            FloatVector low = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH + LANES);
            int at = k * step;
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[from + at]);
            low0 = x0.fma(low, low0);
            high0 = x0.fma(high, high0);
        }
        FloatVector scaleLow = FloatVector.fromArray(SPECIES, scale, 0);
        FloatVector scaleHigh = FloatVector.fromArray(SPECIES, scale, LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom).fma(scaleLow, low0).intoArray(into, intoFrom);
        FloatVector.fromArray(SPECIES, into, intoFrom + LANES)
                .fma(scaleHigh, high0)
                .intoArray(into, intoFrom + LANES);
    }
}
