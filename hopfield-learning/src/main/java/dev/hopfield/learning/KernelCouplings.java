package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;
import java.util.Optional;

/**
 * Couplings J = 1/N X^T K X of bipolar patterns X (P x N) with a kernel K (P x P), without a matrix.
 *
 * <p>A state has the overlaps m = X s; with v = K m its fields are h_i = 1/N (xi_i . v - xi_i^T K xi_i s_i), where the
 * last term takes the self-coupling off. Overlaps of bits are counted; all else is summed in double and one order, so
 * that fields are the same on every machine.
 */
final class KernelCouplings implements SharingCouplings {

    /** Units for each pattern from which products of patterns are cheaper than those of units. */
    private static final int UNITS_FOR_A_PATTERN = 8;

    private final BitPatterns patterns;
    private final UnitMajorBits columns;
    private final PatternKernel kernel;
    private final boolean keepsDiagonal;
    private final double[] removed;

    /**
     * @param patterns patterns x units, BIPOLAR
     * @param columns the same patterns, by units
     * @param keepsDiagonal whether units stay coupled to themselves
     */
    KernelCouplings(BitPatterns patterns, UnitMajorBits columns, PatternKernel kernel, boolean keepsDiagonal) {
        this.patterns = patterns;
        this.columns = columns;
        this.kernel = kernel;
        this.keepsDiagonal = keepsDiagonal;
        this.removed = new double[columns.units()];
        for (int unit = 0; unit < removed.length && !keepsDiagonal; unit++) {
            removed[unit] = kernel.selfCoupling(unit);
        }
    }

    /** Bytes beside those of the kernel. */
    static long bytes(long count, long units) {
        return UnitMajorBits.bytes(count, units) + Double.BYTES * units;
    }

    /** Bytes of the fields of one state: the state, its overlaps, what the kernel makes of them, tables. */
    static long fieldBytes(long count, long units) {
        return 2 * Double.BYTES * count
                + KernelSums.bytes(count)
                + (2 * Float.BYTES + Double.BYTES) * units
                + SignTables.bytes(units);
    }

    @Override
    public int units() {
        return columns.units();
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        StateRows.requireUnits(states, units());
        StateOverlaps overlaps = StateOverlaps.with(patterns, columns, states);
        KernelSums sums = new KernelSums(columns, kernel, removed, states instanceof BitPatterns);
        return StateRows.fields(states, units(), (row, state, field) -> {
            sums.set(kernel.applied(overlaps.of(row, workers), workers));
            Parts.of(units(), 1, sums.work(), workers).forEach((from, to) -> {
                for (int unit = from; unit < to; unit++) {
                    field[unit] = StateRows.field(sums.field(unit, state[unit]), row, unit);
                }
            });
        });
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        StateRows.requireUnits(states, units());
        StateOverlaps overlaps = StateOverlaps.with(patterns, columns, states);
        return StateRows.forms(states, units(), (row, state) -> form(overlaps.of(row, Workers.caller()), state));
    }

    private double form(double[] overlaps, float[] state) {
        double[] applied = kernel.applied(overlaps, Workers.caller());
        double sum = 0;
        for (int pattern = 0; pattern < applied.length; pattern++) {
            sum += overlaps[pattern] * applied[pattern];
        }
        for (int unit = 0; unit < state.length; unit++) {
            double value = state[unit];
            sum -= removed[unit] * value * value;
        }
        return sum / units();
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        StateRows.requireToFollow(states, units());
        double[] overlaps = StateOverlaps.with(patterns, columns, states).of(row, workers);
        KernelSums sums = new KernelSums(columns, kernel, removed, true);
        return new KernelLocalFields(kernel, sums, kernel.applied(overlaps, workers), states.row(row));
    }

    @Override
    public double coupling(int to, int from) {
        if (to == from && !keepsDiagonal) {
            return 0;
        }
        double[] column = new double[columns.count()];
        kernel.addUnit(from, 1, column);
        return SignedSums.of(columns.block(to), columns.offset(to), column) / units();
    }

    @Override
    public double[] squaredNorms() {
        Optional<double[]> forms = kernel.squaredForms();
        if (forms.isEmpty() && columns.count() > units() / UNITS_FOR_A_PATTERN) {
            return normsByUnits();
        }
        double[] norms = forms.orElseGet(this::squaredForms);
        for (int unit = 0; unit < norms.length; unit++) {
            norms[unit] = Math.max(0, norms[unit] - removed[unit] * removed[unit]) / units() / units();
        }
        return norms;
    }

    /** N^2 sum_j J_ij^2 = xi_i^T K G K^T xi_i, with the products G = X X^T of all pairs of patterns. */
    private double[] squaredForms() {
        int count = columns.count();
        double[] gram = GramMatrix.of(patterns, Workers.caller());
        double[] squared = appliedToRows(transposed(appliedToRows(gram, count), count), count);
        return SignProduct.forms(squared, columns);
    }

    /** M K^T. */
    private double[] appliedToRows(double[] matrix, int count) {
        double[] applied = new double[matrix.length];
        for (int row = 0; row < count; row++) {
            double[] values = Arrays.copyOfRange(matrix, row * count, (row + 1) * count);
            System.arraycopy(kernel.applied(values, Workers.caller()), 0, applied, row * count, count);
        }
        return applied;
    }

    private static double[] transposed(double[] matrix, int count) {
        double[] transposed = new double[matrix.length];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                transposed[column * count + row] = matrix[row * count + column];
            }
        }
        return transposed;
    }

    private double[] normsByUnits() {
        double[] norms = new double[units()];
        double[] column = new double[columns.count()];
        SignTables tables = new SignTables(column.length);
        for (int from = 0; from < norms.length; from++) {
            Arrays.fill(column, 0);
            kernel.addUnit(from, 1, column);
            tables.set(column);
            for (int to = 0; to < norms.length; to++) {
                if (to != from || keepsDiagonal) {
                    double coupling = tables.sum(columns.block(to), columns.offset(to)) / units();
                    norms[to] += coupling * coupling;
                }
            }
        }
        return norms;
    }
}
