package dev.hopfield.continuous;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * The equations of motion of graded neurons, and the energy that they descend.
 *
 * <p>In the units of the paper, with internal potential u and output V of N neurons,
 *
 * <pre>
 *     du_i/dt = -u_i/tau + h_i + I,   h_i = sum_j w_ij V_j,   V_i = tanh(gain u_i)
 *     E = -1/2 sum_ij V_i w_ij V_j + 1/(gain tau) sum_i G(V_i) - I sum_i V_i
 *     G(V) = integral from 0 to V of artanh(y) dy
 * </pre>
 *
 * so that dE/dV_i = -du_i/dt and, for symmetric couplings, dE/dt = -sum_i (dV_i/du_i) (du_i/dt)^2 is never positive.
 * With the potential x = gain u and the time s = t/tau, which have no unit, beta = gain tau is all that remains:
 *
 * <pre>
 *     dx_i/ds = -x_i + beta (h_i + I),   V_i = tanh(x_i)
 * </pre>
 *
 * Immutable (J. J. Hopfield, 1984, PNAS 81:3088, doi:10.1073/pnas.81.10.3088).
 */
final class GradedNetwork {

    private final Couplings couplings;
    private final double beta;
    private final double input;

    GradedNetwork(Couplings couplings, double beta, double input) {
        this.couplings = couplings;
        this.beta = beta;
        this.input = input;
    }

    int units() {
        return couplings.units();
    }

    Couplings couplings() {
        return couplings;
    }

    /** Fields of whole states with the input, h_i + I. */
    RealPatterns localFields(Patterns states) {
        RealPatterns fields = couplings.fields(states);
        if (input == 0) {
            return fields;
        }
        RealPatterns.Builder sums = RealPatterns.builder(fields.count(), fields.units());
        for (int row = 0; row < fields.count(); row++) {
            for (int unit = 0; unit < fields.units(); unit++) {
                sums.set(row, unit, (float) (fields.value(row, unit) + input));
            }
        }
        return sums.build();
    }

    /**
     * The drift dx_i/ds of some units.
     *
     * @param potentials x of the moving units
     * @param moving their numbers
     * @param outputs V of all units; single precision, because couplings take and give no more
     * @param workers who may share the work on the fields
     * @return the drift of each moving unit
     */
    double[] drift(double[] potentials, int[] moving, float[] outputs, Workers workers) {
        RealPatterns fields = couplings.fields(
                RealPatterns.builder(1, outputs.length).row(0, outputs, 0).build(), workers);
        float[] field = fields.block(0);
        double[] drift = new double[moving.length];
        for (int k = 0; k < moving.length; k++) {
            drift[k] = beta * (field[moving[k]] + input) - potentials[k];
        }
        return drift;
    }

    /** The greatest |du/dt| that a drift stands for: |dx/ds| / beta. Not a number if a drift is not. */
    double greatestSpeed(double[] drift) {
        double greatest = 0;
        for (double speed : drift) {
            greatest = Math.max(greatest, Math.abs(speed));
        }
        return greatest == 0 ? 0 : greatest / beta;
    }

    /** The energy of each state; outputs from -1 to 1. */
    double[] energy(Patterns outputs) {
        double[] energy = couplings.quadraticForm(outputs);
        for (int row = 0; row < energy.length; row++) {
            double integral = 0;
            double total = 0;
            for (int unit = 0; unit < outputs.units(); unit++) {
                integral += TanhResponse.inverseIntegral(outputs.value(row, unit));
                total += outputs.value(row, unit);
            }
            energy[row] = integral / beta - energy[row] / 2 - input * total;
        }
        return energy;
    }

    /**
     * The energy of one state whose outputs are doubles.
     *
     * <p>Rounded to floats they would add a noise, of about 1e-8 a unit, to a quantity whose slow descent is to be seen.
     */
    double energy(double[] outputs) {
        float[] high = new float[outputs.length];
        float[] low = new float[outputs.length];
        double integral = 0;
        double total = 0;
        for (int unit = 0; unit < outputs.length; unit++) {
            high[unit] = (float) outputs[unit];
            low[unit] = (float) (outputs[unit] - high[unit]);
            integral += TanhResponse.inverseIntegral(outputs[unit]);
            total += outputs[unit];
        }
        return integral / beta - quadraticForm(high, low) / 2 - input * total;
    }

    /** The form of high + low, where low is so small that its fields may be single precision. */
    private double quadraticForm(float[] high, float[] low) {
        RealPatterns parts = RealPatterns.of(high, low);
        double[] forms = couplings.quadraticForm(parts);
        RealPatterns fields = couplings.fields(parts);
        double mixed = 0;
        for (int unit = 0; unit < high.length; unit++) {
            mixed += (double) low[unit] * fields.value(0, unit) + (double) high[unit] * fields.value(1, unit);
        }
        return forms[0] + mixed + forms[1];
    }
}
