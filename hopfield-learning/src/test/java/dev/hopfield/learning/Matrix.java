package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * Couplings written out, w_ij = n_ij q in double, which others must equal in all they do.
 *
 * @param counts n, units x units; where they are whole, so are all sums over bit states
 * @param quantum q
 */
record Matrix(double[][] counts, double quantum) {

    private static final int STATES = 3;

    /** Real fields are sums in float of at most 1024 units (2e-6 of their absolute sum, two of them) and floats (6e-8). */
    private static final double REAL_TOLERANCE = 4.1e-6;

    /** Sums of at most a few hundred doubles, 1.1e-16 lost each time, here and there. */
    private static final double DOUBLE_TOLERANCE = 1e-13;

    double sum(Patterns states, int row, int unit) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            sum += counts[unit][j] * states.value(row, j);
        }
        return sum;
    }

    double form(Patterns states, int row) {
        double form = 0;
        for (int unit = 0; unit < counts.length; unit++) {
            form += states.value(row, unit) * sum(states, row, unit);
        }
        return form;
    }

    private double scale(Patterns states, int row, int unit) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            sum += Math.abs(counts[unit][j] * states.value(row, j));
        }
        return sum;
    }

    /** All that whole numbers give: to the last bit for bit states, within rounding for real ones. */
    void requireExactly(Couplings couplings) {
        for (Encoding reading : Draws.readings()) {
            Patterns states = Draws.bits(reading, STATES, counts.length, "states");
            RealPatterns fields = couplings.fields(states);
            double[] forms = couplings.quadraticForm(states);
            for (int row = 0; row < STATES; row++) {
                assertThat(forms[row]).as("%s, row %d", reading, row).isEqualTo(form(states, row) * quantum);
                for (int unit = 0; unit < counts.length; unit++) {
                    assertThat(fields.value(row, unit))
                            .as("%s, row %d, unit %d", reading, row, unit)
                            .isEqualTo((float) (sum(states, row, unit) * quantum));
                }
            }
        }
        requireTracked(couplings, 0, this);
        requireReals(couplings, this);
        requireCouplings(couplings, 0);
    }

    /**
     * All within rounding.
     *
     * @param tolerance for bit states, as a fraction of the sum of absolute products
     * @param selfCount n_ii of couplings that are summed with self-couplings and lose them again; rounding leaves some of it
     */
    void requireAbout(Couplings couplings, double tolerance, double selfCount) {
        double[][] summed = new double[counts.length][];
        for (int unit = 0; unit < summed.length; unit++) {
            summed[unit] = counts[unit].clone();
            summed[unit][unit] = selfCount;
        }
        requireAbout(couplings, tolerance, new Matrix(summed, quantum));
    }

    private void requireAbout(Couplings couplings, double tolerance, Matrix summed) {
        for (Encoding reading : Draws.readings()) {
            Patterns states = Draws.bits(reading, STATES, counts.length, "states");
            requireAbout(couplings, states, tolerance, tolerance, summed);
        }
        requireTracked(couplings, tolerance, summed);
        requireReals(couplings, summed);
        requireCouplings(couplings, tolerance);
    }

    private void requireReals(Couplings couplings, Matrix summed) {
        Patterns states = Draws.reals(STATES, counts.length, "states");
        requireAbout(couplings, states, REAL_TOLERANCE, DOUBLE_TOLERANCE, summed);
    }

    private void requireAbout(
            Couplings couplings, Patterns states, double tolerance, double formTolerance, Matrix summed) {
        RealPatterns fields = couplings.fields(states);
        double[] forms = couplings.quadraticForm(states);
        for (int row = 0; row < STATES; row++) {
            double formScale = 0;
            for (int unit = 0; unit < counts.length; unit++) {
                double scale = summed.scale(states, row, unit);
                formScale += Math.abs(states.value(row, unit)) * scale;
                assertThat((double) fields.value(row, unit))
                        .as("%s, row %d, unit %d", states, row, unit)
                        .isCloseTo(sum(states, row, unit) * quantum, within(tolerance * scale * quantum));
            }
            assertThat(forms[row])
                    .as("%s, row %d", states, row)
                    .isCloseTo(form(states, row) * quantum, within(formTolerance * formScale * quantum));
        }
    }

    private void requireTracked(Couplings couplings, double tolerance, Matrix summed) {
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 2, counts.length, "states");
        LocalFields fields = couplings.track(state, 1);
        state = (BitPatterns) state.range(1, 2);
        RandomStream random = Draws.SEED.child("flips").stream();
        for (int flips = 0; flips < 20; flips++) {
            for (int unit = 0; unit < counts.length; unit++) {
                assertThat(fields.field(unit))
                        .as("unit %d after %d flips", unit, flips)
                        .isCloseTo(
                                sum(state, 0, unit) * quantum,
                                within(tolerance * summed.scale(state, 0, unit) * quantum));
            }
            int flipped = random.nextInt(counts.length);
            fields.flip(flipped);
            state = HebbianOfBitsTest.withFlip(state, flipped);
        }
    }

    private void requireCouplings(Couplings couplings, double tolerance) {
        double[] norms = couplings.squaredNorms();
        for (int to = 0; to < counts.length; to++) {
            double norm = 0;
            for (int from = 0; from < counts.length; from++) {
                double coupling = counts[to][from] * quantum;
                norm += coupling * coupling;
                assertThat(couplings.coupling(to, from))
                        .as("%d from %d", to, from)
                        .isCloseTo(coupling, within(tolerance * Math.abs(coupling)));
            }
            assertThat(norms[to])
                    .as("norm of %d", to)
                    .isCloseTo(norm, within((2 * tolerance + DOUBLE_TOLERANCE) * norm));
        }
    }

    /** sum_mu xi_i xi_j without self-coupling. */
    static double[][] hebb(Patterns patterns) {
        double[][] counts = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int mu = 0; i != j && mu < patterns.count(); mu++) {
                    counts[i][j] += (double) patterns.value(mu, i) * patterns.value(mu, j);
                }
            }
        }
        return counts;
    }

    /** A matrix read one by one from the couplings. */
    static double[][] of(Couplings couplings) {
        double[][] matrix = new double[couplings.units()][couplings.units()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = couplings.coupling(i, j);
            }
        }
        return matrix;
    }
}
