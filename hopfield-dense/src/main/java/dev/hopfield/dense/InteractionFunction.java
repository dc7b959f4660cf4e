package dev.hopfield.dense;

/**
 * A separation for bipolar states: a function F of overlaps, summed over patterns to minus the energy.
 *
 * <p>With overlaps m_mu = sum_i xi_mu,i s_i of N units, recall flips a unit if and only if that lowers -sum_mu F(m_mu),
 * one unit after another or all at once; on a tie the unit keeps its state (D. Krotov and J. J. Hopfield, "Dense
 * associative memory for pattern recognition", NIPS 2016, arXiv:1606.01164). Overlaps are whole numbers from -N to N, of
 * the parity of N.
 *
 * <p>Differences of F are rounded once, to the 53 bits of a double; from there on every decision is exact, and only a
 * sum of exactly 0 is a tie. So each flip lowers an energy, and no state ever comes back.
 */
public non-sealed interface InteractionFunction extends Separation {

    /**
     * The difference that one unit makes, F(overlap + 1) - F(overlap - 1).
     *
     * <p>Asked for once for each overlap when patterns are stored. Relative errors should stay below 1e-15; a
     * cancelling subtraction of two rounded values of F does not achieve that.
     *
     * @param overlap with the other units, from -(N - 1) to N - 1
     * @return the difference, or a positive multiple of it that is the same for all overlaps
     */
    ScaledNumber difference(int overlap);

    /**
     * The energy of a state.
     *
     * <p>Any finite number that rises strictly with -sum_mu F(m_mu), as far as a double can tell.
     *
     * @param overlaps one for each pattern, from -units to units; not changed
     * @param units the number of units N
     * @return the energy, without unit
     */
    double energy(int[] overlaps, int units);

    /** Whether F(-x) = F(x), so that a pattern and its reverse are the same memory; by default not. */
    default boolean isEven() {
        return false;
    }
}
