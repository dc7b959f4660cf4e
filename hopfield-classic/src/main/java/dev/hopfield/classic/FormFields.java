package dev.hopfield.classic;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;

/**
 * The fields of a quadratic form in a state that changes one unit at a time, in double precision.
 *
 * <p>The field of unit i is half of what its reversal costs, on the side that it is on: with the two values of a unit d apart (1 or 2),
 * d/2 (sum_j!=i w_ij V_j + b_i + w_ii m), where m is the middle of the two values. So a reversal changes E by exactly 2 s_i times
 * the field, s_i = -1 or +1, and self-couplings are what they are for units of two values: of 0 and 1, where V^2 = V, a bias of
 * w_ii / 2; of -1 and +1, where V^2 = 1, nothing but a constant.
 *
 * <p>A flip adds one column of the couplings to the fields. All are summed anew at the beginning of a sweep before which there
 * have been as many flips as there are units. That doubles the work at most, and no field carries the roundings of more than those
 * flips and one sweep, however long the way. With couplings and biases that are whole multiples of one number there are none.
 */
final class FormFields implements AgeingFields {

    private final QuadraticForm form;
    private final double[] selfCouplings;
    private final double middle;
    private final double apart;
    private final double[] state;
    private final double[] sums;
    private double energy;
    private int flips;

    /**
     * @param form what is to be made small
     * @param selfCouplings w_ii of each unit, or none if all are 0; not changed
     * @param words the packed state; not kept
     */
    FormFields(QuadraticForm form, double[] selfCouplings, long[] words) {
        this.form = form;
        this.selfCouplings = selfCouplings;
        this.middle = form.encoding().midpoint();
        this.apart = 2 * (1 - middle);
        this.state = new double[form.units()];
        this.sums = new double[form.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (words[unit >>> 6] >>> unit & 1) != 0 ? 1 : 1 - apart;
        }
        sum();
    }

    private void sum() {
        form.fields(state, sums);
        energy = form.energy(state, sums);
        flips = 0;
    }

    @Override
    public boolean renew() {
        if (flips == 0) {
            return false;
        }
        sum();
        return true;
    }

    @Override
    public void follow(int[] order, Workers workers) {
        if (flips >= state.length) {
            renew();
        }
    }

    @Override
    public double field(int unit) {
        return slope(unit) * apart / 2;
    }

    /** By how much E goes down for a rise of a unit, from its lower to its higher value, for each unit of distance. */
    private double slope(int unit) {
        return selfCouplings.length == 0 ? sums[unit] : sums[unit] - selfCouplings[unit] * (state[unit] - middle);
    }

    @Override
    public void flip(int unit) {
        double change = state[unit] > middle ? -apart : apart;
        energy -= change * slope(unit);
        state[unit] += change;
        form.addColumn(unit, change, sums);
        flips++;
    }

    /** Whether the reversal of no unit would lower E. */
    boolean areAtLocalMinimum() {
        for (int unit = 0; unit < state.length; unit++) {
            if (state[unit] > middle ? field(unit) < 0 : field(unit) > 0) {
                return false;
            }
        }
        return true;
    }

    /** E as followed from flip to flip, for comparing states on the way. */
    double followedEnergy() {
        return energy;
    }

    /** E of the state, summed anew; leaves the fields as they are. */
    double energy() {
        return form.energy(state);
    }
}
