package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;
import java.util.Optional;

/** Whatever a form computes must follow from its couplings, biases and constant. */
final class FormChecks {

    private final QuadraticForm form;
    private final double tolerance;
    private final String circumstances;

    FormChecks(QuadraticForm form, double tolerance, String circumstances) {
        this.form = form;
        this.tolerance = tolerance;
        this.circumstances = circumstances;
    }

    /** Where two forms part, in words. */
    static Optional<String> difference(QuadraticForm one, QuadraticForm other) {
        if (one.units() != other.units() || one.encoding() != other.encoding()) {
            return Optional.of(
                    one.units() + " " + one.encoding() + " units against " + other.units() + " " + other.encoding());
        }
        if (one.constant() != other.constant()) {
            return Optional.of("constant " + one.constant() + " against " + other.constant());
        }
        for (int to = 0; to < one.units(); to++) {
            if (one.bias(to) != other.bias(to)) {
                return Optional.of("bias " + to + ": " + one.bias(to) + " against " + other.bias(to));
            }
            for (int from = 0; from < one.units(); from++) {
                if (one.coupling(to, from) != other.coupling(to, from)) {
                    return Optional.of("coupling " + to + ", " + from + ": " + one.coupling(to, from) + " against "
                            + other.coupling(to, from));
                }
            }
        }
        return Optional.empty();
    }

    void couplingsAreSymmetric() {
        for (int to = 0; to < form.units(); to++) {
            for (int from = 0; from < to; from++) {
                assertThat(form.coupling(to, from))
                        .as(because("couplings must be symmetric, here of units " + to + " and " + from))
                        .isEqualTo(form.coupling(from, to));
            }
        }
    }

    void numbersAreFinite() {
        String rule = because("couplings, biases and the constant must be finite");
        assertThat(form.constant()).as(rule).isFinite();
        for (int to = 0; to < form.units(); to++) {
            assertThat(form.bias(to)).as(rule).isFinite();
            for (int from = 0; from < form.units(); from++) {
                assertThat(form.coupling(to, from)).as(rule).isFinite();
            }
        }
    }

    void columnsAreThoseOfTheCouplings() {
        for (int from = 0; from < form.units(); from++) {
            for (double factor : new double[] {1, -2, 0.375}) {
                double[] fields = new double[form.units()];
                for (int to = 0; to < fields.length; to++) {
                    fields[to] = to;
                }
                form.addColumn(from, factor, fields);
                for (int to = 0; to < fields.length; to++) {
                    double added = factor * form.coupling(to, from);
                    assertThat(fields[to])
                            .as(because("addColumn(" + from + ", " + factor + ") must add the coupling times the factor"
                                    + " to field " + to))
                            .isCloseTo(to + added, within(tolerance * (1 + to + largest() * Math.abs(factor))));
                }
            }
        }
    }

    void squaresAreThoseOfTheCouplings() {
        for (int unit = 0; unit < form.units(); unit++) {
            double sum = 0;
            for (int other = 0; other < form.units(); other++) {
                double coupling = other == unit ? 0 : form.coupling(unit, other);
                sum += coupling * coupling;
            }
            assertThat(form.squaredCouplings(unit))
                    .as(because("squaredCouplings(" + unit + ") must be sum_j w_ij^2 without j = i"))
                    .isCloseTo(sum, within(tolerance * sum));
        }
    }

    /** What intermediate sums may be as large as. */
    private double largest() {
        double largest = Math.abs(form.coupling(0, 0));
        for (int unit = 0; unit < form.units(); unit++) {
            largest = Math.max(largest, Math.abs(form.coupling(unit, 0)));
            largest = Math.max(largest, Math.abs(form.coupling(unit, unit)));
        }
        return 2 * largest;
    }

    void fieldsAreThoseOfTheCouplings(BitPatterns states) {
        for (int row = 0; row < states.count(); row++) {
            for (double[] state : new double[][] {values(states, row), graded(states, row)}) {
                double[] fields = new double[state.length];
                Arrays.fill(fields, row);
                double[] before = state.clone();
                form.fields(state, fields);
                assertThat(state)
                        .as(because("fields() must leave the state as it is"))
                        .isEqualTo(before);
                requireFields(state, fields);
            }
        }
    }

    private void requireFields(double[] state, double[] fields) {
        for (int unit = 0; unit < state.length; unit++) {
            double sum = form.bias(unit);
            double sizes = Math.abs(sum);
            for (int from = 0; from < state.length; from++) {
                double term = form.coupling(unit, from) * state[from];
                sum += term;
                sizes += Math.abs(term);
            }
            assertThat(fields[unit])
                    .as(because(
                            "fields() must give sum_j w_ij V_j + b_i whatever the array held, here of unit " + unit))
                    .isCloseTo(sum, within(tolerance * sizes));
        }
    }

    void energiesAreThoseOfTheCouplings(BitPatterns states) {
        for (int row = 0; row < states.count(); row++) {
            double[] state = values(states, row);
            requireEnergy(state, form.energy(state));
            requireEnergy(state, form.energy(states, row));
            double[] graded = graded(states, row);
            requireEnergy(graded, form.energy(graded));
        }
    }

    private void requireEnergy(double[] state, double energy) {
        double sum = form.constant();
        double sizes = Math.abs(sum);
        for (int to = 0; to < state.length; to++) {
            sum -= form.bias(to) * state[to];
            sizes += Math.abs(form.bias(to) * state[to]);
            for (int from = 0; from < state.length; from++) {
                double term = form.coupling(to, from) * state[to] * state[from] / 2;
                sum -= term;
                sizes += Math.abs(term);
            }
        }
        assertThat(energy)
                .as(because("an energy must be -1/2 sum_ij w_ij V_i V_j - sum_i b_i V_i + c"))
                .isCloseTo(sum, within(tolerance * sizes));
    }

    void energiesAreTheSameInManyThreads(BitPatterns states) {
        double[] energies = new double[states.count()];
        new SeveralThreads(4).forEach(states.count(), row -> energies[row] = form.energy(states, row));
        for (int row = 0; row < states.count(); row++) {
            assertThat(energies[row])
                    .as(because("a form must be safe for many threads"))
                    .isEqualTo(form.energy(states, row));
        }
    }

    private static double[] values(BitPatterns states, int row) {
        double[] values = new double[states.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = states.value(row, unit);
        }
        return values;
    }

    /** The values, each moved some eighths of the way to the middle. */
    private static double[] graded(BitPatterns states, int row) {
        double[] values = values(states, row);
        for (int unit = 0; unit < values.length; unit++) {
            double weight = (1 + (row + unit) % 7) / 8.0;
            values[unit] =
                    weight * values[unit] + (1 - weight) * states.encoding().midpoint();
        }
        return values;
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
