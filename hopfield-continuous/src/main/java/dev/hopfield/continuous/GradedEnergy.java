package dev.hopfield.continuous;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * The energy of outputs of a network with learnt couplings, in double precision.
 *
 * @param network its leaks and inputs
 * @param couplings its couplings
 */
record GradedEnergy(GradedNetwork network, Couplings couplings) {

    /** The energy of each state; plus infinity where a value is beyond the range of outputs. */
    double[] of(Patterns states) {
        if (states.units() != network.units()) {
            throw new IllegalArgumentException("the memory has " + network.units() + " units but the states have "
                    + states.units() + "; give states of " + network.units() + " units");
        }
        Encoding reading = network.activation().reading();
        if (states.encoding().isBits() && states.encoding() != reading) {
            throw new IllegalArgumentException("the states are " + states.encoding() + " but outputs go "
                    + (reading == Encoding.BIPOLAR ? "from -1 to 1" : "up from 0") + "; convert them with as(Encoding."
                    + reading + ")");
        }
        double[] energies = couplings.quadraticForm(states);
        double[] outputs = new double[states.units()];
        for (int row = 0; row < energies.length; row++) {
            for (int unit = 0; unit < outputs.length; unit++) {
                outputs[unit] = states.value(row, unit);
            }
            energies[row] =
                    isInRange(outputs) ? network.localEnergy(outputs) - energies[row] / 2 : Double.POSITIVE_INFINITY;
        }
        return energies;
    }

    private boolean isInRange(double[] outputs) {
        double lowest = network.activation().lowest();
        double highest = network.activation().highest();
        boolean in = true;
        for (double output : outputs) {
            in &= output >= lowest && output <= highest;
        }
        return in;
    }

    /**
     * The energy of one state whose outputs are doubles.
     *
     * <p>Rounded to floats they would add a noise, of about 1e-8 a unit, to a quantity whose slow descent is to be seen.
     */
    double of(double[] outputs) {
        float[] high = new float[outputs.length];
        float[] low = new float[outputs.length];
        for (int unit = 0; unit < outputs.length; unit++) {
            high[unit] = (float) outputs[unit];
            low[unit] = (float) (outputs[unit] - high[unit]);
        }
        return network.localEnergy(outputs) - quadraticForm(high, low) / 2;
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
