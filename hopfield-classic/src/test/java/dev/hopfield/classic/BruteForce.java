package dev.hopfield.classic;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;

/** Dynamics on the full matrix N w_ij of Hebb's rule in whole numbers, every field summed anew. */
final class BruteForce {

    private final int[][] matrix;

    BruteForce(BitPatterns patterns) {
        int units = patterns.units();
        matrix = new int[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                for (int mu = 0; i != j && mu < patterns.count(); mu++) {
                    matrix[i][j] += (int) (patterns.value(mu, i) * patterns.value(mu, j));
                }
            }
        }
    }

    int field(int[] state, int unit) {
        int field = 0;
        for (int j = 0; j < state.length; j++) {
            field += matrix[unit][j] * state[j];
        }
        return field;
    }

    /** Sweeps until nothing changes, one unit after another; returns the number of sweeps. */
    int asynchronous(int[] state, int maxSteps, boolean randomOrder, Seed orders) {
        RandomStream stream = orders.stream();
        int[] order = Identity.order(state.length);
        for (int step = 1; step <= maxSteps; step++) {
            if (randomOrder) {
                stream.shuffle(order);
            }
            boolean changed = false;
            for (int unit : order) {
                int updated = updated(state[unit], field(state, unit));
                changed |= updated != state[unit];
                state[unit] = updated;
            }
            if (!changed) {
                return step;
            }
        }
        return maxSteps;
    }

    /** Updates all units at once until nothing changes or the state of two steps ago is back; counts steps. */
    int synchronous(int[] state, int maxSteps) {
        int[] before = state.clone();
        for (int step = 1; step <= maxSteps; step++) {
            int[] now = state.clone();
            for (int unit = 0; unit < now.length; unit++) {
                state[unit] = updated(now[unit], field(now, unit));
            }
            boolean ends = Arrays.equals(state, now) || step > 1 && Arrays.equals(state, before);
            before = now;
            if (ends) {
                return step;
            }
        }
        return maxSteps;
    }

    private static int updated(int value, int field) {
        return field == 0 ? value : Integer.signum(field);
    }
}
