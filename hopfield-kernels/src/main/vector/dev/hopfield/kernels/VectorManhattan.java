package dev.hopfield.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Manhattan distances of rows and states: two vectors of states side by side, or one state.
 *
 * <p>Differences of a panel are multiply-adds, rounded as differences are: where a processor adds and multiplies in different
 * units, both are busy.
 */
final class VectorManhattan {

    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
    private static final int LANES = VectorTile.LANES;
    private static final int WIDTH = VectorTile.WIDTH;

    /** Rows that are gone through together for a panel. */
    private static final int TALL = 4;

    /** Units whose differences are added up in one chain for each lane. */
    private static final int RUN = 1024;

    private VectorManhattan() {}

    /**
     * into_r = into_r - sum_k |a_rk - b_k|, for vectors into_r and b_k of {@link VectorTile#WIDTH} lanes.
     *
     * @param a the matrix, element r, k at index from + r x stride + k
     * @param count rows of the matrix
     * @param terms columns of the matrix
     * @param b vector k at index bFrom + k x WIDTH
     * @param into vector r at index r x WIDTH
     */
    static void subtract(float[] a, int from, int stride, int count, int terms, float[] b, int bFrom, float[] into) {
        int r = 0;
        for (; r <= count - TALL; r += TALL) {
            four(a, from + r * stride, stride, terms, b, bFrom, into, r * WIDTH);
        }
        for (; r < count; r++) {
            one(a, from + r * stride, terms, b, bFrom, into, r * WIDTH);
        }
    }

    /** Nothing here is handed to other methods: where one is not inlined, each vector becomes an object. */
    private static void four(
            float[] a, int from, int stride, int terms, float[] b, int bFrom, float[] into, int intoFrom) {
        FloatVector minusOne = FloatVector.broadcast(SPECIES, -1);
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector high0 = FloatVector.zero(SPECIES);
        FloatVector low1 = FloatVector.zero(SPECIES);
        FloatVector high1 = FloatVector.zero(SPECIES);
        FloatVector low2 = FloatVector.zero(SPECIES);
        FloatVector high2 = FloatVector.zero(SPECIES);
        FloatVector low3 = FloatVector.zero(SPECIES);
        FloatVector high3 = FloatVector.zero(SPECIES);
        int from1 = from + stride;
        int from2 = from1 + stride;
        int from3 = from2 + stride;
        for (int k = 0; k < terms; k++) {
            FloatVector low = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[from + k]);
            low0 = low0.add(x0.fma(minusOne, low).abs());
            high0 = high0.add(x0.fma(minusOne, high).abs());
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[from1 + k]);
            low1 = low1.add(x1.fma(minusOne, low).abs());
            high1 = high1.add(x1.fma(minusOne, high).abs());
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[from2 + k]);
            low2 = low2.add(x2.fma(minusOne, low).abs());
            high2 = high2.add(x2.fma(minusOne, high).abs());
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[from3 + k]);
            low3 = low3.add(x3.fma(minusOne, low).abs());
            high3 = high3.add(x3.fma(minusOne, high).abs());
        }
        FloatVector.fromArray(SPECIES, into, intoFrom).sub(low0).intoArray(into, intoFrom);
        FloatVector.fromArray(SPECIES, into, intoFrom + LANES).sub(high0).intoArray(into, intoFrom + LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + WIDTH).sub(low1).intoArray(into, intoFrom + WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 3 * LANES).sub(high1).intoArray(into, intoFrom + 3 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 2 * WIDTH).sub(low2).intoArray(into, intoFrom + 2 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 5 * LANES).sub(high2).intoArray(into, intoFrom + 5 * LANES);
        FloatVector.fromArray(SPECIES, into, intoFrom + 3 * WIDTH).sub(low3).intoArray(into, intoFrom + 3 * WIDTH);
        FloatVector.fromArray(SPECIES, into, intoFrom + 7 * LANES).sub(high3).intoArray(into, intoFrom + 7 * LANES);
    }

    private static void one(float[] a, int from, int terms, float[] b, int bFrom, float[] into, int intoFrom) {
        FloatVector minusOne = FloatVector.broadcast(SPECIES, -1);
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector high0 = FloatVector.zero(SPECIES);
        for (int k = 0; k < terms; k++) {
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[from + k]);
            FloatVector low = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, b, bFrom + k * WIDTH + LANES);
            low0 = low0.add(x0.fma(minusOne, low).abs());
            high0 = high0.add(x0.fma(minusOne, high).abs());
        }
        FloatVector.fromArray(SPECIES, into, intoFrom).sub(low0).intoArray(into, intoFrom);
        FloatVector.fromArray(SPECIES, into, intoFrom + LANES).sub(high0).intoArray(into, intoFrom + LANES);
    }

    /** Writes minus the distances of all rows from one state. */
    static void write(float[] rows, int from, int count, int units, float[] state, float[] into) {
        float[] lanes = new float[LANES];
        for (int row = 0; row < count; row++) {
            int at = from + row * units;
            float distance = 0;
            for (int first = 0; first < units; first += RUN) {
                distance += run(rows, at, first, Math.min(units, first + RUN), state, lanes);
            }
            into[row] = -distance;
        }
    }

    private static float run(float[] rows, int from, int first, int end, float[] state, float[] lanes) {
        FloatVector even = FloatVector.zero(SPECIES);
        FloatVector odd = FloatVector.zero(SPECIES);
        int unit = first;
        for (; unit <= end - WIDTH; unit += WIDTH) {
            even = even.add(FloatVector.fromArray(SPECIES, rows, from + unit)
                    .sub(FloatVector.fromArray(SPECIES, state, unit))
                    .abs());
            odd = odd.add(FloatVector.fromArray(SPECIES, rows, from + unit + LANES)
                    .sub(FloatVector.fromArray(SPECIES, state, unit + LANES))
                    .abs());
        }
        even.add(odd).intoArray(lanes, 0);
        float sum0 = 0;
        float sum1 = 0;
        for (int lane = 0; lane < LANES; lane += 2) {
            sum0 += lanes[lane];
            sum1 += lanes[lane + 1];
        }
        for (; unit < end; unit++) {
            sum0 += Math.abs(rows[from + unit] - state[unit]);
        }
        return sum0 + sum1;
    }
}
