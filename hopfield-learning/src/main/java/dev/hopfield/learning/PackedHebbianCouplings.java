package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.PackedRows;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Objects;
import java.util.Set;

/**
 * Hebbian couplings of bipolar patterns, as the bits of each unit in all patterns: N P bits.
 *
 * <p>Overlaps m_mu are counted along the units, and a field is the signed sum of the overlaps over the bits of its
 * unit. The sum over all patterns includes j = i, which adds P s_i and is taken off again.
 */
final class PackedHebbianCouplings implements CountedCouplings {

    /** Work up to which vectors gain little: 1024 units and up to 64 patterns, or 256 units and 256 patterns. */
    private static final long SMALL = 1 << 14;

    /** Work from which many real states go in panels, which share it without asking. */
    private static final long WORTH_PANELS = 1 << 15;

    /** Patterns up to which sums for a panel take some tens of megabytes. */
    private static final int MOST_IN_PANELS = 1 << 14;

    /** What a state gains from being met by bits, in {@link PanelFields#pay}. */
    private static final int SPEED = 4;

    /** Units for each pattern from which products of patterns are cheaper than those of units. */
    private static final int UNITS_FOR_A_PATTERN = 32;

    private final PackedKernels kernels;
    private final UnitMajorBits columns;

    PackedHebbianCouplings(BitPatterns patterns, PackedKernels kernels, Workers workers) {
        this.kernels = kernels;
        this.columns = PatternBits.columns(patterns, kernels, workers);
    }

    /** The patterns, made from the bits of the units whenever they are read, so that they are kept once. */
    BitPatterns patterns() {
        return BitPatterns.generated(Encoding.BIPOLAR, columns.count(), columns.units(), this::copyPattern);
    }

    private void copyPattern(int pattern, long[] into, int offset) {
        for (int first = 0; first < units(); first += Long.SIZE) {
            long word = 0;
            for (int unit = first; unit < Math.min(units(), first + Long.SIZE); unit++) {
                word |= (columns.block(unit)[columns.offset(unit) + (pattern >>> 6)] >>> pattern & 1) << unit;
            }
            into[offset + (first >>> 6)] = word;
        }
    }

    @Override
    public int units() {
        return columns.units();
    }

    /** Exact but for one rounding, below 2^53 / N^2. */
    @Override
    public double[] squaredNorms() {
        double[] norms = columns.count() <= units() / UNITS_FOR_A_PATTERN ? normsByPatterns() : normsByUnits();
        for (int unit = 0; unit < norms.length; unit++) {
            norms[unit] /= (double) units() * units();
        }
        return norms;
    }

    /** N^2 sum_j w_ij^2 = xi_i^T G xi_i - P^2, where G holds the products of all pairs of patterns. */
    private double[] normsByPatterns() {
        double[] norms = SignProduct.forms(GramMatrix.of(patterns(), Workers.caller()), columns);
        for (int unit = 0; unit < norms.length; unit++) {
            norms[unit] -= (double) columns.count() * columns.count();
        }
        return norms;
    }

    private double[] normsByUnits() {
        double[] norms = new double[units()];
        for (int unit = 0; unit < norms.length; unit++) {
            for (int other = 0; other < unit; other++) {
                double product = count(unit, other);
                norms[unit] += product * product;
                norms[other] += product * product;
            }
        }
        return norms;
    }

    @Override
    public int count(int to, int from) {
        if (to == from) {
            return 0;
        }
        int differing = kernels.differences(
                columns.block(to),
                columns.offset(to),
                columns.block(from),
                columns.offset(from),
                columns.wordsPerUnit());
        return columns.count() - 2 * differing;
    }

    @Override
    public double quantum() {
        return 1.0 / units();
    }

    /** {@inheritDoc} One rounding of an exact quotient. */
    @Override
    public double coupling(int to, int from) {
        Objects.checkIndex(to, units());
        return (double) count(to, Objects.checkIndex(from, units())) / units();
    }

    /** The same couplings as a matrix: their N-fold, in whole numbers. */
    MatrixCouplings matrix(Workers workers) {
        return new MatrixCouplings(
                HebbianMatrix.of(columns, kernels, workers), units(), Set.of(CouplingTrait.SYMMETRIC));
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        return states instanceof BitPatterns bits
                ? bitFields(bits, workers)
                : realFields((RealPatterns) states, workers);
    }

    private RealPatterns bitFields(BitPatterns states, Workers workers) {
        RowSums rows = bitSums(states, workers);
        return StateRows.fields(states, units(), (row, state, field) -> {
            long[] sums = rows.of(row, state);
            for (int unit = 0; unit < field.length; unit++) {
                field[unit] = (float) ((double) sums[unit] / units());
            }
        });
    }

    /** N times the fields of single states. For one thread. */
    @FunctionalInterface
    interface RowSums {

