package dev.hopfield.api.optimisation;

import dev.hopfield.api.state.Encoding;

/** A form whose couplings are kept as a matrix. */
final class MatrixForm implements QuadraticForm {

    private final Encoding encoding;
    private final double[] couplings;
    private final double[] biases;
    private final double constant;

    MatrixForm(Encoding encoding, double[] couplings, double[] biases, double constant) {
        if (!encoding.isBits()) {
            throw new IllegalArgumentException("units are " + encoding + "; a form is of BINARY or BIPOLAR units");
        }
        if ((long) biases.length * biases.length != couplings.length) {
            throw new IllegalArgumentException(couplings.length + " couplings and " + biases.length
                    + " biases do not fit; give N x N couplings and N biases");
        }
        this.encoding = encoding;
        this.couplings = couplings.clone();
        this.biases = biases.clone();
        this.constant = constant;
        requireFinite();
        requireSymmetry();
    }

    private void requireFinite() {
        double sum = 0 * constant;
        for (double coupling : couplings) {
            sum += 0 * coupling;
        }
        for (double bias : biases) {
            sum += 0 * bias;
        }
        if (sum != 0) {
            throw new IllegalArgumentException("a coupling, a bias or the constant is not finite; give finite numbers");
        }
    }

    private void requireSymmetry() {
        for (int to = 0; to < biases.length; to++) {
            for (int from = 0; from < to; from++) {
                if (coupling(to, from) != coupling(from, to)) {
                    throw new IllegalArgumentException("the coupling of units " + to + " and " + from + " is "
                            + coupling(to, from) + " one way and " + coupling(from, to)
                            + " the other; give a symmetric matrix");
                }
            }
        }
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int units() {
        return biases.length;
    }

    @Override
    public double coupling(int to, int from) {
        return couplings[to * biases.length + from];
    }

    @Override
    public double bias(int unit) {
        return biases[unit];
    }

    @Override
    public double constant() {
        return constant;
    }

    @Override
    public void addColumn(int unit, double factor, double[] fields) {
        int row = unit * biases.length;
        for (int other = 0; other < fields.length; other++) {
            fields[other] += factor * couplings[row + other];
        }
    }
}
