package dev.hopfield.api.learning;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How firmly the couplings of a memory hold each unit of one state.
 *
 * <p>The stability of unit i is gamma_i = sigma_i h_i / sqrt(sum_j w_ij^2), where h_i is its local field less all
 * thresholds ({@link CoupledMemory#localFields}) and sigma_i is +1 or -1: the reading of its bit, or the sign of its real
 * value. It does not depend on the scale of the couplings, is positive where the field keeps the unit as it is, and is
 * 0 for a unit without couplings. The least one of all units of all stored patterns is the kappa that a memory reached
 * (E. Gardner, J. Phys. A 21, 257 (1988), doi:10.1088/0305-4470/21/1/030; W. Krauth and M. Mezard, J. Phys. A 20, L745
 * (1987), doi:10.1088/0305-4470/20/11/013).
 *
 * <p>Of {@link DelayedCouplings} both parts count, in a state that does not change: the field is that of both, and the sum of
 * squares is over the couplings with the present and those with the past.
 */
public final class Stabilities {

    /** Local fields that are asked for together, so that one batch takes at most 16 MB, or one row. */
    private static final int VALUES_TOGETHER = 1 << 22;

    private static final int STATES_TOGETHER = 64;

    private final double[] values;
    private final boolean fixedPoint;

    private Stabilities(double[] values, boolean fixedPoint) {
        this.values = values;
        this.fixedPoint = fixedPoint;
    }

    /**
     * The stabilities of states, kept together: 8 bytes for each unit of each state.
     *
     * @param memory whose couplings hold the states
     * @param states states x units, in an encoding that the memory's model accepts
     * @return one for each state, in their order
     * @throws IllegalArgumentException if the states have another number of units, or an encoding that is not accepted
     */
    public static List<Stabilities> of(CoupledMemory memory, Patterns states) {
        List<Stabilities> all = new ArrayList<>(states.count());
        forEach(memory, states, all::add);
        return all;
    }

    /**
     * Tells the stabilities of one state after another, so that no more than a few states are in memory.
     *
     * <p>Costs the local fields of all states, and once {@link Couplings#squaredNorms}.
     *
     * @param memory whose couplings hold the states
     * @param states states x units, in an encoding that the memory's model accepts
     * @param each told those of each state, in their order
     * @throws IllegalArgumentException if the states have another number of units, or an encoding that is not accepted
     */
    public static void forEach(CoupledMemory memory, Patterns states, Consumer<Stabilities> each) {
        double[] norms = norms(memory.couplings());
        int together = Math.max(1, Math.min(STATES_TOGETHER, VALUES_TOGETHER / states.units()));
        for (int from = 0; from < states.count(); from += together) {
            Patterns some = states.range(from, Math.min(states.count(), from + together));
            RealPatterns fields = memory.localFields(some);
            Patterns signed = some.encoding().isBits() ? some.as(Encoding.BIPOLAR) : some;
            RealPatterns signs = (RealPatterns) signed.as(Encoding.REAL);
            for (int row = 0; row < some.count(); row++) {
                each.accept(ofOne(signs.row(row), fields.row(row), norms));
            }
        }
    }

    /** The length of the couplings into each unit. */
    private static double[] norms(Couplings couplings) {
        double[] norms = couplings.squaredNorms();
        double[] late =
                couplings instanceof DelayedCouplings slow ? slow.delayed().squaredNorms() : new double[norms.length];
        for (int unit = 0; unit < norms.length; unit++) {
            norms[unit] = Math.sqrt(norms[unit] + late[unit]);
        }
        return norms;
    }

    private static Stabilities ofOne(float[] state, float[] fields, double[] norms) {
        double[] values = new double[state.length];
        boolean fixedPoint = true;
        for (int unit = 0; unit < values.length; unit++) {
            double held = Math.signum(state[unit]) * (double) fields[unit];
            fixedPoint &= held >= 0;
            values[unit] = norms[unit] == 0 ? 0 : held / norms[unit];
        }
        return new Stabilities(values, fixedPoint);
    }

    /** The number of units. */
    public int units() {
        return values.length;
    }

    /**
     * The stability of a unit.
     *
     * @param unit from 0 to units - 1
     * @return gamma_i; negative where the field would turn the unit over
     */
    public double unit(int unit) {
        return values[unit];
    }

    /** The least stability of all units. */
    public double least() {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** The mean stability of all units. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Stabilities below which given parts of the units lie.
     *
     * @param parts each from 0 to 1
     * @return one number for each part, interpolated linearly between the two stabilities in order that are nearest to
     *     part (N - 1)
     * @throws IllegalArgumentException if a part is below 0 or above 1
     */
    public double[] quantiles(double... parts) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double[] quantiles = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] >= 0 && parts[i] <= 1)) {
                throw new IllegalArgumentException(
                        "a part of the units is " + parts[i] + "; give numbers from 0 to 1, such as 0.5");
            }
            double place = parts[i] * (ascending.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, ascending.length - 1);
            quantiles[i] = ascending[below] + (place - below) * (ascending[above] - ascending[below]);
        }
        return quantiles;
    }

    /** Whether no unit opposes its local field, so that a dynamics without noise stays here; a field of 0 opposes none. */
    public boolean isFixedPoint() {
        return fixedPoint;
    }
}
