package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;

/** A matrix w_ij in double, and everything that couplings tell of themselves against it. */
final class MatrixComparison {

    /** Fields are rounded to float once, half a unit in the last place. */
    private static final double FLOAT = 6e-8;

    /** Sums of at most some hundred doubles, 1.1e-16 lost each time, here and there. */
    private static final double DOUBLE = 1e-13;

    private static final int STATES = 3;

    private final double[][] matrix;
    private final double largest;

    MatrixComparison(double[][] matrix) {
        this.matrix = matrix;
        double most = 0;
        for (double[] row : matrix) {
            for (double coupling : row) {
                most = Math.max(most, Math.abs(coupling));
            }
        }
        this.largest = most;
    }

    /**
     * Compares fields, quadratic forms, followed fields, single couplings and norms.
     *
     * @param tolerance relative error of single couplings; 0 if they are exact, and then so are the fields of bits
     */
    void assertSame(Couplings couplings, double tolerance) {
        int units = matrix.length;
        assertThat(couplings.units()).isEqualTo(units);
        for (Encoding encoding : Draws.readings()) {
            assertStates(couplings, Draws.bits(encoding, STATES, units, "states"), tolerance, tolerance == 0);
        }
        assertStates(couplings, Draws.reals(STATES, units, "states"), tolerance, false);
        assertFollowed(couplings, tolerance);
        assertSingleCouplings(couplings, tolerance);
    }

    private void assertStates(Couplings couplings, Patterns states, double tolerance, boolean exact) {
        RealPatterns fields = couplings.fields(states);
        double[] forms = couplings.quadraticForm(states);
        for (int row = 0; row < STATES; row++) {
            double formScale = 0;
            double form = 0;
            for (int unit = 0; unit < matrix.length; unit++) {
                double field = field(states, row, unit);
                double scale = scale(states, row, unit);
                if (exact) {
                    // A quotient in double, here of sums and there of single couplings, then rounded to float.
                    assertThat(Math.signum(fields.value(row, unit)))
                            .as("sign at %s, row %d, unit %d", states, row, unit)
                            .isEqualTo((float) Math.signum(Math.abs(field) < DOUBLE * scale ? 0 : field));
                }
                assertThat((double) fields.value(row, unit))
                        .as("%s, row %d, unit %d", states, row, unit)
                        .isCloseTo(field, within(FLOAT * Math.abs(field) + (tolerance + DOUBLE) * scale));
                form += states.value(row, unit) * field;
                formScale += Math.abs(states.value(row, unit)) * scale;
            }
            assertThat(forms[row])
                    .as("form of %s, row %d", states, row)
                    .isCloseTo(form, within((tolerance + DOUBLE) * formScale));
        }
    }

    private void assertFollowed(Couplings couplings, double tolerance) {
        BitPatterns state = (BitPatterns)
                Draws.bits(Encoding.BIPOLAR, 2, matrix.length, "followed").range(1, 2);
        LocalFields fields = couplings.track(Draws.bits(Encoding.BIPOLAR, 2, matrix.length, "followed"), 1);
        RandomStream stream = SEED.child("flips").stream();
        for (int flip = 0; flip < 10; flip++) {
            for (int unit = 0; unit < matrix.length; unit++) {
                double field = field(state, 0, unit);
                double scale = scale(state, 0, unit);
                assertThat(fields.field(unit))
                        .as("unit %d after %d flips", unit, flip)
                        .isCloseTo(field, within((tolerance + DOUBLE) * scale));
            }
            int flipped = stream.nextInt(matrix.length);
            fields.flip(flipped);
            state = HebbianOfBitsTest.withFlip(state, flipped);
        }
    }

    private void assertSingleCouplings(Couplings couplings, double tolerance) {
        double[] norms = couplings.squaredNorms();
        for (int to = 0; to < matrix.length; to++) {
            double norm = 0;
            for (int from = 0; from < matrix.length; from++) {
                norm += matrix[to][from] * matrix[to][from];
                assertThat(couplings.coupling(to, from))
                        .as("coupling to %d from %d", to, from)
                        .isCloseTo(matrix[to][from], within(tolerance * largest + DOUBLE));
            }
            assertThat(norms[to]).as("norm of unit %d", to).isCloseTo(norm, within(2 * (tolerance + DOUBLE) * bound()));
        }
    }

    private double field(Patterns states, int row, int unit) {
        double sum = 0;
        for (int from = 0; from < matrix.length; from++) {
            sum += matrix[unit][from] * states.value(row, from);
        }
        return sum;
    }

    /** sum_j |w s_j| with the largest coupling: what errors of single couplings are relative to. */
    private double scale(Patterns states, int row, int unit) {
        double sum = 0;
        for (int from = 0; from < matrix.length; from++) {
            sum += Math.abs(states.value(row, from));
        }
        return sum * largest;
    }

    private double bound() {
        return matrix.length * largest * largest;
    }

    /** Patterns in double, patterns x units. */
    static double[][] values(Patterns patterns) {
        double[][] values = new double[patterns.count()][patterns.units()];
        for (int row = 0; row < values.length; row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                values[row][unit] = patterns.value(row, unit);
            }
        }
        return values;
    }

    /** States in all encodings, for batches. */
    static List<Patterns> batches(int count, int units) {
        return List.of(
                Draws.reals(count, units, "batch"),
                Draws.bits(Encoding.BIPOLAR, count, units, "batch"),
                Draws.bits(Encoding.BINARY, count, units, "batch"));
    }
}
