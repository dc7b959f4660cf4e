package dev.hopfield.kernels;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of rows with one state, and softmax-weighted sums for it, eight rows at a time.
 *
 * <p>Each row is read from memory once: its product, weight and share of the sums are taken while it is in the first
 * cache.
 */
final class VectorLone {

    /** That of the panels: in the loops of a process where vectors of two species meet, JDK 17 makes each an object. */
    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;

    private static final int LANES = VectorTile.LANES;

    /** Rows that are gone through together: as many sums fit the registers of every machine. */
    private static final int ROWS = 8;

    /** Numbers that fit the first cache. */
    private static final int CACHED = 1 << 13;

    /** Numbers of a cache line. */
    private static final int LINE = 16;

    /** Units whose products are added up in one chain for each lane. */
    private static final int RUN = 1024;

    private static final VectorMask<Float> ODD = lanes(0xAAAA);
    private static final VectorMask<Float> ODD_PAIRS = lanes(0xCCCC);
    private static final VectorMask<Float> ODD_FOURS = lanes(0xF0F0);
    private static final VectorShuffle<Float> SWAP = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final VectorShuffle<Float> SWAP_PAIRS = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 2);
    private static final VectorShuffle<Float> SWAP_FOURS = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 4);

    private VectorLone() {}

    private static VectorMask<Float> lanes(long bits) {
        return VectorMask.fromLong(SPECIES, bits & -1L >>> Long.SIZE - LANES);
    }

    /** Writes the products of all rows with the state. */
    static void products(float[] rows, int from, int count, int units, float[] state, float[] into) {
        int together = together(units);
        for (int row = 0; row < count; row += together) {
            cachedProducts(rows, from + row * units, Math.min(together, count - row), units, state, into, row);
        }
    }

    /** As many rows as fit the first cache. */
    private static int together(int units) {
        return Math.max(ROWS, Math.min(SoftmaxSums.BLOCK, CACHED / Math.max(1, units) & -ROWS));
    }

    private static void cachedProducts(
            float[] rows, int from, int count, int units, float[] state, float[] into, int intoFrom) {
        float[] eight = new float[Math.max(ROWS, LANES)];
        eight[0] = touch(rows, from, count * units);
        for (int row = 0; row < count; row += ROWS) {
            int present = Math.min(ROWS, count - row);
            eightProducts(rows, from + row * units, present, units, state, eight);
            System.arraycopy(eight, 0, into, intoFrom + row, present);
        }
    }

    /**
     * Reads a number of each cache line. Alone, so many reads are under way at a time that memory delivers twice as fast
     * as among reckoning. What it returns is of no use, but has to go somewhere for the reads not to be left out.
     */
    private static float touch(float[] rows, int from, int length) {
        int bits = 0;
        for (int i = from; i < from + length; i += LINE) {
            bits ^= Float.floatToRawIntBits(rows[i]);
        }
        return bits;
    }

    /** Adds a block of rows to the sums of one state, as many at a time as fit the first cache. */
    static void accumulate(float[] rows, int from, int count, float[] state, SoftmaxSums into) {
        int units = into.units;
        int together = together(units);
        Arrays.fill(into.work, 0);
        float max = into.max[0];
        float total = 0;
        for (int row = 0; row < count; row += together) {
            int some = Math.min(together, count - row);
            int at = from + row * units;
            cachedProducts(rows, at, some, units, state, into.weights, 0);
            float largest = largest(into.weights, some);
            if (largest > max) {
                float scale = PowerOfTwo.of(into.slope * (max - largest));
                total *= scale;
                rescale(into.work, scale);
                max = largest;
            }
            total += weigh(into.weights, some, into.slope, max);
            addWeighted(rows, at, some, units, into.weights, into.work);
        }
        float scale = PowerOfTwo.of(into.slope * (into.max[0] - max));
        into.max[0] = max;
        into.total[0] = into.total[0] * scale + total;
        into.addBlock(scale);
    }

    /** The same with scores that are there already. */
    static void accumulateScored(float[] rows, int from, int count, SoftmaxSums into) {
        float before = into.max[0];
        float max = Math.max(before, largest(into.weights, count));
        float scale = PowerOfTwo.of(into.slope * (before - max));
        into.max[0] = max;
        into.total[0] = into.total[0] * scale + weigh(into.weights, count, into.slope, max);
        Arrays.fill(into.work, 0);
        addWeighted(rows, from, count, into.units, into.weights, into.work);
        into.addBlock(scale);
    }

    /** Adds weighted rows to sums that are rescaled first. */
    static void sums(float[] rows, int from, int count, int units, float[] weights, float scale, float[] into) {
        float[] block = new float[units];
        int whole = count & -ROWS;
        addWeighted(rows, from, whole, units, weights, block);
        if (whole < count) {
            float[] last = new float[ROWS];
            System.arraycopy(weights, whole, last, 0, count - whole);
            addEight(rows, from + whole * units, count - whole, units, last, 0, block);
        }
        for (int unit = 0; unit < units; unit++) {
            into[unit] = into[unit] * scale + block[unit];
        }
    }

    private static float largest(float[] products, int count) {
        float largest = products[0];
        for (int row = 1; row < count; row++) {
            largest = products[row] > largest ? products[row] : largest;
        }
        return largest;
    }

    private static void rescale(float[] block, float scale) {
        for (int unit = 0; unit < block.length; unit++) {
            block[unit] *= scale;
        }
    }

    /** Turns products into weights, and returns their sum; weights of rows that fill up the last vector are 0. */
    private static float weigh(float[] weights, int count, float slope, float max) {
        int end = (count + LANES - 1) / LANES * LANES;
        Arrays.fill(weights, count, end, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < end; row += LANES) {
            FloatVector products = FloatVector.fromArray(SPECIES, weights, row);
            VectorPowerOfTwo.of(products.sub(max).mul(slope)).intoArray(weights, row);
        }
        float even = 0;
        float odd = 0;
        for (int row = 0; row < end; row += 4) {
            even += weights[row] + weights[row + 2];
            odd += weights[row + 1] + weights[row + 3];
        }
        return even + odd;
    }

    private static void addWeighted(float[] rows, int from, int count, int units, float[] weights, float[] into) {
        for (int row = 0; row < count; row += ROWS) {
            addEight(rows, from + row * units, Math.min(ROWS, count - row), units, weights, row, into);
        }
    }

    /**
     * Products of eight rows; in place of rows that are not there the last one is taken again.
     *
     * <p>Eight vectors of partial sums are folded into one of whole sums: neighbours, then pairs, then fours of lanes are
     * added, in lanes of the mask those of one of two vectors, in the others those of the other. No method is called for
     * it: where one is not inlined, each vector becomes an object.
     */
    private static void eightProducts(float[] rows, int from, int present, int units, float[] state, float[] into) {
        int last = present - 1;
        int from1 = from + Math.min(last, 1) * units;
        int from2 = from + Math.min(last, 2) * units;
        int from3 = from + Math.min(last, 3) * units;
        int from4 = from + Math.min(last, 4) * units;
        int from5 = from + Math.min(last, 5) * units;
        int from6 = from + Math.min(last, 6) * units;
        int from7 = from + Math.min(last, 7) * units;
        int end = units & -LANES;
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int first = 0; first < end; first += RUN) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            FloatVector sum4 = FloatVector.zero(SPECIES);
            FloatVector sum5 = FloatVector.zero(SPECIES);
            FloatVector sum6 = FloatVector.zero(SPECIES);
            FloatVector sum7 = FloatVector.zero(SPECIES);
            int runEnd = Math.min(end, first + RUN);
            for (int i = first; i < runEnd; i += LANES) {
                FloatVector s = FloatVector.fromArray(SPECIES, state, i);
                sum0 = FloatVector.fromArray(SPECIES, rows, from + i).fma(s, sum0);
                sum1 = FloatVector.fromArray(SPECIES, rows, from1 + i).fma(s, sum1);
                sum2 = FloatVector.fromArray(SPECIES, rows, from2 + i).fma(s, sum2);
                sum3 = FloatVector.fromArray(SPECIES, rows, from3 + i).fma(s, sum3);
                sum4 = FloatVector.fromArray(SPECIES, rows, from4 + i).fma(s, sum4);
                sum5 = FloatVector.fromArray(SPECIES, rows, from5 + i).fma(s, sum5);
                sum6 = FloatVector.fromArray(SPECIES, rows, from6 + i).fma(s, sum6);
                sum7 = FloatVector.fromArray(SPECIES, rows, from7 + i).fma(s, sum7);
            }
            FloatVector pair0 = sum0.blend(sum1, ODD).add(sum1.blend(sum0, ODD).rearrange(SWAP));
            FloatVector pair1 = sum2.blend(sum3, ODD).add(sum3.blend(sum2, ODD).rearrange(SWAP));
            FloatVector pair2 = sum4.blend(sum5, ODD).add(sum5.blend(sum4, ODD).rearrange(SWAP));
            FloatVector pair3 = sum6.blend(sum7, ODD).add(sum7.blend(sum6, ODD).rearrange(SWAP));
            FloatVector lower = pair0.blend(pair1, ODD_PAIRS)
                    .add(pair1.blend(pair0, ODD_PAIRS).rearrange(SWAP_PAIRS));
            FloatVector upper = pair2.blend(pair3, ODD_PAIRS)
                    .add(pair3.blend(pair2, ODD_PAIRS).rearrange(SWAP_PAIRS));
            FloatVector eight = lower.blend(upper, ODD_FOURS)
                    .add(upper.blend(lower, ODD_FOURS).rearrange(SWAP_FOURS));
            sum = sum.add(eight);
        }
        sum.intoArray(into, 0);
        for (int row = 0; row < ROWS && LANES > ROWS; row++) {
            into[row] += into[row + ROWS];
        }
        for (int i = end; i < units; i++) {
            float s = state[i];
            into[0] += rows[from + i] * s;
            into[1] += rows[from1 + i] * s;
            into[2] += rows[from2 + i] * s;
            into[3] += rows[from3 + i] * s;
            into[4] += rows[from4 + i] * s;
            into[5] += rows[from5 + i] * s;
            into[6] += rows[from6 + i] * s;
            into[7] += rows[from7 + i] * s;
        }
    }

    /** Adds eight weighted rows; weights of rows that are not there are 0. */
    private static void addEight(float[] rows, int from, int present, int units, float[] weights, int w, float[] into) {
        int last = present - 1;
        int from1 = from + Math.min(last, 1) * units;
        int from2 = from + Math.min(last, 2) * units;
        int from3 = from + Math.min(last, 3) * units;
        int from4 = from + Math.min(last, 4) * units;
        int from5 = from + Math.min(last, 5) * units;
        int from6 = from + Math.min(last, 6) * units;
        int from7 = from + Math.min(last, 7) * units;
        FloatVector w0 = FloatVector.broadcast(SPECIES, weights[w]);
        FloatVector w1 = FloatVector.broadcast(SPECIES, weights[w + 1]);
        FloatVector w2 = FloatVector.broadcast(SPECIES, weights[w + 2]);
        FloatVector w3 = FloatVector.broadcast(SPECIES, weights[w + 3]);
        FloatVector w4 = FloatVector.broadcast(SPECIES, weights[w + 4]);
        FloatVector w5 = FloatVector.broadcast(SPECIES, weights[w + 5]);
        FloatVector w6 = FloatVector.broadcast(SPECIES, weights[w + 6]);
        FloatVector w7 = FloatVector.broadcast(SPECIES, weights[w + 7]);
        int end = units & -LANES;
        for (int i = 0; i < end; i += LANES) {
            FloatVector even = FloatVector.fromArray(SPECIES, rows, from + i).mul(w0);
            FloatVector odd = FloatVector.fromArray(SPECIES, rows, from1 + i).mul(w1);
            even = FloatVector.fromArray(SPECIES, rows, from2 + i).fma(w2, even);
            odd = FloatVector.fromArray(SPECIES, rows, from3 + i).fma(w3, odd);
            even = FloatVector.fromArray(SPECIES, rows, from4 + i).fma(w4, even);
            odd = FloatVector.fromArray(SPECIES, rows, from5 + i).fma(w5, odd);
            even = FloatVector.fromArray(SPECIES, rows, from6 + i).fma(w6, even);
            odd = FloatVector.fromArray(SPECIES, rows, from7 + i).fma(w7, odd);
            FloatVector.fromArray(SPECIES, into, i).add(even.add(odd)).intoArray(into, i);
        }
        for (int i = end; i < units; i++) {
            float even = (rows[from + i] * weights[w] + rows[from2 + i] * weights[w + 2])
                    + (rows[from4 + i] * weights[w + 4] + rows[from6 + i] * weights[w + 6]);
            float odd = (rows[from1 + i] * weights[w + 1] + rows[from3 + i] * weights[w + 3])
                    + (rows[from5 + i] * weights[w + 5] + rows[from7 + i] * weights[w + 7]);
            into[i] += even + odd;
        }
    }
}
