package dev.hopfield.continuous;

/**
 * The equations of motion of graded units.
 *
 * <p>In the units of the paper, with potential u, output V and time constant tau_i of N units,
 *
 * <pre>
 *     du_i/dt = -u_i/tau_i + h_i + I_i,   h_i = sum_j w_ij V_j,   V_i = L'(gain u_i)
 * </pre>
 *
 * With x = gain u, the time s = t/tau in the least time constant tau, beta = gain tau, and the leaks r_i = tau/tau_i of at most 1, which
 * have no unit, this is
 *
 * <pre>
 *     dx_i/ds = beta (h_i + I_i) - r_i x_i,   V_i = L'(x_i)
 *     E = -1/2 sum_i V_i h_i - sum_i I_i V_i + 1/beta sum_i r_i (x_i V_i - L(x_i))
 * </pre>
 *
 * so that dE/dV_i = -du_i/dt and, for symmetric couplings, dE/dt = -sum_i (dV_i/du_i) (du_i/dt)^2 is never positive. Immutable (J. J.
 * Hopfield, 1984, PNAS 81:3088, doi:10.1073/pnas.81.10.3088).
 *
 * @param fields what outputs do to units
 * @param activation how outputs follow potentials
 * @param beta gain times the least time constant
 * @param leaks r_i, or empty for 1 throughout
 * @param inputs I_i, or empty for 0 throughout
 * @param hasEnergy whether the couplings are symmetric
 */
record GradedNetwork(
        FieldMap fields, Activation activation, double beta, double[] leaks, double[] inputs, boolean hasEnergy) {

    int units() {
        return fields.units();
    }

    double leak(int unit) {
        return leaks.length == 0 ? 1 : leaks[unit];
    }

    double input(int unit) {
        return inputs.length == 0 ? 0 : inputs[unit];
    }

    /** What leaks and inputs add to the energy of outputs. */
    double localEnergy(double[] outputs) {
        double integral = 0;
        double total = 0;
        for (int unit = 0; unit < outputs.length; unit++) {
            integral += leak(unit) * activation.inverseIntegral(outputs[unit]);
            total += input(unit) * outputs[unit];
        }
        return integral / beta - total;
    }
}
