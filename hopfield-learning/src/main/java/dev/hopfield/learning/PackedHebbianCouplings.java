package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedRows;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * Hebbian couplings of bipolar patterns, as two packed layouts of the patterns: 2 N P bits.
 *
 * <p>Overlaps are counted along patterns, fields are summed along units. The sum over all patterns includes j = i, which
 * adds P s_i and is taken off again.
 */
final class PackedHebbianCouplings implements Couplings {

    private final BitPatterns patterns;
    private final UnitMajorBits columns;

    PackedHebbianCouplings(BitPatterns patterns) {
        this.patterns = patterns;
        this.columns = new UnitMajorBits(patterns.count(), patterns.units(), patterns::copyRow);
    }

    @Override
    public int units() {
        return patterns.units();
    }

    @Override
    public RealPatterns fields(Patterns states) {
        StateRows.requireUnits(states, units());
        RealPatterns.Builder fields = RealPatterns.builder(states.count(), units());
        if (states instanceof BitPatterns bits) {
            bitFields(bits, fields);
        } else {
            realFields((RealPatterns) states, fields);
        }
        return fields.build();
    }

    private void bitFields(BitPatterns states, RealPatterns.Builder fields) {
        BitOverlaps overlaps = new BitOverlaps(patterns, states);
        int[] ofRow = new int[patterns.count()];
        OverlapPlanes planes = new OverlapPlanes(patterns.count(), units());
        float[] state = new float[units()];
        float[] field = new float[units()];
        for (int row = 0; row < states.count(); row++) {
            overlaps.of(row, ofRow);
            planes.set(ofRow);
            StateRows.read(states, row, state);
            for (int unit = 0; unit < field.length; unit++) {
                field[unit] = (float) field(planes, unit, (int) state[unit]);
            }
            fields.row(row, field, 0);
        }
    }

    /** One rounding of an exact quotient, so the sign is exact; 1/N does not underflow, so zero is, too. */
    private double field(OverlapPlanes planes, int unit, int state) {
        long sum = planes.signedSum(columns.block(unit), columns.offset(unit));
        return (double) (sum - (long) patterns.count() * state) / units();
    }

    private void realFields(RealPatterns states, RealPatterns.Builder fields) {
        float[] state = new float[units()];
        double[] sums = new double[units()];
        float[] field = new float[units()];
        for (int row = 0; row < states.count(); row++) {
            StateRows.read(states, row, state);
            Arrays.fill(sums, 0);
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                long[] words = patterns.block(pattern / patterns.rowsPerBlock());
                int offset = patterns.offset(pattern);
                double overlap = PackedRows.signedSum(words, offset, state, units());
                PackedRows.addSigned(words, offset, overlap, sums, units());
            }
            for (int unit = 0; unit < field.length; unit++) {
                double sum = sums[unit] - (double) patterns.count() * state[unit];
                field[unit] = StateRows.field(sum / units(), row, unit);
            }
            fields.row(row, field, 0);
        }
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        StateRows.requireUnits(states, units());
        return states instanceof BitPatterns bits ? bitForm(bits) : realForm((RealPatterns) states);
    }

    private double[] bitForm(BitPatterns states) {
        double[] forms = new double[states.count()];
        BitOverlaps overlaps = new BitOverlaps(patterns, states);
        int[] ofRow = new int[patterns.count()];
        for (int row = 0; row < forms.length; row++) {
            overlaps.of(row, ofRow);
            long squares = 0;
            for (int overlap : ofRow) {
                squares += (long) overlap * overlap;
            }
            forms[row] = (double) (squares - patterns.count() * squaredNorm(states, row)) / units();
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
        double[] forms = new double[states.count()];
        float[] state = new float[units()];
        for (int row = 0; row < forms.length; row++) {
            StateRows.read(states, row, state);
            double squares = 0;
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                long[] words = patterns.block(pattern / patterns.rowsPerBlock());
                double overlap = SignedSums.of(words, patterns.offset(pattern), state);
                squares += overlap * overlap;
            }
            forms[row] = (squares - patterns.count() * FloatRows.dot(state, 0, state, 0, state.length)) / units();
        }
        return forms;
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        StateRows.requireUnits(states, units());
        StateRows.requireBipolar(states);
        int[] overlaps = new int[patterns.count()];
        new BitOverlaps(patterns, states).of(row, overlaps);
        OverlapPlanes planes = new OverlapPlanes(patterns.count(), units());
        planes.set(overlaps);
        return new Tracked(planes, states.row(row));
    }

    /** Overlaps that follow the flips: a flip changes each by 2, a field is a signed sum of them all. */
    private final class Tracked implements LocalFields {

        private final OverlapPlanes overlaps;
        private final long[] state;

        Tracked(OverlapPlanes overlaps, long[] state) {
            this.overlaps = overlaps;
            this.state = state;
        }

        @Override
        public double field(int unit) {
            return PackedHebbianCouplings.this.field(overlaps, unit, sign(unit));
        }

        @Override
        public void flip(int unit) {
            overlaps.addSigned(columns.block(unit), columns.offset(unit), -2 * sign(unit));
            state[unit >>> 6] ^= 1L << unit;
        }

        private int sign(int unit) {
            return (state[unit >>> 6] >>> unit & 1) != 0 ? 1 : -1;
        }
    }
}
