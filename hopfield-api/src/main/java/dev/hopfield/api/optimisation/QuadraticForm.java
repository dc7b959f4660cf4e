package dev.hopfield.api.optimisation;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/**
 * What is to be made small: the energy of a network whose couplings are given, not learnt.
 *
 * <pre>
 *     E(V) = -1/2 sum_ij w_ij V_i V_j - sum_i b_i V_i + c,   h_i = sum_j w_ij V_j + b_i = -dE/dV_i
 * </pre>
 *
 * with symmetric couplings w, biases b and a constant c. Units take the two values of an encoding, 0 and 1 or -1 and +1; graded units
 * also what is between. Self-couplings w_ii are allowed. Everything is in double precision and without unit. Immutable and safe for
 * many threads.
 *
 * <p>J. J. Hopfield and D. W. Tank, Biol. Cybern. 52 (1985) 141, doi:10.1007/BF00339943.
 */
public interface QuadraticForm {

    /** The two values of a unit: BINARY for 0 and 1, BIPOLAR for -1 and +1. */
    Encoding encoding();

    /** The number of units N. */
    int units();

    /**
     * A coupling w_ij = w_ji.
     *
     * @param to unit i, from 0 to units - 1
     * @param from unit j, from 0 to units - 1
     * @return the coupling
     */
    double coupling(int to, int from);

    /**
     * The bias b_i.
     *
     * @param unit from 0 to units - 1
     * @return the bias
     */
    double bias(int unit);

    /** The constant c. */
    double constant();

    /**
     * Adds a column of the couplings to fields: what a change of one unit does to them, h_i += w_ij factor.
     *
     * @param unit j, from 0 to units - 1
     * @param factor by how much unit j has changed
     * @param fields one for each unit; changed
     */
    void addColumn(int unit, double factor, double[] fields);

    /**
     * The sum of the squares of the couplings of a unit to the others, sum_j w_ij^2 without j = i: how large its field is.
     *
     * @param unit i, from 0 to units - 1
     * @return the sum; by default from a whole column, so forms of few couplings should know better
     */
    default double squaredCouplings(int unit) {
        double[] column = new double[units()];
        addColumn(unit, 1, column);
        column[unit] = 0;
        double sum = 0;
        for (double coupling : column) {
            sum += coupling * coupling;
        }
        return sum;
    }

    /**
     * The fields of a state, h_i = sum_j w_ij V_j + b_i.
     *
     * @param state a value for each unit, graded or not
     * @param fields receives a field for each unit
     */
    default void fields(double[] state, double[] fields) {
        for (int unit = 0; unit < fields.length; unit++) {
            fields[unit] = bias(unit);
        }
        for (int unit = 0; unit < state.length; unit++) {
            if (state[unit] != 0) {
                addColumn(unit, state[unit], fields);
            }
        }
    }

    /**
     * The energy of a state whose fields are known.
     *
     * @param state a value for each unit
     * @param fields of that state
     * @return E
     */
    default double energy(double[] state, double[] fields) {
        double sum = 0;
        for (int unit = 0; unit < state.length; unit++) {
            sum += state[unit] * (fields[unit] + bias(unit));
        }
        return constant() - sum / 2;
    }

    /**
     * The energy of a state.
     *
     * @param state a value for each unit, graded or not
     * @return E
     */
    default double energy(double[] state) {
        double[] fields = new double[state.length];
        fields(state, fields);
        return energy(state, fields);
    }

    /**
     * The energy of a state of bits.
     *
     * @param states states x units, in the encoding of this form
     * @param row which of them
     * @return E
     * @throws IllegalArgumentException if the states have another encoding or number of units
     */
    default double energy(BitPatterns states, int row) {
        if (states.encoding() != encoding() || states.units() != units()) {
            throw new IllegalArgumentException("the form is of " + units() + " " + encoding()
                    + " units, but the states are " + states + "; give states of its own kind");
        }
        double[] state = new double[units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = states.value(row, unit);
        }
        return energy(state);
    }

    /**
     * A form whose couplings are a matrix.
     *
     * @param encoding BINARY or BIPOLAR
     * @param couplings N x N numbers by rows, symmetric; copied
     * @param biases N numbers; copied
     * @param constant c
     * @return the form
     * @throws IllegalArgumentException if the sizes do not fit, a number is not finite, or the couplings are not symmetric
     */
    static QuadraticForm of(Encoding encoding, double[] couplings, double[] biases, double constant) {
        return new MatrixForm(encoding, couplings, biases, constant);
    }
}
