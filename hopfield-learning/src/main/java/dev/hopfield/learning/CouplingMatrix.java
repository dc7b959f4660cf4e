package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import java.util.Objects;
import java.util.Set;

/**
 * A matrix that a learning rule of one's own writes down, N x N floats, all 0 at first. For one thread.
 *
 * <p>w_ij is what unit j adds to the field of unit i when it is 1. A rule makes one, sets what it learns, and gives its
 * {@link #couplings}, which are as fast as those of the rules that come with Hopfield.
 */
public final class CouplingMatrix {

    private final int units;
    private SquareMatrix matrix;

    /**
     * @param units the number of units N, at least 1
     * @throws IllegalArgumentException if there is no unit
     */
    public CouplingMatrix(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("a network has at least 1 unit, but is to have " + units);
        }
        this.units = units;
        this.matrix = new SquareMatrix(units);
    }

    /** The number of units N. */
    public int units() {
        return units;
    }

    /**
     * A coupling, w_ij.
     *
     * @param to unit i, from 0 to N - 1
     * @param from unit j, from 0 to N - 1
     * @return the coupling
     * @throws IndexOutOfBoundsException if there is no such unit
     * @throws IllegalStateException if the couplings were taken
     */
    public float get(int to, int from) {
        return open().value(Objects.checkIndex(to, units), Objects.checkIndex(from, units));
    }

    /**
     * Sets a coupling, w_ij.
     *
     * @param to unit i, from 0 to N - 1
     * @param from unit j, from 0 to N - 1
     * @param coupling rounded to a float
     * @throws IndexOutOfBoundsException if there is no such unit
     * @throws IllegalStateException if the couplings were taken
     */
    public void set(int to, int from, double coupling) {
        open().set(Objects.checkIndex(to, units), Objects.checkIndex(from, units), (float) coupling);
    }

    /**
     * The matrix as couplings. It cannot be changed any more.
     *
     * @param traits what the rule declares; the matrix is checked against them
     * @return couplings that hold this matrix
     * @throws IllegalArgumentException if a coupling is not finite, or the matrix has not the form that the traits
     *     promise
     * @throws IllegalStateException if the couplings were taken before
     */
    public Couplings couplings(Set<CouplingTrait> traits) {
        Couplings couplings = new MatrixCouplings(open(), 1, traits);
        matrix = null;
        return couplings;
    }

    private SquareMatrix open() {
        if (matrix == null) {
            throw new IllegalStateException("the couplings of this matrix were taken; make another matrix");
        }
        return matrix;
    }

    /**
     * What a matrix takes, for {@link dev.hopfield.api.learning.LearningRule#estimatedBytes}.
     *
     * @param units the number of units N
     * @return bytes
     */
    public static long bytes(long units) {
        return SquareMatrix.bytes(units);
    }

    /**
     * What following one state takes, for {@link dev.hopfield.api.learning.LearningRule#trackedBytes}.
     *
     * @param units the number of units N
     * @return bytes
     */
    public static long trackedBytes(long units) {
        return MatrixCouplings.trackedBytes(units);
    }

    /**
     * What the fields of one real state take, for {@link dev.hopfield.api.learning.LearningRule#fieldBytes}.
     *
     * @param units the number of units N
     * @return bytes
     */
    public static long fieldBytes(long units) {
        return MatrixCouplings.fieldBytes(units);
    }
}
