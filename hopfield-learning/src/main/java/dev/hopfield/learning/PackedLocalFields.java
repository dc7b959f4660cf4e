package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * Local fields of a bipolar state, from overlaps that follow its flips.
 *
 * <p>The sum S_i = sum_mu xi^mu_i m_mu of a unit is kept when it has been taken. The flip of unit j changes it by twice
 * the product of the new s_j with xi_i . xi_j, which counts differing bits of two units; so a sum that is only a few
 * flips old is corrected instead of taken anew, and one that is not old at all costs nothing. For the same reason sums
 * can be taken ahead, by several threads, while it is not known yet which of the units between will flip. All of it is
 * exact.
 */
final class PackedLocalFields implements LocalFields {

    /** A sum in P planes costs about as much as P corrections; at half of that, both ways of a unit cost the same. */
    private static final int PLANES_FOR_A_CORRECTION = 2;

    /** Flips that are remembered; a power of 2. */
    private static final int LOG = 32;

    private static final int NEVER = -LOG - 1;

    private static final int LARGEST_CHUNK = 4096;

    /** Flips for each unit that are expected of a first sweep, as from a cue with a tenth of its units reversed. */
    private static final double FIRST_RATE = 0.1;

    private final UnitMajorBits columns;
    private final PackedKernels kernels;
    private final OverlapPlanes overlaps;
    private final long[] state;
    private final long[] sums;
    private final int[] stamps;
    private final int[] log = new int[LOG];
    private final int oldest;
    private final long worthSharing;
    private int flips;

    private int[] order = new int[0];
    private Workers workers = Workers.caller();
    private int position;
    private int aheadEnd;
    private int chunk;
    private int flipsBefore;

    /**
     * @param overlaps of the state with all patterns; owned from now on
     * @param state packed; owned from now on
     */
    PackedLocalFields(UnitMajorBits columns, PackedKernels kernels, OverlapPlanes overlaps, long[] state) {
        this(columns, kernels, overlaps, state, Parts.WORTH_SHARING);
    }

    /**
     * @param worthSharing words to be read before the work is shared
     */
    PackedLocalFields(
            UnitMajorBits columns, PackedKernels kernels, OverlapPlanes overlaps, long[] state, long worthSharing) {
        this.columns = columns;
        this.kernels = kernels;
        this.overlaps = overlaps;
        this.state = state;
        this.sums = new long[columns.units()];
        this.stamps = new int[columns.units()];
        Arrays.fill(stamps, NEVER);
        long planes = overlaps.cost() / columns.wordsPerUnit();
        this.worthSharing = worthSharing;
        this.oldest = (int) Math.min(LOG, planes / PLANES_FOR_A_CORRECTION);
    }

    /** Bytes that following one state takes, beside its planes. */
    static long bytes(long units) {
        return units * (Long.BYTES + Integer.BYTES);
    }

    /** The field that belongs to a sum: one rounding of an exact quotient, so that sign and zero are exact. */
    static double field(UnitMajorBits columns, long sum, int value) {
        return (double) (sum - (long) columns.count() * value) / columns.units();
    }

    @Override
    public double field(int unit) {
        if (position < order.length) {
            lookAhead(unit);
        }
        bringUpToDate(unit);
        return field(columns, sums[unit], sign(unit));
    }

    @Override
    public void follow(int[] next, Workers helpers) {
        double rate = order.length == 0 ? FIRST_RATE : (flips - flipsBefore) / (double) order.length;
        flipsBefore = flips;
        chunk = (int) Math.max(1, Math.min(LARGEST_CHUNK, oldest / Math.max(rate, 1e-9)));
        boolean shared = helpers.count() > 1 && chunk * overlaps.cost() >= worthSharing;
        order = next;
        workers = helpers;
        position = shared ? 0 : next.length;
        aheadEnd = 0;
    }

    private void lookAhead(int unit) {
        while (position < order.length && order[position] != unit) {
            position++;
        }
        if (position >= aheadEnd && position < order.length) {
            int from = position;
            int size = Math.min(chunk, order.length - from);
            aheadEnd = from + size;
            Parts.of(size, 1, Parts.WORTH_SHARING, workers).forEach((begin, end) -> {
                for (int k = from + begin; k < from + end; k++) {
                    bringUpToDate(order[k]);
                }
            });
        }
        position++;
    }

    /** Touches what belongs to this unit only, so that different threads may do it for different units. */
    private void bringUpToDate(int unit) {
        long[] block = columns.block(unit);
        int offset = columns.offset(unit);
        if (flips - stamps[unit] > oldest) {
            sums[unit] = overlaps.signedSum(block, offset);
        } else {
            for (int flip = stamps[unit]; flip < flips; flip++) {
                sums[unit] += change(block, offset, log[flip & LOG - 1]);
            }
        }
        stamps[unit] = flips;
    }

    /**
     * @param flipped the unit that flipped, or its complement if it became -1
     */
    private long change(long[] block, int offset, int flipped) {
        int other = flipped < 0 ? ~flipped : flipped;
        int differing =
                kernels.differences(block, offset, columns.block(other), columns.offset(other), columns.wordsPerUnit());
        long product = columns.count() - 2L * differing;
        return flipped < 0 ? -2 * product : 2 * product;
    }

    @Override
    public void flip(int unit) {
        boolean up = sign(unit) < 0;
        overlaps.flip(columns.block(unit), columns.offset(unit), up);
        state[unit >>> 6] ^= 1L << unit;
        log[flips & LOG - 1] = up ? unit : ~unit;
        flips++;
    }

    private int sign(int unit) {
        return (state[unit >>> 6] >>> unit & 1) != 0 ? 1 : -1;
    }
}
