package dev.hopfield.learning;

import dev.hopfield.api.state.Patterns;

/** Hebb's matrix N w_ij in full and in double, which is exact for bits: every sum is a whole number. */
final class BruteForce {

    private final Patterns patterns;
    private final double[][] timesUnits;

    BruteForce(Patterns patterns) {
        this.patterns = patterns;
        timesUnits = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < timesUnits.length; i++) {
            for (int j = 0; j < timesUnits.length; j++) {
                for (int mu = 0; i != j && mu < patterns.count(); mu++) {
                    timesUnits[i][j] += (double) patterns.value(mu, i) * patterns.value(mu, j);
                }
            }
        }
    }

    /** N w_ij. */
    double timesUnits(int to, int from) {
        return timesUnits[to][from];
    }

    double field(Patterns states, int row, int unit) {
        double sum = 0;
        for (int j = 0; j < timesUnits.length; j++) {
            sum += timesUnits[unit][j] * states.value(row, j);
        }
        return sum / timesUnits.length;
    }

    double form(Patterns states, int row) {
        double sum = 0;
        for (int i = 0; i < timesUnits.length; i++) {
            for (int j = 0; j < timesUnits.length; j++) {
                sum += states.value(row, i) * timesUnits[i][j] * states.value(row, j);
            }
        }
        return sum / timesUnits.length;
    }

    /** 1/N sum_mu |xi_i| sum_j |xi_j s_j|: what rounding errors of a field are relative to. */
    double fieldScale(Patterns states, int row, int unit) {
        double sum = 0;
        for (int mu = 0; mu < patterns.count(); mu++) {
            sum += Math.abs(patterns.value(mu, unit)) * overlapScale(states, row, mu);
        }
        return sum / timesUnits.length;
    }

    /** 1/N sum_mu (sum_j |xi_j s_j|)^2: what rounding errors of a quadratic form are relative to. */
    double formScale(Patterns states, int row) {
        double sum = 0;
        for (int mu = 0; mu < patterns.count(); mu++) {
            sum += overlapScale(states, row, mu) * overlapScale(states, row, mu);
        }
        return sum / timesUnits.length;
    }

    private double overlapScale(Patterns states, int row, int pattern) {
        double sum = 0;
        for (int j = 0; j < timesUnits.length; j++) {
            sum += Math.abs(patterns.value(pattern, j) * states.value(row, j));
        }
        return sum;
    }
}
