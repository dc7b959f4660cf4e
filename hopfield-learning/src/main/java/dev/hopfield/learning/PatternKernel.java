package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import java.util.Optional;

/**
 * The kernel K of couplings J = 1/N X^T K X between units: patterns x patterns.
 *
 * <p>X holds the P patterns; xi_i, a column of X, holds the signs of unit i. Immutable and safe for many threads.
 */
interface PatternKernel {

    /**
     * Applies the kernel to overlaps, v = K m.
     *
     * @param overlaps one number for each pattern
     * @param workers who may share the work; the numbers do not depend on them
     * @return one number for each pattern, in an array of its own
     */
    double[] applied(double[] overlaps, Workers workers);

    /** Adds what the flip of a unit changes, v += scale K xi_unit. */
    void addUnit(int unit, double scale, double[] into);

    /** The coupling of a unit to itself, but for the factor 1/N: xi_i^T K xi_i. */
    double selfCoupling(int unit);

    /**
     * The forms xi_i^T K G K^T xi_i of all units, with the products G = X X^T of all pairs of patterns.
     *
     * @return one number for each unit; none where there is no shorter way than by G
     */
    default Optional<double[]> squaredForms() {
        return Optional.empty();
    }

    /** Whether all entries are whole numbers, so that sums for bits are exact. */
    boolean isWhole();
}
