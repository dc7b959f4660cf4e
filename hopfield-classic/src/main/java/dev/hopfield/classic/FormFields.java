package dev.hopfield.classic;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.Encoding;
import java.util.BitSet;

/**
 * The fields of a state of a quadratic form, following its flips in double precision.
 *
 * <p>A reversal costs exactly twice the support of the field, as {@link LocalFields} of bipolar states have it. A self-coupling w_ii is no
 * part of the field of a unit of -1 and +1, whose square is always 1; of a unit of 0 and 1, whose square is itself, it adds w_ii / 2.
 */
final class FormFields implements LocalFields {

    /** Flips for each unit after which the fields are taken anew, so that their roundings never add up to anything. */
    private static final int FLIPS_OF_A_UNIT = 16;

    private final QuadraticForm form;
    private final boolean binary;
    private final double[] state;
    private final double[] fields;
    private long flips;

    /**
     * @param words the packed state to start from
     */
    FormFields(QuadraticForm form, long[] words) {
        this.form = form;
        this.binary = form.encoding() == Encoding.BINARY;
        this.state = new double[form.units()];
        this.fields = new double[form.units()];
        BitSet bits = BitSet.valueOf(words);
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = bits.get(unit) ? 1 : low();
        }
        form.fields(state, fields);
    }

    /** Bytes for each unit. */
    static long bytesPerUnit() {
        return 2 * Double.BYTES;
    }

    private double low() {
        return binary ? 0 : -1;
    }

    @Override
    public double field(int unit) {
        double self = form.coupling(unit, unit);
        return binary ? 2 * (fields[unit] - self * (state[unit] - 0.5)) : fields[unit] - self * state[unit];
    }

    @Override
    public void flip(int unit) {
        double now = state[unit] == 1 ? low() : 1;
        double change = now - state[unit];
        state[unit] = now;
        flips++;
        if (flips % ((long) FLIPS_OF_A_UNIT * state.length) == 0) {
            form.fields(state, fields);
        } else {
            form.addColumn(unit, change, fields);
        }
    }

    /** The energy of the state as it is. */
    double energy() {
        return form.energy(state);
    }
}
