package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Optional;

/**
 * A weight for each pair of patterns: K is an inverse of their correlations.
 *
 * <p>Kept with its products K xi_i for all units: P^2 + N P doubles. The products make a flip cost O(P).
 */
final class DenseKernel implements PatternKernel {

    /** Rows that are added together, so that sums are loaded and stored a quarter as often. */
    private static final int TOGETHER = 4;

    /** Numbers of one cache line. */
    private static final int LINE = 8;

    /** With more damping for the weight than this, squared forms would lose more than 4 of 16 digits. */
    private static final double MOST_DAMPED = 1e4;

    private final int count;
    private final DampedInverse origin;
    private final double[] matrix;
    private final double[][] products;
    private final UnitMajorBits columns;

    /**
     * @param origin how the matrix follows from the correlations of the patterns
     * @param matrix patterns x patterns, symmetric; not changed from now on
     */
    DenseKernel(UnitMajorBits columns, DampedInverse origin, double[] matrix, Workers workers) {
        this.origin = origin;
        this.count = columns.count();
        this.columns = columns;
        this.matrix = matrix;
        this.products = SignProduct.of(matrix, columns, workers);
    }

    /** Bytes of the matrix and its products. */
    static long bytes(long count, long units) {
        return Double.BYTES * count * (count + units);
    }

    @Override
    public double[] applied(double[] overlaps, Workers workers) {
        double[] applied = new double[count];
        Parts.of(count, LINE, (long) count * count, workers).forEach((from, to) -> {
            int row = 0;
            for (; row <= count - TOGETHER; row += TOGETHER) {
                addFour(row, overlaps, from, to, applied);
            }
            for (; row < count; row++) {
                addOne(row, overlaps[row], from, to, applied);
            }
        });
        return applied;
    }

    private void addFour(int row, double[] overlaps, int from, int to, double[] into) {
        double overlap0 = overlaps[row];
        double overlap1 = overlaps[row + 1];
        double overlap2 = overlaps[row + 2];
        double overlap3 = overlaps[row + 3];
        int at0 = row * count;
        int at1 = at0 + count;
        int at2 = at1 + count;
        int at3 = at2 + count;
        for (int k = from; k < to; k++) {
            into[k] += (overlap0 * matrix[at0 + k] + overlap1 * matrix[at1 + k])
                    + (overlap2 * matrix[at2 + k] + overlap3 * matrix[at3 + k]);
        }
    }

    private void addOne(int row, double overlap, int from, int to, double[] into) {
        int at = row * count;
        for (int k = from; k < to; k++) {
            into[k] += overlap * matrix[at + k];
        }
    }

    @Override
    public void addUnit(int unit, double scale, double[] into) {
        double[] product = products[unit];
        for (int pattern = 0; pattern < into.length; pattern++) {
            into[pattern] += scale * product[pattern];
        }
    }

    @Override
    public double selfCoupling(int unit) {
        return SignedSums.of(columns.block(unit), columns.offset(unit), products[unit]);
    }

    /** From (a 1 + b C) K = c 1 follows K C K = (c K - a K^2) / b. */
    @Override
    public Optional<double[]> squaredForms() {
        if (origin.damping() > MOST_DAMPED * origin.weight()) {
            return Optional.empty();
        }
        double[] forms = new double[products.length];
        for (int unit = 0; unit < forms.length; unit++) {
            double squares = 0;
            for (double product : products[unit]) {
                squares += product * product;
            }
            double form = origin.factor() * selfCoupling(unit) - origin.damping() * squares;
            forms[unit] = form / origin.weight() * columns.units();
        }
        return Optional.of(forms);
    }

    @Override
    public boolean isWhole() {
        return false;
    }
}
