package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.PackedRows;
import java.util.Arrays;
import java.util.Objects;

/** Couplings of one size, w_ij = n_ij q with n_ij = -1, 0 or +1. */
final class ClippedCouplings implements CountedCouplings {

    /** Up to so many units, real sums are taken in double, and are the same on every machine. */
    private static final int SMALL = 1024;

    /** Words that cost as much as one of real numbers. */
    private static final int WORDS_FOR_REALS = 16;

    private final SignMatrix signs;
    private final double quantum;

    ClippedCouplings(SignMatrix signs, double quantum) {
        this.signs = signs;
        this.quantum = quantum;
    }

    @Override
    public int units() {
        return signs.units();
    }

    @Override
    public int count(int to, int from) {
        return signs.sign(to, from);
    }

    @Override
    public double quantum() {
        return quantum;
    }

    @Override
    public double coupling(int to, int from) {
        return signs.sign(to, Objects.checkIndex(from, units())) * quantum;
    }

    @Override
    public double[] squaredNorms() {
        double[] norms = new double[units()];
        for (int unit = 0; unit < norms.length; unit++) {
            norms[unit] = signs.entries(unit) * quantum * quantum;
        }
        return norms;
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        if (states instanceof BitPatterns bits) {
            StateRows.requireUnits(states, units());
            int[] ups = ups(bits, workers);
            return StateRows.fields(
                    bits, units(), (row, state, field) -> bitField(sums(bits, row, ups, workers), field));
        }
        return StateRows.fields(states, units(), (row, state, field) -> realField(row, state, field, workers));
    }

    private void bitField(int[] sums, float[] field) {
        for (int unit = 0; unit < field.length; unit++) {
            field[unit] = (float) (sums[unit] * quantum);
        }
    }

    /** The sums of the state that is all +1, which those of states of 0 and 1 are made with; else nothing. */
    private int[] ups(BitPatterns states, Workers workers) {
        if (states.encoding() == Encoding.BIPOLAR) {
            return new int[0];
        }
        BitPatterns.Builder up = BitPatterns.builder(Encoding.BIPOLAR, 1, units());
        long[] all = new long[PackedRows.words(units())];
        Arrays.fill(all, -1L);
        return sums(up.row(0, all, 0).build(), 0, new int[0], workers);
    }

    /** A state b of 0 and 1 is (s + 1)/2 for the same bits read as -1 and +1, and so are its sums. */
    private int[] sums(BitPatterns states, int row, int[] ups, Workers workers) {
        long[] words = states.block(row / states.rowsPerBlock());
        int offset = states.offset(row);
        int[] sums = new int[units()];
        Parts.of(sums.length, 1, sums.length * signs.cost(), workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                int sum = signs.sum(unit, words, offset);
                sums[unit] = ups.length == 0 ? sum : (sum + ups[unit]) / 2;
            }
        });
        return sums;
    }

    private void realField(int row, float[] state, float[] field, Workers workers) {
        boolean inFloats = inFloats(state);
        float[] floats = inFloats ? Arrays.copyOf(state, Long.SIZE * PackedRows.words(units())) : state;
        double[] doubles = inFloats ? new double[0] : StateRows.doubles(state);
        double total = RealOverlaps.total(state);
        Parts.of(units(), 1, WORDS_FOR_REALS * units() * signs.cost(), workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                double sum = inFloats ? signs.sum(unit, floats, total) : signs.sum(unit, doubles);
                field[unit] = StateRows.field(sum * quantum, row, unit);
            }
        });
    }

    /** Whether sums of a state may be taken in runs of floats: where that pays, and none can be beyond their range. */
    private boolean inFloats(float[] state) {
        return units() > SMALL && RealOverlaps.absoluteTotal(state) <= Float.MAX_VALUE;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        if (states instanceof BitPatterns bits) {
            StateRows.requireUnits(states, units());
            int[] ups = ups(bits, Workers.caller());
            return StateRows.forms(
                    bits, units(), (row, state) -> bitForm(state, sums(bits, row, ups, Workers.caller())) * quantum);
        }
        return StateRows.forms(states, units(), (row, state) -> realForm(StateRows.doubles(state)) * quantum);
    }

    private static double bitForm(float[] state, int[] sums) {
        long form = 0;
        for (int unit = 0; unit < sums.length; unit++) {
            form += (long) state[unit] * sums[unit];
        }
        return form;
    }

    private double realForm(double[] state) {
        double form = 0;
        for (int unit = 0; unit < state.length; unit++) {
            form += state[unit] * signs.sum(unit, state);
        }
        return form;
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        StateRows.requireToFollow(states, units());
        return new Tracked(states.row(row));
    }

    /** Sums that are kept until a unit flips: one that is not older than the last flip costs nothing. */
    private final class Tracked implements LocalFields {

        private final long[] state;
        private final int[] sums = new int[units()];
        private final int[] stamps = new int[units()];
        private int flips = 1;

        Tracked(long[] state) {
            this.state = state;
        }

        @Override
        public double field(int unit) {
            if (stamps[unit] != flips) {
                sums[unit] = signs.sum(unit, state, 0);
                stamps[unit] = flips;
            }
            return sums[unit] * quantum;
        }

        @Override
        public void flip(int unit) {
            state[unit >>> 6] ^= 1L << unit;
            flips++;
        }
    }
}
