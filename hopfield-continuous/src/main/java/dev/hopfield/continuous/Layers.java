package dev.hopfield.continuous;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.PackedRows;

/**
 * Two layers of two-state units that are joined by the correlation matrix of pairs, M_ij = sum_mu x^mu_i y^mu_j.
 *
 * <p>The matrix is never built: what one layer does to the other comes from its overlaps with the stored states of its own layer. All are
 * whole numbers below 2^53, so that doubles hold them exactly.
 *
 * @param from stored states of one layer
 * @param to stored states of the other layer, as many
 */
record Layers(BitPatterns from, BitPatterns to) {

    Layers turned() {
        return new Layers(to, from);
    }

    /** Bytes that taking the fields of a state needs. */
    static long bytes(long pairs, long units) {
        return Integer.BYTES * pairs + Double.BYTES * units;
    }

    /**
     * The fields that a state of one layer gives the other, sum_i x_i M_ij.
     *
     * @param words the packed state
     * @return a whole number for each unit of the other layer
     */
    double[] fields(long[] words) {
        int[] overlaps = new int[from.count()];
        PackedRows.overlaps(from::block, from.rowsPerBlock(), from.count(), from.units(), words, 0, overlaps);
        double[] fields = new double[to.units()];
        for (int pair = 0; pair < overlaps.length; pair++) {
            if (overlaps[pair] != 0) {
                PackedRows.addSigned(
                        to.block(pair / to.rowsPerBlock()), to.offset(pair), overlaps[pair], fields, fields.length);
            }
        }
        return fields;
    }

    /**
     * Sets a state of the other layer to the signs of its fields; a unit without a field stays as it is.
     *
     * @param fields of the other layer
     * @param state of the other layer, packed; changed
     * @param held a set bit for each unit that stays as it is; empty for none
     * @return how many units changed
     */
    static int follow(double[] fields, long[] state, long[] held) {
        int changed = 0;
        for (int unit = 0; unit < fields.length; unit++) {
            int word = unit >>> 6;
            long bit = 1L << unit;
            boolean isHeld = held.length > 0 && (held[word] & bit) != 0;
            boolean isHigh = (state[word] & bit) != 0;
            if (!isHeld && (isHigh ? fields[unit] < 0 : fields[unit] > 0)) {
                state[word] ^= bit;
                changed++;
            }
        }
        return changed;
    }
}