        /**
         * The sums of one state.
         *
         * @param state its values
         * @return N h_i, exact; until the next state is asked for
         */
        long[] of(int row, float[] state);
    }

    /** N times the fields of bit states. */
    RowSums bitSums(BitPatterns states, Workers workers) {
        BitOverlaps overlaps = new BitOverlaps(columns, states);
        OverlapPlanes planes = new OverlapPlanes(kernels, columns.count(), units());
        long[] sums = new long[units()];
        return (row, state) -> {
            planes.set(overlaps.of(row, workers));
            long work = units() * planes.cost();
            Parts.of(units(), 1, work, workers).forEach((from, to) -> {
                for (int unit = from; unit < to; unit++) {
                    long sum = planes.signedSum(columns.block(unit), columns.offset(unit));
                    sums[unit] = sum - (long) columns.count() * (int) state[unit];
                }
            });
            return sums;
        };
    }

    /** The bits of each unit in all patterns. */
    UnitMajorBits columns() {
        return columns;
    }

    private RealPatterns realFields(RealPatterns states, Workers workers) {
        StateRows.requireUnits(states, units());
        RealOverlaps overlaps = new RealOverlaps(columns, kernels);
        StateRows.Fields alone = (row, state, field) -> {
            if (overlaps.work() <= SMALL || !overlaps.fitFloats(state)) {
                doubleField(state, row, field);
            } else {
                floatField(state, row, overlaps, workers, field);
            }
        };
        RealKernels real = Kernels.active().real();
        PanelFields panels = new PanelFields(real, states);
        if (overlaps.work() >= WORTH_PANELS && columns.count() <= MOST_IN_PANELS && panels.pay(SPEED)) {
            PackedHebbianPanel ofPanel = new PackedHebbianPanel(real, columns);
            return panels.fields((panel, fields) -> ofPanel.write(panel, fields, workers), alone);
        }
        return StateRows.fields(states, units(), alone);
    }

    private void floatField(float[] state, int row, RealOverlaps overlaps, Workers workers, float[] field) {
        float[] ofRow = overlaps.of(state, workers);
        double total = RealOverlaps.total(ofRow);
        Parts.of(units(), 1, overlaps.work(), workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                double selected =
                        kernels.selectedSum(columns.block(unit), columns.offset(unit), columns.wordsPerUnit(), ofRow);
                double sum = 2 * selected - total - (double) columns.count() * state[unit];
                field[unit] = StateRows.field(sum / units(), row, unit);
            }
        });
    }

    /** In double and one order of summation: small networks have the same fields on every machine. */
    private void doubleField(float[] state, int row, float[] field) {
        double[] overlaps = doubleOverlaps(state);
        for (int unit = 0; unit < field.length; unit++) {
            double sum = SignedSums.of(columns.block(unit), columns.offset(unit), overlaps);
            sum -= (double) columns.count() * state[unit];
            field[unit] = StateRows.field(sum / units(), row, unit);
        }
    }

    private double[] doubleOverlaps(float[] state) {
        double[] overlaps = new double[columns.count()];
        for (int unit = 0; unit < state.length; unit++) {
            PackedRows.addSigned(columns.block(unit), columns.offset(unit), state[unit], overlaps, overlaps.length);
        }
        return overlaps;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        StateRows.requireUnits(states, units());
        return states instanceof BitPatterns bits ? bitForm(bits) : realForm((RealPatterns) states);
    }

    private double[] bitForm(BitPatterns states) {
        double[] forms = new double[states.count()];
        BitOverlaps overlaps = new BitOverlaps(columns, states);
        for (int row = 0; row < forms.length; row++) {
            long squares = 0;
            for (int overlap : overlaps.of(row)) {
                squares += (long) overlap * overlap;
            }
            forms[row] = (double) (squares - columns.count() * squaredNorm(states, row)) / units();
        }
        return forms;
    }

    /** The number of units that are not 0. */
    private static long squaredNorm(BitPatterns states, int row) {
        if (states.encoding() == Encoding.BIPOLAR) {
            return states.units();
        }
        long ones = 0;
        for (long word : states.row(row)) {
            ones += Long.bitCount(word);
        }
        return ones;
    }

    private double[] realForm(RealPatterns states) {
        return StateRows.forms(states, units(), (row, state) -> realForm(state));
    }

    /** In double throughout: what float sums lose would show as an energy that rises. */
    private double realForm(float[] state) {
        double squares = 0;
        for (double overlap : doubleOverlaps(state)) {
            squares += overlap * overlap;
        }
        return (squares - columns.count() * FloatRows.dot(state, 0, state, 0, state.length)) / units();
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        StateRows.requireToFollow(states, units());
        OverlapPlanes planes = new OverlapPlanes(kernels, columns.count(), units());
        planes.set(new BitOverlaps(columns, states).of(row, workers));
        return new PackedLocalFields(columns, kernels, planes, states.row(row));
    }
}
