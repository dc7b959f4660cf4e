package dev.hopfield.continuous;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Couplings as a matrix of doubles, by brute force: w[i][j] acts on unit i. */
record MatrixCouplings(double[][] w) implements Couplings {

    static MatrixCouplings hebbian(Patterns patterns) {
        int units = patterns.units();
        double[][] w = new double[units][units];
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            double[] xi = Draws.row(patterns, pattern);
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    w[i][j] += i == j ? 0 : xi[i] * xi[j] / units;
                }
            }
        }
        return new MatrixCouplings(w);
    }

    /** Symmetric Gaussian couplings of variance 1/N, as in a spin glass. */
    static MatrixCouplings random(int units, RandomStream stream) {
        double[][] w = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                w[i][j] = stream.nextGaussian() / Math.sqrt(units);
                w[j][i] = w[i][j];
            }
        }
        return new MatrixCouplings(w);
    }

    @Override
    public int units() {
        return w.length;
    }

    double[] fields(double[] outputs) {
        double[] fields = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                fields[i] += w[i][j] * outputs[j];
            }
        }
        return fields;
    }

    double quadraticForm(double[] outputs) {
        double form = 0;
        double[] fields = fields(outputs);
        for (int i = 0; i < w.length; i++) {
            form += outputs[i] * fields[i];
        }
        return form;
    }

    @Override
    public RealPatterns fields(Patterns states) {
        RealPatterns.Builder fields = RealPatterns.builder(states.count(), w.length);
        for (int row = 0; row < states.count(); row++) {
            double[] field = fields(Draws.row(states, row));
            for (int unit = 0; unit < field.length; unit++) {
                fields.set(row, unit, (float) field[unit]);
            }
        }
        return fields.build();
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        double[] forms = new double[states.count()];
        for (int row = 0; row < forms.length; row++) {
            forms[row] = quadraticForm(Draws.row(states, row));
        }
        return forms;
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        throw new AssertionError("graded networks do not flip units");
    }
}
