package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Changes single units, in the order of their numbers, while that lowers the energy: not fast, but sure to end. */
final class StateDescent {

    private static final int MOST_SWEEPS = 100;

    private final QuadraticForm form;

    StateDescent(QuadraticForm form) {
        this.form = form;
    }

    /** The states, and behind them those that they lead to. */
    BitPatterns descended(BitPatterns states) {
        BitPatterns.Builder lower = BitPatterns.builder(states.encoding(), states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            double[] state = descended(states, row);
            for (int unit = 0; unit < state.length; unit++) {
                lower.set(row, unit, state[unit] > 0);
            }
        }
        return states.followedBy(lower.build());
    }

    private double[] descended(BitPatterns states, int row) {
        double[] state = new double[states.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = states.value(row, unit);
        }
        double lowest = form.energy(state);
        double middle = form.encoding() == Encoding.BINARY ? 0.5 : 0;
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int unit = 0; unit < state.length; unit++) {
                double before = state[unit];
                state[unit] = 2 * middle - before;
                double energy = form.energy(state);
                if (energy < lowest) {
                    lowest = energy;
                    changed = true;
                } else {
                    state[unit] = before;
                }
            }
        }
        return state;
    }
}
