package dev.hopfield.learning;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;

/** Finds patterns that span what all of them span, without any that depends on others. */
final class IndependentPatterns {

    private IndependentPatterns() {}

    /**
     * Takes the pattern that is farthest from the span of those taken, again and again.
     *
     * <p>By a decomposition into orthogonal and triangular factors with pivoting, in O(rank count^2).
     *
     * @param correlations count x count, symmetric, row-major; changed
     * @param least what is left of a pattern that is taken, at least, as a part of the largest correlation
     * @return the rows of the patterns taken, in their order
     */
    static int[] of(double[] correlations, int count, double least) {
        QRColPivDecompositionHouseholderColumn_DDRM pivoting = new QRColPivDecompositionHouseholderColumn_DDRM(least);
        pivoting.decompose(DMatrixRMaj.wrap(count, count, correlations));
        int[] rows = Arrays.copyOf(pivoting.getColPivots(), pivoting.getRank());
        Arrays.sort(rows);
        return rows;
    }
}
