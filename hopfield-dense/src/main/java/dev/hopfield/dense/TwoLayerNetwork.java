package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;

/**
 * Visible and hidden neurons, coupled by the patterns, and the energy that they have in common. All in double.
 *
 * <p>Time is in units of the time constant of visible neurons, and lag is that of hidden ones: with outputs s = g(v) and
 * f = grad L(h),
 *
 * <pre>
 *     dv_i/dt = sum_mu xi_mu,i f_mu - v_i,   lag dh_mu/dt = sum_i xi_mu,i s_i - h_mu,
 *     E = G(s) - L(h) + sum_mu f_mu (h_mu - sum_i xi_mu,i s_i).
 * </pre>
 *
 * @param memory the patterns, and what is done with their scores and sums
 * @param lag time constant of hidden neurons over that of visible ones; 0 if hidden neurons follow at once
 */
record TwoLayerNetwork(RealNetwork memory, double lag) {

    /** Beyond, an activity says no more: e^600 times any float is still a finite double. */
    private static final double LARGEST_LOG_FACTOR = 600;

    int units() {
        return memory.patterns().units();
    }

    int hidden() {
        return memory.patterns().count();
    }

    boolean isAdiabatic() {
        return lag == 0;
    }

    /** Writes s = g(v) to the free units; the others, and those without direction, stay. */
    void writeOutputs(double[] v, int[] free, double[] s) {
        Optional<Normalisation> normalisation = memory.parts().normalisation();
        if (normalisation.isPresent()) {
            normalisation.get().apply(v, free, s);
        } else {
            for (int unit : free) {
                s[unit] = v[unit];
            }
        }
    }

    /** Writes what hidden neurons are driven to, sum_i xi_mu,i s_i. */
    void writeDrive(double[] s, double[] h) {
        RealPatterns patterns = memory.patterns();
        for (int row = 0; row < h.length; row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            int from = patterns.offset(row);
            double sum = 0;
            for (int unit = 0; unit < s.length; unit++) {
                sum += block[from + unit] * s[unit];
            }
            h[row] = sum;
        }
    }

    /** Writes the activities f = grad L(h). */
    void writeActivity(double[] h, double[] f) {
        double logFactor = memory.parts().weighting().weights(h, f);
        if (logFactor != 0) {
            double factor = StrictMath.exp(Math.min(logFactor, LARGEST_LOG_FACTOR));
            for (int row = 0; row < f.length; row++) {
                f[row] *= factor;
            }
        }
    }

    /** Writes what visible neurons are driven to, sum_mu xi_mu,i f_mu. */
    void writeInput(double[] f, double[] x) {
        Arrays.fill(x, 0);
        RealPatterns patterns = memory.patterns();
        for (int row = 0; row < f.length; row++) {
            if (f[row] != 0) {
                float[] block = patterns.block(row / patterns.rowsPerBlock());
                int from = patterns.offset(row);
                for (int unit = 0; unit < x.length; unit++) {
                    x[unit] += f[row] * block[from + unit];
                }
            }
        }
    }

    /**
     * The energy of outputs and hidden neurons, where there is one: that of outputs alone, if these follow at once, and
     * more otherwise.
     *
     * <p>The same constant as for the dense memory makes it 0 at the longest pattern.
     */
    double energy(double[] s, double[] h) {
        double[] drive = new double[h.length];
        double[] f = new double[h.length];
        writeDrive(s, drive);
        writeActivity(h, f);
        double energy = conjugate(s) - memory.parts().weighting().value(h);
        for (int row = 0; row < h.length; row++) {
            energy += f[row] == 0 ? 0 : f[row] * (h[row] - drive[row]);
        }
        return energy;
    }

    private double conjugate(double[] s) {
        Optional<Normalisation> normalisation = memory.parts().normalisation();
        if (normalisation.isPresent()) {
            return normalisation.get().conjugate(s);
        }
        double squares = memory.largestSquaredNorm();
        for (double output : s) {
            squares += output * output;
        }
        return squares / 2;
    }
}
