package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import java.util.Set;

/** Checks a matrix once against what its rule declares. */
final class MatrixChecks {

    /** Whole numbers up to this are exact in float. */
    static final double LARGEST_WHOLE = 1 << 24;

    private final SquareMatrix matrix;

    MatrixChecks(SquareMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * @throws IllegalArgumentException if a value is not finite, or the matrix has not the form that its traits promise
     */
    void require(Set<CouplingTrait> traits) {
        requireFinite();
        if (!traits.contains(CouplingTrait.SELF_COUPLED)) {
            requireZeroDiagonal();
        }
        if (traits.contains(CouplingTrait.SYMMETRIC)) {
            requireSymmetric();
        }
    }

    private void requireFinite() {
        for (int column = 0; column < matrix.units(); column++) {
            float[] block = matrix.block(column);
            int offset = matrix.offset(column);
            for (int row = 0; row < matrix.units(); row++) {
                if (!Float.isFinite(block[offset + row])) {
                    throw new IllegalArgumentException("the coupling from unit " + column + " to unit " + row + " is "
                            + block[offset + row]
                            + ", beyond the range of floats\nScale the patterns down, to values of"
                            + " about 1.");
                }
            }
        }
    }

    private void requireZeroDiagonal() {
        for (int unit = 0; unit < matrix.units(); unit++) {
            if (matrix.value(unit, unit) != 0) {
                throw new IllegalArgumentException(
                        "unit " + unit + " is coupled to itself, by " + matrix.value(unit, unit)
                                + "; leave the diagonal at 0, or declare " + CouplingTrait.SELF_COUPLED);
            }
        }
    }

    private void requireSymmetric() {
        for (int columns = 0; columns < matrix.units(); columns += SquareMatrix.TILE) {
            for (int rows = columns; rows < matrix.units(); rows += SquareMatrix.TILE) {
                requireSymmetric(rows, columns);
            }
        }
    }

    private void requireSymmetric(int rows, int columns) {
        for (int column = columns; column < Math.min(matrix.units(), columns + SquareMatrix.TILE); column++) {
            for (int row = rows; row < Math.min(matrix.units(), rows + SquareMatrix.TILE); row++) {
                if (matrix.value(row, column) != matrix.value(column, row)) {
                    throw new IllegalArgumentException("the coupling from unit " + column + " to unit " + row + " is "
                            + matrix.value(row, column) + " but the one back is " + matrix.value(column, row)
                            + "; make the matrix symmetric, or do not declare " + CouplingTrait.SYMMETRIC);
                }
            }
        }
    }
}
