package dev.hopfield.learning;

import dev.hopfield.api.learning.LocalFields;

/**
 * Local fields of a bipolar state, all of them kept.
 *
 * <p>A field is read, and a flip adds one column of the matrix to all, so that a sweep without flips costs N
 * comparisons. Exact where the matrix holds whole numbers.
 */
final class MatrixFields implements LocalFields {

    private final SquareMatrix matrix;
    private final double divisor;
    private final float[] state;
    private final double[] sums;

    /**
     * @param state -1 or +1 for each unit; owned from now on
     * @param sums sum_j M_ij s_j for each unit i; owned from now on
     */
    MatrixFields(SquareMatrix matrix, double divisor, float[] state, double[] sums) {
        this.matrix = matrix;
        this.divisor = divisor;
        this.state = state;
        this.sums = sums;
    }

    @Override
    public double field(int unit) {
        return sums[unit] / divisor;
    }

    @Override
    public void flip(int unit) {
        double change = -2 * state[unit];
        state[unit] = -state[unit];
        float[] block = matrix.block(unit);
        int offset = matrix.offset(unit);
        for (int row = 0; row < sums.length; row++) {
            sums[row] += change * block[offset + row];
        }
    }
}
