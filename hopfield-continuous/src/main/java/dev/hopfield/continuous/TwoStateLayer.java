package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.PackedRows;
import dev.hopfield.kernels.UnitMajorBits;

/**
 * One of the two layers of a bidirectional memory, as its side of all pairs: the bits of each unit, U P of them.
 *
 * <p>The fields that P pairs send to this layer are h_i = sum_k xi^k_i m_k, where m_k are the overlaps of the state of the
 * other layer with the other side of the pairs. All are whole numbers and exact. Immutable.
 */
final class TwoStateLayer {

    private final PackedKernels kernels;
    private final UnitMajorBits columns;

    TwoStateLayer(BitPatterns patterns, PackedKernels kernels, Workers workers) {
        this.kernels = kernels;
        this.columns =
                new UnitMajorBits(kernels, patterns.count(), patterns.units(), patterns::copyRow, workers::forEach);
    }

    /** The memory that a layer takes, in bytes. */
    static long bytes(long pairs, long units) {
        return UnitMajorBits.bytes(pairs, units);
    }

    /** What counting the overlaps takes for each thread that shares it, in bytes: them, and their bits. */
    static long sharedBytes(long pairs, long units) {
        long planes = Long.SIZE - Long.numberOfLeadingZeros(units);
        return pairs * Integer.BYTES + planes * ((pairs + Long.SIZE - 1) / Long.SIZE) * Long.BYTES;
    }

    int units() {
        return columns.units();
    }

    int pairs() {
        return columns.count();
    }

    /** Planes for the overlaps with this layer, and those with another. */
    OverlapPlanes planes(TwoStateLayer other) {
        return new OverlapPlanes(kernels, pairs(), Math.max(units(), other.units()));
    }

    /**
     * The overlaps of a state of this layer with its side of the pairs, m_k = sum_i xi^k_i s_i.
     *
     * @param state units, packed
     * @return one for each pair
     */
    int[] overlaps(long[] state, Workers workers) {
        UnitShares shares = UnitShares.of(units(), (long) units() * columns.wordsPerUnit(), workers);
        if (shares.count() == 1) {
            return columns.overlaps(state, 0, 0, units());
        }
        int[] overlaps = new int[pairs()];
        shares.forEach((number, from, to) -> add(columns.overlaps(state, 0, from, to), overlaps));
        return overlaps;
    }

    /** Whole numbers add up to the same in any order. */
    private static void add(int[] share, int[] overlaps) {
        synchronized (overlaps) {
            for (int pair = 0; pair < overlaps.length; pair++) {
                overlaps[pair] += share[pair];
            }
        }
    }

    /**
     * Gives each unit the sign of its field; at field 0 it keeps its value.
     *
     * @param overlaps of the other layer
     * @param state units, packed; changed
     * @param held a set bit for each unit that keeps its value whatever its field
     * @return how many units changed
     */
    int follow(OverlapPlanes overlaps, long[] state, long[] held, Workers workers) {
        UnitShares shares = UnitShares.of(units(), units() * overlaps.cost(), workers);
        int[] changed = new int[shares.count()];
        shares.forEach((number, from, to) -> {
            for (int word = from >>> 6; word < PackedRows.words(to); word++) {
                long flips = opposed(overlaps, word, state[word], ~held[word]);
                state[word] ^= flips;
                changed[number] += Long.bitCount(flips);
            }
        });
        int sum = 0;
        for (int ofShare : changed) {
            sum += ofShare;
        }
        return sum;
    }

    /** Which free units of a word have a field against them. */
    private long opposed(OverlapPlanes overlaps, int word, long values, long free) {
        long opposed = 0;
        int first = word << 6;
        for (int unit = first; unit < Math.min(units(), first + Long.SIZE); unit++) {
            if ((free >>> unit & 1) != 0) {
                long field = field(overlaps, unit);
                boolean against = (values >>> unit & 1) != 0 ? field < 0 : field > 0;
                opposed |= (against ? 1L : 0L) << unit;
            }
        }
        return opposed;
    }

    private long field(OverlapPlanes overlaps, int unit) {
        return overlaps.signedSum(columns.block(unit), columns.offset(unit));
    }

    /** The sum of the sizes of all fields, sum_i |h_i|; exact up to 2^53. */
    double absoluteFields(OverlapPlanes overlaps) {
        double sum = 0;
        for (int unit = 0; unit < units(); unit++) {
            sum += Math.abs(field(overlaps, unit));
        }
        return sum;
    }
}
