package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;

/**
 * Fields of couplings that are given, in double precision throughout, without the biases.
 *
 * <p>For one thread.
 */
final class FormFields implements FieldMap {

    private final QuadraticForm form;
    private final double[] state;
    private final double[] field;
    private final double[] biases;

    FormFields(QuadraticForm form) {
        this.form = form;
        this.state = new double[form.units()];
        this.field = new double[form.units()];
        this.biases = new double[form.units()];
        for (int unit = 0; unit < biases.length; unit++) {
            biases[unit] = form.bias(unit);
        }
    }

    double[] biases() {
        return biases;
    }

    @Override
    public int units() {
        return form.units();
    }

    @Override
    public void fields(double[] outputs, int[] rows, int count, double[] fields, Workers workers) {
        for (int k = 0; k < count; k++) {
            int from = rows[k] * state.length;
            System.arraycopy(outputs, from, state, 0, state.length);
            form.fields(state, field);
            for (int unit = 0; unit < state.length; unit++) {
                fields[from + unit] = field[unit] - biases[unit];
            }
        }
    }
}
