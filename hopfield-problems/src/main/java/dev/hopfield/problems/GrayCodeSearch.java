package dev.hopfield.problems;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.Encoding;

/**
 * The lowest energy of all states, which are visited in the order of a Gray code: one unit changes from each to the next.
 *
 * <p>F. Gray, US patent 2632058 (1953).
 */
final class GrayCodeSearch {

    /** 2^24 states, with couplings of all pairs, take below a second; each unit more doubles that. */
    static final int MOST_UNITS = 24;

    /** Fields are computed anew every so many states, so that roundings do not add up. */
    private static final long FRESH = 1 << 12;

    private final QuadraticForm form;
    private final int units;
    private final double low;

    GrayCodeSearch(QuadraticForm form) {
        this.form = form;
        this.units = form.units();
        this.low = form.encoding() == Encoding.BIPOLAR ? -1 : 0;
    }

    /** Whether the search takes little time. */
    boolean isShort() {
        return units <= MOST_UNITS;
    }

    double lowestEnergy() {
        double[] state = state(0);
        double[] own = selfCouplings();
        double[] fields = new double[units];
        form.fields(state, fields);
        double energy = form.energy(state, fields);
        double lowest = energy;
        long best = 0;
        long states = 1L << (isEven() ? units - 1 : units);
        for (long number = 1; number < states; number++) {
            int unit = Long.numberOfTrailingZeros(number);
            double change = low + 1 - 2 * state[unit];
            energy -= change * (fields[unit] + change * own[unit] / 2);
            state[unit] += change;
            form.addColumn(unit, change, fields);
            if (number % FRESH == 0) {
                form.fields(state, fields);
                energy = form.energy(state, fields);
            }
            if (energy < lowest) {
                lowest = energy;
                best = number;
            }
        }
        return form.energy(state(best ^ best >>> 1));
    }

    private double[] selfCouplings() {
        double[] own = new double[units];
        for (int unit = 0; unit < units; unit++) {
            own[unit] = form.coupling(unit, unit);
        }
        return own;
    }

    /** Without biases the reversed state has the same energy, and the last unit may stay as it is. */
    private boolean isEven() {
        boolean even = form.encoding() == Encoding.BIPOLAR;
        for (int unit = 0; unit < units; unit++) {
            even &= form.bias(unit) == 0;
        }
        return even;
    }

    /** The units whose bits are set are at their higher value. */
    private double[] state(long code) {
        double[] state = new double[units];
        for (int unit = 0; unit < units; unit++) {
            state[unit] = (code >>> unit & 1) != 0 ? 1 : low;
        }
        return state;
    }
}
