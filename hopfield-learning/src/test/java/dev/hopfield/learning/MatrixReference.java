package dev.hopfield.learning;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.Patterns;

/** The matrices of rules J = 1/N X^T K X in full and in double, each straight from its formula. */
final class MatrixReference {

    /** A squared length below this is that of a dependent pattern: of N = 1 to 130 units, rounding gives 1e-26. */
    private static final double NO_LENGTH = 1e-12;

    private final double[][] couplings;

    private MatrixReference(double[][] couplings) {
        this.couplings = couplings;
    }

    static MatrixReference of(LearningRule rule, Patterns patterns) {
        if (rule instanceof PseudoInverse projection) {
            double[][] couplings = projection(patterns);
            return projection.keepDiagonal() ? new MatrixReference(couplings) : withoutDiagonal(couplings);
        }
        if (rule instanceof Dreaming dreaming) {
            return withoutDiagonal(dreaming(patterns, dreaming.time()));
        }
        if (rule instanceof Palimpsest palimpsest) {
            return withoutDiagonal(palimpsest(patterns, palimpsest.epsilon()));
        }
        Sequence sequence = (Sequence) rule;
        return withoutDiagonal(sequence(patterns, sequence.strength(), sequence.symmetric(), sequence.cyclic()));
    }

    static MatrixReference withoutDiagonal(double[][] couplings) {
        for (int i = 0; i < couplings.length; i++) {
            couplings[i][i] = 0;
        }
        return new MatrixReference(couplings);
    }

    /** Onto an orthonormal basis, made pattern by pattern and twice over for accuracy (Gram and Schmidt). */
    private static double[][] projection(Patterns patterns) {
        int units = patterns.units();
        double[][] couplings = new double[units][units];
        for (int mu = 0; mu < patterns.count(); mu++) {
            double[] rest = row(patterns, mu);
            for (int time = 0; time < 2; time++) {
                double[] projected = new MatrixReference(couplings).times(rest);
                for (int i = 0; i < units; i++) {
                    rest[i] -= projected[i];
                }
            }
            double length = dot(rest, rest);
            if (length > NO_LENGTH * units) {
                add(couplings, 1 / length, rest, rest);
            }
        }
        return couplings;
    }

    /** With (1 + t C)^-1 pattern by pattern: after Sherman and Morrison, the couplings of one more are a correction. */
    private static double[][] dreaming(Patterns patterns, double time) {
        int units = patterns.units();
        double[][] minus = new double[units][units];
        for (int mu = 0; mu < patterns.count(); mu++) {
            double[] pattern = row(patterns, mu);
            double[] image = new MatrixReference(minus).times(pattern);
            for (int i = 0; i < units; i++) {
                image[i] = pattern[i] - image[i];
            }
            add(minus, time / units / (1 + time / units * dot(pattern, image)), image, image);
        }
        double[][] couplings = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                couplings[i][j] = (1 + time) / time * minus[i][j];
            }
        }
        return couplings;
    }

    private static double[][] palimpsest(Patterns patterns, double epsilon) {
        int units = patterns.units();
        double[][] couplings = new double[units][units];
        for (int mu = 0; mu < patterns.count(); mu++) {
            double age = (patterns.count() - 1.0 - mu) / units;
            double weight = epsilon * StrictMath.exp(-epsilon * epsilon * age / 2);
            add(couplings, weight / units, row(patterns, mu), row(patterns, mu));
        }
        return couplings;
    }

    static double[][] sequence(Patterns patterns, double strength, double symmetric, boolean cyclic) {
        int units = patterns.units();
        int count = patterns.count();
        double[][] couplings = new double[units][units];
        for (int mu = 0; mu < count; mu++) {
            add(couplings, symmetric / units, row(patterns, mu), row(patterns, mu));
            if (mu < count - 1 || cyclic) {
                add(couplings, strength / units, row(patterns, (mu + 1) % count), row(patterns, mu));
            }
        }
        return couplings;
    }

    private static double[] row(Patterns patterns, int row) {
        double[] values = new double[patterns.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = patterns.value(row, unit);
        }
        return values;
    }

    private static void add(double[][] couplings, double weight, double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < from.length; j++) {
                couplings[i][j] += weight * to[i] * from[j];
            }
        }
    }

    private double[] times(double[] values) {
        double[] product = new double[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(couplings[i], values);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    double[] fields(Patterns states, int row) {
        return times(row(states, row));
    }

    double form(Patterns states, int row) {
        return dot(row(states, row), fields(states, row));
    }

    double squaredNorm(int unit) {
        return dot(couplings[unit], couplings[unit]);
    }

    double coupling(int to, int from) {
        return couplings[to][from];
    }
}
