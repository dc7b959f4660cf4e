package dev.hopfield.classic;

import dev.hopfield.api.state.BitPatterns;

/** Two-state units on a full matrix of whole numbers, in either reading, every field summed anew. */
final class FullMatrix {

    private final int[][] timesUnits;
    private final int low;
    private final double threshold;

    /**
     * @param patterns bits, learnt as -1 and +1
     * @param low the lower value of a unit: -1 or 0
     * @param threshold of every unit
     */
    FullMatrix(BitPatterns patterns, int low, double threshold) {
        int units = patterns.units();
        this.timesUnits = new int[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                for (int mu = 0; i != j && mu < patterns.count(); mu++) {
                    timesUnits[i][j] += patterns.bit(mu, i) == patterns.bit(mu, j) ? 1 : -1;
                }
            }
        }
        this.low = low;
        this.threshold = threshold;
    }

    double field(boolean[] state, int unit) {
        int sum = 0;
        for (int j = 0; j < state.length; j++) {
            sum += timesUnits[unit][j] * (state[j] ? 1 : low);
        }
        return (double) sum / state.length - threshold;
    }

    double energy(boolean[] state) {
        double energy = 0;
        for (int i = 0; i < state.length; i++) {
            for (int j = 0; j < state.length; j++) {
                energy -= 0.5 * timesUnits[i][j] * (state[i] ? 1 : low) * (state[j] ? 1 : low) / state.length;
            }
            energy += threshold * (state[i] ? 1 : low);
        }
        return energy;
    }

    /** One unit after another takes the side of its field. */
    void sweep(boolean[] state, int[] order) {
        for (int unit : order) {
            double field = field(state, unit);
            state[unit] = field == 0 ? state[unit] : field > 0;
        }
    }

    static boolean[] state(BitPatterns states, int row) {
        boolean[] state = new boolean[states.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = states.bit(row, unit);
        }
        return state;
    }
}
