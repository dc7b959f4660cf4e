package dev.hopfield.testkit;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * The matrix of couplings.
 *
 * <p>As the fields of states show it in which one unit is 1 and all others are 0.
 *
 * @param values w_ij in row i and column j, to single precision
 */
record CouplingMatrix(double[][] values) {

    static CouplingMatrix of(Couplings couplings) {
        int units = couplings.units();
        RealPatterns columns = couplings.fields(singles(units));
        double[][] values = new double[units][units];
        for (int from = 0; from < units; from++) {
            float[] column = columns.row(from);
            for (int to = 0; to < units; to++) {
                values[to][from] = column[to];
            }
        }
        return new CouplingMatrix(values);
    }

    /** One state for each unit, in which it is 1 and all others are 0. */
    static RealPatterns singles(int units) {
        RealPatterns.Builder states = RealPatterns.builder(units, units);
        for (int unit = 0; unit < units; unit++) {
            states.set(unit, unit, 1);
        }
        return states.build();
    }

    int units() {
        return values.length;
    }

    double at(int to, int from) {
        return values[to][from];
    }

    /** sum_j w_ij s_j. */
    double field(Patterns states, int row, int unit) {
        double sum = 0;
        for (int from = 0; from < values.length; from++) {
            sum += values[unit][from] * states.value(row, from);
        }
        return sum;
    }

    /** sum_ij s_i w_ij s_j. */
    double form(Patterns states, int row) {
        double sum = 0;
        for (int unit = 0; unit < values.length; unit++) {
            sum += states.value(row, unit) * field(states, row, unit);
        }
        return sum;
    }

    /** sum_j w_ij^2. */
    double squaredNorm(int unit) {
        double sum = 0;
        for (double value : values[unit]) {
            sum += value * value;
        }
        return sum;
    }

    /** The largest absolute coupling. */
    double largest() {
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    /** The largest sum_j |w_ij s_j| of any unit: what rounding errors of fields are relative to. */
    double fieldScale(Patterns states, int row) {
        double largest = 0;
        for (double[] couplings : values) {
            double sum = 0;
            for (int from = 0; from < values.length; from++) {
                sum += Math.abs(couplings[from] * states.value(row, from));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** sum_i |s_i| times the scale of fields: what rounding errors of quadratic forms are relative to. */
    double formScale(Patterns states, int row) {
        double sum = 0;
        for (int unit = 0; unit < values.length; unit++) {
            sum += Math.abs(states.value(row, unit));
        }
        return sum * fieldScale(states, row);
    }
}
