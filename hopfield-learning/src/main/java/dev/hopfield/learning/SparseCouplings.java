package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Objects;

/**
 * Covariances of patterns of 0 and 1 about their activity, as Hebbian couplings and a correction.
 *
 * <p>For patterns eta with activity a, xi = 2 eta - 1, b = 1 - 2 a and c_i = sum_mu xi^mu_i, where i != j, 4 N a (1 -
 * a) w_ij = 4 sum_mu (eta_i - a)(eta_j - a) = sum_mu xi_i xi_j + b (c_i + c_j) + P b^2. Fields of bit states therefore
 * are made of three whole numbers: that of Hebb, c_i (t - 2 s_i) + d, and P (t - s_i), with t = sum_j s_j and d = sum_j
 * c_j s_j. Fields of real states are taken in double from the active bits, m_mu = sum_j (eta_j - a) s_j: the parts
 * above are much larger than their sum if few units are active.
 */
final class SparseCouplings implements SharingCouplings {

    private final PackedHebbianCouplings hebbian;
    private final UnitMajorBits columns;
    private final double activity;
    private final double asymmetry;
    private final double norm;
    private final double threshold;
    private final int[] surplus;

    /**
     * @param hebbian of the same bits read as -1 and +1
     * @param activity a, above 0 and below 1
     * @param threshold of each unit
     */
    SparseCouplings(PackedHebbianCouplings hebbian, double activity, double threshold) {
        this.hebbian = hebbian;
        this.columns = hebbian.columns();
        this.activity = activity;
        this.asymmetry = 1 - 2 * activity;
        this.norm = 4 * columns.units() * activity * (1 - activity);
        this.threshold = threshold;
        this.surplus = new int[columns.units()];
        for (int unit = 0; unit < surplus.length; unit++) {
            surplus[unit] = 2 * ActiveBits.count(columns, unit) - columns.count();
        }
    }

    @Override
    public int units() {
        return columns.units();
    }

    @Override
    public double threshold(int unit) {
        Objects.checkIndex(unit, units());
        return threshold;
    }

    @Override
    public double coupling(int to, int from) {
        Objects.checkIndex(to, units());
        Objects.checkIndex(from, units());
        if (to == from) {
            return 0;
        }
        return combined(hebbian.count(to, from), (long) surplus[to] + surplus[from], columns.count());
    }

    @Override
    public double[] squaredNorms() {
        double[] norms = new double[units()];
        for (int to = 0; to < norms.length; to++) {
            for (int from = 0; from < norms.length; from++) {
                double coupling = coupling(to, from);
                norms[to] += coupling * coupling;
            }
        }
        return norms;
    }

    private double combined(long hebb, long linear, long square) {
        return (hebb + asymmetry * linear + asymmetry * asymmetry * square) / norm;
    }

    /** The field of a unit in a bit state. */
    private double field(int unit, long hebb, int value, long total, long surplusOfState) {
        long linear = surplus[unit] * (total - 2L * value) + surplusOfState;
        return combined(hebb, linear, columns.count() * (total - value));
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        if (states instanceof BitPatterns bits) {
            PackedHebbianCouplings.RowSums sums = hebbian.bitSums(bits, workers);
            return StateRows.fields(bits, units(), (row, state, field) -> bitField(state, sums.of(row, state), field));
        }
        return StateRows.fields(states, units(), (row, state, field) -> realField(row, state, field, workers));
    }

    private void bitField(float[] state, long[] sums, float[] field) {
        long total = 0;
        long surplusOfState = 0;
        for (int unit = 0; unit < state.length; unit++) {
            total += (int) state[unit];
            surplusOfState += (long) surplus[unit] * (int) state[unit];
        }
        for (int unit = 0; unit < field.length; unit++) {
            field[unit] = (float) field(unit, sums[unit], (int) state[unit], total, surplusOfState);
        }
    }

    private void realField(int row, float[] state, float[] field, Workers workers) {
        double[] overlaps = overlaps(state);
        double all = activity * total(overlaps);
        long work = (long) units() * columns.count();
        Parts.of(units(), 1, work, workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                double sum = ActiveBits.sum(columns, unit, overlaps) - all - square(unit) * state[unit];
                field[unit] = StateRows.field(4 * sum / norm, row, unit);
            }
        });
    }

    /** m_mu = sum_j (eta^mu_j - a) s_j. */
    private double[] overlaps(float[] state) {
        double[] overlaps = new double[columns.count()];
        double total = 0;
        for (int unit = 0; unit < state.length; unit++) {
            if (state[unit] != 0) {
                ActiveBits.add(columns, unit, state[unit], overlaps);
                total += state[unit];
            }
        }
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            overlaps[pattern] -= activity * total;
        }
        return overlaps;
    }

    private static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    /** sum_mu (eta^mu_i - a)^2, what a unit would add to its own field. */
    private double square(int unit) {
        double active = (surplus[unit] + columns.count()) / 2;
        return active * (1 - activity) * (1 - activity) + (columns.count() - active) * activity * activity;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return StateRows.forms(states, units(), (row, state) -> form(state));
    }

    private double form(float[] state) {
        double form = 0;
        for (double overlap : overlaps(state)) {
            form += overlap * overlap;
        }
        for (int unit = 0; unit < state.length; unit++) {
            form -= square(unit) * state[unit] * state[unit];
        }
        return 4 * form / norm;
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        return new Tracked(hebbian.track(states, row, workers), states.row(row));
    }

    /** The fields of Hebb, and the two sums over the state that correct them. */
    private final class Tracked implements LocalFields {

        private final LocalFields hebb;
        private final long[] state;
        private long total;
        private long surplusOfState;

        Tracked(LocalFields hebb, long[] state) {
            this.hebb = hebb;
            this.state = state;
            for (int unit = 0; unit < surplus.length; unit++) {
                add(unit, StateRows.sign(state, unit));
            }
        }

        private void add(int unit, int change) {
            total += change;
            surplusOfState += (long) surplus[unit] * change;
        }

        @Override
        public double field(int unit) {
            // A quotient of whole numbers below 2^51, so that rounding gives back its numerator.
            long sum = (long) Math.rint(hebb.field(unit) * units());
            return SparseCouplings.this.field(unit, sum, StateRows.sign(state, unit), total, surplusOfState);
        }

        @Override
        public void follow(int[] order, Workers workers) {
            hebb.follow(order, workers);
        }

        @Override
        public void flip(int unit) {
            hebb.flip(unit);
            state[unit >>> 6] ^= 1L << unit;
            add(unit, 2 * StateRows.sign(state, unit));
        }
    }
}
