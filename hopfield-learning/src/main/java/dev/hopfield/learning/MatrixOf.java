package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import java.util.Set;

/**
 * Reads couplings of any kind out as a matrix.
 *
 * <p>Those that have a matrix, or counts that make one, give it exactly. Of others, column j is the field of a state in which
 * unit j is 1 and all others are 0, which floats hold to single precision.
 */
final class MatrixOf {

    private MatrixOf() {}

    /**
     * The couplings as a matrix; the same object if they are one.
     *
     * @param learnt what a rule gave
     * @param traits what their rule declares
     */
    static MatrixCouplings couplings(Couplings learnt, Set<CouplingTrait> traits, Workers workers) {
        Couplings couplings = ForwardingCouplings.plain(learnt);
        if (couplings instanceof MatrixCouplings matrix) {
            return matrix;
        }
        if (couplings instanceof PackedHebbianCouplings packed) {
            return packed.matrix(workers);
        }
        return new MatrixCouplings(columns(couplings, workers), 1, traits);
    }

    private static SquareMatrix columns(Couplings couplings, Workers workers) {
        int units = couplings.units();
        SquareMatrix matrix = new SquareMatrix(units);
        CouplingColumns.forEach(couplings, workers, (first, columns) -> {
            for (int row = 0; row < columns.count(); row++) {
                float[] values = columns.block(row / columns.rowsPerBlock());
                System.arraycopy(
                        values, columns.offset(row), matrix.block(first + row), matrix.offset(first + row), units);
            }
        });
        return matrix;
    }
}
