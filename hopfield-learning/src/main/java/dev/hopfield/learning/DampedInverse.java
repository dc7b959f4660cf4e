package dev.hopfield.learning;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The inverse c (a 1 + b C)^-1 of correlations C of patterns, by Cholesky's decomposition in O(P^3).
 *
 * <p>None where patterns depend on each other so much that too little of it would be true.
 *
 * @param damping a, not negative
 * @param weight b, positive
 * @param factor c, positive
 */
record DampedInverse(double damping, double weight, double factor) {

    /**
     * How far an entry of the inverse's diagonal may exceed 1 over that entry of the matrix.
     *
     * <p>Without damping that is 1 over the squared sine of the angle between a pattern and the span of the others. Ten
     * of the sixteen digits of a double are lost at most.
     */
    private static final double MOST_INFLATION = 1e10;

    /**
     * The inverse.
     *
     * @param correlations C, count x count, row-major; changed
     * @return count x count, symmetric, row-major; none if patterns are dependent
     */
    Optional<double[]> inverse(double[] correlations, int count) {
        DMatrixRMaj matrix = damped(correlations, count);
        double[] diagonal = diagonal(matrix);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(count);
        if (!solver.setA(matrix)) {
            return Optional.empty();
        }
        DMatrixRMaj inverse = solver.modifiesA() ? new DMatrixRMaj(count, count) : matrix;
        solver.invert(inverse);
        return isSound(diagonal, diagonal(inverse)) ? Optional.of(scaled(inverse)) : Optional.empty();
    }

    /**
     * A square root R of the inverse, R^T R.
     *
     * @param correlations C, count x count, row-major; changed
     * @return count x count, a lower triangle; none if patterns are dependent
     */
    Optional<DMatrixRMaj> root(double[] correlations, int count) {
        DMatrixRMaj matrix = damped(correlations, count);
        double[] diagonal = diagonal(matrix);
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(count, true);
        if (!cholesky.decompose(matrix)) {
            return Optional.empty();
        }
        DMatrixRMaj root = cholesky.getT(new DMatrixRMaj(count, count));
        TriangularSolver_DDRM.invertLower(root.data, count);
        if (!isSound(diagonal, squaredColumns(root))) {
            return Optional.empty();
        }
        CommonOps_DDRM.scale(Math.sqrt(factor), root);
        return Optional.of(root);
    }

    private DMatrixRMaj damped(double[] correlations, int count) {
        for (int k = 0; k < correlations.length; k++) {
            correlations[k] *= weight;
        }
        for (int k = 0; k < correlations.length; k += count + 1) {
            correlations[k] += damping;
        }
        return DMatrixRMaj.wrap(count, count, correlations);
    }

    private static double[] diagonal(DMatrixRMaj matrix) {
        double[] diagonal = new double[matrix.numRows];
        for (int k = 0; k < diagonal.length; k++) {
            diagonal[k] = matrix.get(k, k);
        }
        return diagonal;
    }

    private static double[] squaredColumns(DMatrixRMaj matrix) {
        double[] squares = new double[matrix.numCols];
        for (int row = 0; row < matrix.numRows; row++) {
            for (int column = 0; column < squares.length; column++) {
                double value = matrix.get(row, column);
                squares[column] += value * value;
            }
        }
        return squares;
    }

    /** Not of what is no number, either. */
    private static boolean isSound(double[] diagonal, double[] ofInverse) {
        for (int k = 0; k < diagonal.length; k++) {
            if (!(diagonal[k] * ofInverse[k] <= MOST_INFLATION)) {
                return false;
            }
        }
        return true;
    }

    /** The lower triangle on both sides, times the factor. */
    private double[] scaled(DMatrixRMaj matrix) {
        int count = matrix.numRows;
        double[] data = matrix.data;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column <= row; column++) {
                double value = factor * data[row * count + column];
                data[row * count + column] = value;
                data[column * count + row] = value;
            }
        }
        return data;
    }
}
