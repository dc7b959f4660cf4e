package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Checks states against couplings, reads single rows of them as numbers, and checks their fields. */
final class StateRows {

    private StateRows() {}

    static void requireUnits(Patterns states, int units) {
        if (states.units() != units) {
            throw new IllegalArgumentException("the couplings join " + units + " units but the states have "
                    + states.units() + "; give states of " + units + " units");
        }
    }

    static void requireBipolar(BitPatterns states) {
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("single units are followed in BIPOLAR states but these are "
                    + states.encoding() + "; convert them with as(BIPOLAR)");
        }
    }

    /** A field as a float. Patterns of 1e20 are enough for one that no float holds. */
    static float field(double field, int row, int unit) {
        float rounded = (float) field;
        if (!Float.isFinite(rounded)) {
            throw new IllegalArgumentException("the local field of state " + row + " at unit " + unit + " is " + field
                    + ", beyond the range of floats\nScale the patterns and states down, to values of about 1.");
        }
        return rounded;
    }

    /** Reads one row in any encoding. */
    static void read(Patterns states, int row, float[] into) {
        if (states instanceof RealPatterns real) {
            System.arraycopy(real.block(row / real.rowsPerBlock()), real.offset(row), into, 0, into.length);
        } else {
            readBits((BitPatterns) states, row, into);
        }
    }

    private static void readBits(BitPatterns states, int row, float[] into) {
        long[] words = states.block(row / states.rowsPerBlock());
        int offset = states.offset(row);
        float low = states.encoding() == Encoding.BIPOLAR ? -1f : 0f;
        for (int unit = 0; unit < into.length; unit++) {
            into[unit] = (words[offset + (unit >>> 6)] >>> unit & 1) != 0 ? 1f : low;
        }
    }
}
