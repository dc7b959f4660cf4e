package dev.hopfield.kernels;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Transposes squares of 64 x 64 bits, several rows at a time. */
final class VectorTranspose {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    private static final int LANES = LONGS.length();

    /** For steps of 1, 2 and 4 rows: where the partner of a lane is. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    private static final VectorShuffle<Long>[] PARTNERS = new VectorShuffle[] {partners(1), partners(2), partners(4)};

    /** By how much the bits of a partner are rotated to the left: the step, or its opposite. */
    private static final LongVector[] ROTATIONS = {rotations(1), rotations(2), rotations(4)};

    /** The lanes whose partner lies above them. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    private static final VectorMask<Long>[] LOWER = new VectorMask[] {lower(1), lower(2), lower(4)};

    private static VectorShuffle<Long> partners(int step) {
        return VectorShuffle.fromOp(LONGS, lane -> (lane ^ step) % LANES);
    }

    private static LongVector rotations(int step) {
        long[] lanes = new long[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = (lane & step) == 0 ? step : Long.SIZE - step;
        }
        return LongVector.fromArray(LONGS, lanes, 0);
    }

    private static VectorMask<Long> lower(int step) {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = (lane & step) != 0;
        }
        return VectorMask.fromArray(LONGS, lanes, 0);
    }

    private VectorTranspose() {}

    /**
     * Swaps off-diagonal squares of 32, 16, ... 1 bits, as the plain kernel does; in each step a row keeps half of its bits and
     * takes the other half, rotated, from its partner.
     */
    static void transpose(long[] square) {
        long mask = 0xFFFFFFFFL;
        for (int half = Long.SIZE / 2; half != 0; half >>>= 1) {
            if (half >= LANES) {
                swapRows(square, half, mask);
            } else {
                swapLanes(square, half, mask);
            }
            mask ^= mask << half / 2;
        }
    }

    private static void swapRows(long[] square, int half, long mask) {
        for (int from = 0; from < Long.SIZE; from += 2 * half) {
            for (int row = from; row < from + half; row += LANES) {
                LongVector upper = LongVector.fromArray(LONGS, square, row);
                LongVector lower = LongVector.fromArray(LONGS, square, row + half);
                upper.bitwiseBlend(lower.lanewise(VectorOperators.LSHL, half), ~mask)
                        .intoArray(square, row);
                lower.bitwiseBlend(upper.lanewise(VectorOperators.LSHR, half), mask)
                        .intoArray(square, row + half);
            }
        }
    }

    private static void swapLanes(long[] square, int half, long mask) {
        int step = Integer.numberOfTrailingZeros(half);
        VectorShuffle<Long> partner = PARTNERS[step];
        LongVector rotation = ROTATIONS[step];
        LongVector taken = LongVector.broadcast(LONGS, ~mask).blend(mask, LOWER[step]);
        for (int row = 0; row < Long.SIZE; row += LANES) {
            LongVector rows = LongVector.fromArray(LONGS, square, row);
            LongVector others = rows.rearrange(partner).lanewise(VectorOperators.ROL, rotation);
            rows.bitwiseBlend(others, taken).intoArray(square, row);
        }
    }
}
