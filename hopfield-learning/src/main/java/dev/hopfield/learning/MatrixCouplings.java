package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.Objects;
import java.util.Set;

/**
 * Couplings as a matrix of N x N floats, w_ij = M_ij / divisor.
 *
 * <p>Products of floats are exact in double, and sums are taken in double in the order of the units, whoever shares the
 * work. So the fields of bits are exact, in sign and zero too, where all M_ij are whole numbers. The fields of a state
 * take O(N^2). Many real states at once are summed in float, as {@link PanelSums} says, where the matrix is large.
 */
final class MatrixCouplings implements SharingCouplings {

    /** States that meet a part of the matrix while it is near. */
    private static final int TOGETHER = 8;

    /** What states gain that meet the matrix together, in {@link PanelFields#pay}. */
    private static final int SPEED = 2;

    private final RealKernels kernels = Kernels.active().real();
    private final SquareMatrix matrix;
    private final double divisor;

    /**
     * @param matrix not written to any more
     * @param divisor what all couplings are divided by, greater than 0
     * @param traits what the rule declares; the matrix is checked against them
     * @throws IllegalArgumentException if a value is not finite, or the matrix has not the form that the traits promise
     */
    MatrixCouplings(SquareMatrix matrix, double divisor, Set<CouplingTrait> traits) {
        new MatrixChecks(matrix).require(traits);
        this.matrix = matrix;
        this.divisor = divisor;
    }

    /** Bytes that following one state takes: a field for each unit, and the state. */
    static long trackedBytes(long units) {
        return units * (Double.BYTES + Float.BYTES);
    }

    /** Bytes that the fields of one state take: sums in double, the state and its fields. */
    static long fieldBytes(long units) {
        return units * (Double.BYTES + 2 * Float.BYTES);
    }

    @Override
    public int units() {
        return matrix.units();
    }

    /** The matrix M; not to be written to. */
    SquareMatrix matrix() {
        return matrix;
    }

    /** What the values of the matrix are divided by. */
    double divisor() {
        return divisor;
    }

    @Override
    public double coupling(int to, int from) {
        return matrix.value(Objects.checkIndex(to, units()), Objects.checkIndex(from, units())) / divisor;
    }

    @Override
    public double[] squaredNorms() {
        double[] norms = new double[units()];
        for (int column = 0; column < norms.length; column++) {
            float[] block = matrix.block(column);
            int offset = matrix.offset(column);
            for (int row = 0; row < norms.length; row++) {
                double value = block[offset + row];
                norms[row] += value * value;
            }
        }
        for (int row = 0; row < norms.length; row++) {
            norms[row] /= divisor * divisor;
        }
        return norms;
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        StateRows.requireUnits(states, units());
        if (states instanceof RealPatterns real && work() >= Parts.WORTH_SHARING) {
            PanelFields panels = new PanelFields(kernels, real);
            if (panels.pay(SPEED)) {
                return panels.fields((panel, fields) -> write(panel, fields, workers), this::alone);
            }
        }
        return doubleFields(states, workers);
    }

    private void write(float[] panel, float[][] fields, Workers workers) {
        PanelSums sums = new PanelSums(kernels, this::copy, units());
        Parts.of(units(), PanelSums.UNITS, work(), workers)
                .forEach((from, to) ->
                        sums.take(from, to, panel, (first, last, ofUnits) -> write(first, last, ofUnits, fields)));
    }

    private void copy(int column, int from, int count, float[] into, int offset) {
        System.arraycopy(matrix.block(column), matrix.offset(column) + from, into, offset, count);
    }

    private void write(int from, int to, float[] ofUnits, float[][] fields) {
        for (int state = 0; state < fields.length; state++) {
            for (int unit = from; unit < to; unit++) {
                fields[state][unit] = (float) (ofUnits[(unit - from) * fields.length + state] / divisor);
            }
        }
    }

    private void alone(int row, float[] state, float[] field) {
        ColumnSums sums = new ColumnSums(matrix, state);
        sums.take(0, units());
        for (int unit = 0; unit < field.length; unit++) {
            field[unit] = StateRows.field(sums.of(0)[unit] / divisor, row, unit);
        }
    }

    private RealPatterns doubleFields(Patterns states, Workers workers) {
        RealPatterns.Builder fields = RealPatterns.builder(states.count(), units());
        boolean worthSharing = work() * states.count() >= Parts.WORTH_SHARING;
        int groups = (states.count() + TOGETHER - 1) / TOGETHER;
        SharedRows.of(groups, worthSharing ? workers : Workers.caller()).forEach((group, within) -> {
            int first = TOGETHER * group;
            int count = Math.min(TOGETHER, states.count() - first);
            write(sums(states, first, count, within), first, count, fields);
        });
        return fields.build();
    }

    private void write(ColumnSums sums, int first, int count, RealPatterns.Builder fields) {
        float[] field = new float[units()];
        for (int row = 0; row < count; row++) {
            double[] ofRow = sums.of(row);
            for (int unit = 0; unit < field.length; unit++) {
                field[unit] = StateRows.field(ofRow[unit] / divisor, first + row, unit);
            }
            fields.row(first + row, field, 0);
        }
    }

    /** The sums sum_j M_ij s_j of some states. */
    private ColumnSums sums(Patterns states, int first, int count, Workers workers) {
        float[][] numbers = new float[count][];
        for (int row = 0; row < count; row++) {
            numbers[row] = StateRows.row(states, first + row);
        }
        ColumnSums sums = new ColumnSums(matrix, numbers);
        Parts.of(units(), Long.SIZE, work(), workers).forEach(sums::take);
        return sums;
    }

    /** Words of the matrix. */
    private long work() {
        return (long) units() * units() / 2;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        StateRows.requireUnits(states, units());
        double[] forms = new double[states.count()];
        for (int first = 0; first < forms.length; first += TOGETHER) {
            int count = Math.min(TOGETHER, forms.length - first);
            ColumnSums sums = sums(states, first, count, Workers.caller());
            for (int row = 0; row < count; row++) {
                forms[first + row] = StateRows.product(sums.state(row), sums.of(row)) / divisor;
            }
        }
        return forms;
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        StateRows.requireToFollow(states, units());
        ColumnSums sums = sums(states, row, 1, workers);
        return new MatrixFields(matrix, divisor, sums.state(0), sums.of(0));
    }
}
