package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;

/**
 * Hebbian couplings of real patterns: the patterns, and for each unit the sum of its squared values.
 *
 * <p>Patterns may have weights, w_ij = 1/N sum_mu a_mu xi^mu_i xi^mu_j. The sum over all patterns includes j = i, which
 * adds s_i sum_mu a_mu (xi^mu_i)^2 and is taken off again, unless the self-coupling is kept.
 */
final class RealHebbianCouplings implements Couplings {

    private final RealKernels kernels = Kernels.active().real();
    private final RealPatterns patterns;
    private final double[] weights;
    private final double[] squares;

    RealHebbianCouplings(RealPatterns patterns) {
        this(patterns, false);
    }

    /**
     * @param keepsDiagonal whether units stay coupled to themselves
     */
    RealHebbianCouplings(RealPatterns patterns, boolean keepsDiagonal) {
        this(patterns, ones(patterns.count()), keepsDiagonal);
    }

    /**
     * @param weights one for each pattern, which its part of the couplings is multiplied by; owned from now on
     */
    RealHebbianCouplings(RealPatterns patterns, double[] weights) {
        this(patterns, weights, false);
    }

    private RealHebbianCouplings(RealPatterns patterns, double[] weights, boolean keepsDiagonal) {
        this.patterns = patterns;
        this.weights = weights;
        this.squares = new double[patterns.units()];
        for (int pattern = 0; pattern < patterns.count() && !keepsDiagonal; pattern++) {
            float[] values = patterns.block(pattern / patterns.rowsPerBlock());
            int offset = patterns.offset(pattern);
            for (int unit = 0; unit < squares.length; unit++) {
                double value = values[offset + unit];
                squares[unit] += weights[pattern] * value * value;
            }
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public int units() {
        return patterns.units();
    }

    @Override
    public RealPatterns fields(Patterns states) {
        return fields(states, Workers.caller());
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        StateRows.requireUnits(states, units());
        StateRows.Fields alone = alone();
        if (states instanceof RealPatterns real) {
            PanelFields panels = new PanelFields(kernels, real);
            if (panels.pay(1)) {
                RealHebbianPanel ofPanel = new RealHebbianPanel(kernels, patterns, weights, squares);
                return panels.fields((panel, fields) -> ofPanel.write(panel, fields, workers), alone);
            }
        }
        return StateRows.fields(states, units(), alone);
    }

    private StateRows.Fields alone() {
        float[] overlaps = new float[patterns.count()];
        double[] sums = new double[units()];
        return (row, state, field) -> {
            Arrays.fill(sums, 0);
            addPatterns(state, overlaps, sums);
            for (int unit = 0; unit < field.length; unit++) {
                double sum = sums[unit] - squares[unit] * state[unit];
                field[unit] = StateRows.field(sum / units(), row, unit);
            }
        };
    }

    private void addPatterns(float[] state, float[] overlaps, double[] sums) {
        for (int block = 0; block < patterns.blockCount(); block++) {
            float[] values = patterns.block(block);
            int rows = patterns.rowsInBlock(block);
            FloatRows.overlaps(values, rows, units(), state, 0, overlaps, 0);
            weigh(overlaps, rows, block * patterns.rowsPerBlock());
            FloatRows.weightedSum(values, rows, units(), overlaps, 0, sums);
        }
    }

    private void weigh(float[] overlaps, int rows, int first) {
        for (int row = 0; row < rows; row++) {
            overlaps[row] *= (float) weights[first + row];
        }
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return StateRows.forms(states, units(), (row, state) -> form(state));
    }

    private double form(float[] state) {
        double[] overlaps = overlaps(state);
        double sum = 0;
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            sum += weights[pattern] * overlaps[pattern] * overlaps[pattern];
        }
        for (int unit = 0; unit < state.length; unit++) {
            double value = state[unit];
            sum -= squares[unit] * value * value;
        }
        return sum / units();
    }

    private double[] overlaps(float[] state) {
        double[] overlaps = new double[patterns.count()];
        FloatRows.overlaps(patterns::block, patterns.rowsPerBlock(), overlaps.length, units(), state, 0, overlaps);
        return overlaps;
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        StateRows.requireToFollow(states, units());
        float[] state = StateRows.row(states, row);
        double[] weighted = overlaps(state);
        for (int pattern = 0; pattern < weighted.length; pattern++) {
            weighted[pattern] *= weights[pattern];
        }
        return new Tracked(weighted, state);
    }

    /** Overlaps times their weights, which follow the flips in double. */
    private final class Tracked implements LocalFields {

        private final double[] overlaps;
        private final float[] state;

        Tracked(double[] overlaps, float[] state) {
            this.overlaps = overlaps;
            this.state = state;
        }

        @Override
        public double field(int unit) {
            double sum = 0;
            for (int pattern = 0; pattern < overlaps.length; pattern++) {
                sum += overlaps[pattern] * value(pattern, unit);
            }
            return (sum - squares[unit] * state[unit]) / units();
        }

        @Override
        public void flip(int unit) {
            double change = -2 * state[unit];
            for (int pattern = 0; pattern < overlaps.length; pattern++) {
                overlaps[pattern] += change * weights[pattern] * value(pattern, unit);
            }
            state[unit] = -state[unit];
        }

        private float value(int pattern, int unit) {
            return patterns.block(pattern / patterns.rowsPerBlock())[patterns.offset(pattern) + unit];
        }
    }
}
