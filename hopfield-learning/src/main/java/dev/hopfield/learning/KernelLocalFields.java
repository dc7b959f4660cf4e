package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import java.util.Arrays;

/**
 * Local fields of a bipolar state, from v = K X s that follows its flips in O(P).
 *
 * <p>A field that was taken since the last flip is kept. Where a whole sweep is announced while nothing flips, its
 * fields are taken ahead by several threads.
 */
final class KernelLocalFields implements LocalFields {

    private static final int NEVER = -1;

    private final PatternKernel kernel;
    private final KernelSums sums;
    private final double[] applied;
    private final long[] state;
    private final double[] fields;
    private final int[] stamps;
    private int flips;
    private boolean stale = true;
    private int flipsBefore = NEVER;

    /**
     * @param applied v of the state; owned from now on
     * @param state packed; owned from now on
     */
    KernelLocalFields(PatternKernel kernel, KernelSums sums, double[] applied, long[] state) {
        this.kernel = kernel;
        this.sums = sums;
        this.applied = applied;
        this.state = state;
        this.fields = new double[sums.units()];
        this.stamps = new int[fields.length];
        Arrays.fill(stamps, NEVER);
    }

    /** Bytes that following one state takes, with counting its overlaps. */
    static long bytes(long count, long units) {
        return (2 * Double.BYTES + 2 * Integer.BYTES) * count
                + KernelSums.bytes(count)
                + (Double.BYTES + Integer.BYTES) * units;
    }

    @Override
    public double field(int unit) {
        refresh();
        bringUpToDate(unit);
        return fields[unit];
    }

    private void refresh() {
        if (stale) {
            sums.set(applied);
            stale = false;
        }
    }

    private void bringUpToDate(int unit) {
        if (stamps[unit] != flips) {
            fields[unit] = sums.field(unit, sign(unit));
            stamps[unit] = flips;
        }
    }

    /** A sweep after one without flips will most likely flip nothing either. */
    @Override
    public void follow(int[] order, Workers workers) {
        if (flips == flipsBefore) {
            refresh();
            Parts.of(order.length, 1, sums.work(), workers).forEach((from, to) -> {
                for (int k = from; k < to; k++) {
                    bringUpToDate(order[k]);
                }
            });
        }
        flipsBefore = flips;
    }

    @Override
    public void flip(int unit) {
        kernel.addUnit(unit, -2 * sign(unit), applied);
        state[unit >>> 6] ^= 1L << unit;
        flips++;
        stale = true;
    }

    private int sign(int unit) {
        return StateRows.sign(state, unit);
    }
}
