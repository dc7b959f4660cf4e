package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Objects;

/**
 * Couplings of which few are not 0, as compressed columns.
 *
 * <p>For each unit, those that it acts on, and how strongly. All values have one scale, so that they may be whole
 * numbers and their sums exact.
 */
final class DilutedCouplings implements SharingCouplings {

    private final int[][] targets;
    private final float[][] values;
    private final double scale;
    private final double[] thresholds;

    /**
     * @param targets for each unit j the units i with a coupling w_ij, ascending
     * @param values w_ij / scale, in the same order
     * @param scale positive
     * @param thresholds of the units, or nothing if all are 0
     */
    DilutedCouplings(int[][] targets, float[][] values, double scale, double[] thresholds) {
        this.targets = targets;
        this.values = values;
        this.scale = scale;
        this.thresholds = thresholds;
    }

    /** The memory that so many couplings take, in bytes. */
    static long bytes(double entries, long units) {
        return (long) (entries * (Integer.BYTES + Float.BYTES)) + units * 2 * (Long.BYTES + 2 * Integer.BYTES);
    }

    @Override
    public int units() {
        return targets.length;
    }

    @Override
    public double threshold(int unit) {
        Objects.checkIndex(unit, units());
        return thresholds.length == 0 ? 0 : thresholds[unit];
    }

    @Override
    public double coupling(int to, int from) {
        int found = Arrays.binarySearch(targets[from], Objects.checkIndex(to, units()));
        return found < 0 ? 0 : values[from][found] * scale;
    }

    @Override
    public double[] squaredNorms() {
        double[] norms = new double[units()];
        for (int from = 0; from < norms.length; from++) {
            for (int k = 0; k < values[from].length; k++) {
                double value = values[from][k] * scale;
                norms[targets[from][k]] += value * value;
            }
        }
        return norms;
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        StateRows.requireUnits(states, units());
        float[][] fields = new float[states.count()][];
        Parts.of(fields.length, 1, fields.length * entries(), workers).forEach((from, to) -> {
            for (int row = from; row < to; row++) {
                fields[row] = field(row, sums(StateRows.row(states, row)));
            }
        });
        RealPatterns.Builder all = RealPatterns.builder(fields.length, units());
        for (int row = 0; row < fields.length; row++) {
            all.row(row, fields[row], 0);
        }
        return all.build();
    }

    private long entries() {
        long entries = 0;
        for (int[] column : targets) {
            entries += column.length;
        }
        return entries;
    }

    private float[] field(int row, double[] sums) {
        float[] field = new float[sums.length];
        for (int unit = 0; unit < field.length; unit++) {
            field[unit] = StateRows.field(sums[unit] * scale, row, unit);
        }
        return field;
    }

    private double[] sums(float[] state) {
        double[] sums = new double[units()];
        for (int unit = 0; unit < state.length; unit++) {
            if (state[unit] != 0) {
                add(unit, state[unit], sums);
            }
        }
        return sums;
    }

    private void add(int from, double weight, double[] sums) {
        int[] to = targets[from];
        float[] column = values[from];
        for (int k = 0; k < to.length; k++) {
            sums[to[k]] += weight * column[k];
        }
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return StateRows.forms(states, units(), (row, state) -> StateRows.product(state, sums(state)) * scale);
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        StateRows.requireToFollow(states, units());
        return new Tracked(states.row(row), sums(StateRows.row(states, row)));
    }

    /** Sums that follow the flips: each changes those that the unit acts on, and no others. */
    private final class Tracked implements LocalFields {

        private final long[] state;
        private final double[] sums;

        Tracked(long[] state, double[] sums) {
            this.state = state;
            this.sums = sums;
        }

        @Override
        public double field(int unit) {
            return sums[unit] * scale;
        }

        @Override
        public void flip(int unit) {
            state[unit >>> 6] ^= 1L << unit;
            add(unit, 2 * StateRows.sign(state, unit), sums);
        }
    }
}
