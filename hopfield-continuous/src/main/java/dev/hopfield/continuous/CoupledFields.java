package dev.hopfield.continuous;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;

/** Fields of learnt couplings, which take and give single precision. */
record CoupledFields(Couplings couplings) implements FieldMap {

    @Override
    public int units() {
        return couplings.units();
    }

    @Override
    public void fields(double[] outputs, int[] rows, int count, double[] fields, Workers workers) {
        int units = units();
        RealPatterns.Builder states = RealPatterns.builder(count, units);
        float[] state = new float[units];
        for (int k = 0; k < count; k++) {
            int from = rows[k] * units;
            for (int unit = 0; unit < units; unit++) {
                state[unit] = (float) outputs[from + unit];
            }
            states.row(k, state, 0);
        }
        RealPatterns found = couplings.fields(states.build(), workers);
        for (int k = 0; k < count; k++) {
            float[] block = found.block(k / found.rowsPerBlock());
            int offset = found.offset(k);
            int from = rows[k] * units;
            for (int unit = 0; unit < units; unit++) {
                fields[from + unit] = block[offset + unit];
            }
        }
    }
}
