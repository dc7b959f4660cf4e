package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import java.util.Set;

/**
 * Reads couplings of any kind out as a matrix.
 *
 * <p>Those that have a matrix, or counts that make one, give it exactly. Of others, column j is the field of a state in
 * which unit j is 1 and all others are 0, which floats hold to single precision.
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
        SquareMatrix matrix = new SquareMatrix(couplings.units());
        CouplingColumns.forEach(couplings, workers, matrix::write);
        if (traits.contains(CouplingTrait.SYMMETRIC)) {
            matrix.mirror();
        }
        return new MatrixCouplings(matrix, 1, traits);
    }
}
