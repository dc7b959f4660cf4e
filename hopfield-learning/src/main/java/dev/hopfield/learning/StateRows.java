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

    /** Of states whose units are followed one by one. */
    static void requireToFollow(BitPatterns states, int units) {
        requireUnits(states, units);
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("single units are followed in BIPOLAR states but these are "
                    + states.encoding() + "; convert them with as(BIPOLAR)");
        }
    }

    /** Finds the fields of one state. */
    @FunctionalInterface
    interface Fields {
        void write(int row, float[] state, float[] field);
    }

    /**
     * The fields of states, row after row.
     *
     * @param fields given each state as numbers, and an array for its fields; both are used again for the next row
     */
    static RealPatterns fields(Patterns states, int units, Fields fields) {
        requireUnits(states, units);
        RealPatterns.Builder all = RealPatterns.builder(states.count(), units);
        float[] state = new float[units];
        float[] field = new float[units];
        for (int row = 0; row < states.count(); row++) {
            read(states, row, state);
            fields.write(row, state, field);
            all.row(row, field, 0);
        }
        return all.build();
    }

    /** Finds the quadratic form of one state. */
    @FunctionalInterface
    interface Form {
        double of(int row, float[] state);
    }

    /**
     * The quadratic forms of states, row after row.
     *
     * @param form given each state as numbers, in an array that is used again for the next row
     */
    static double[] forms(Patterns states, int units, Form form) {
        requireUnits(states, units);
        double[] forms = new double[states.count()];
        float[] state = new float[units];
        for (int row = 0; row < forms.length; row++) {
            read(states, row, state);
            forms[row] = form.of(row, state);
        }
        return forms;
    }

    /** The scalar product of a state with sums over the states of units, in double. */
    static double product(float[] state, double[] sums) {
        double product = 0;
        for (int unit = 0; unit < state.length; unit++) {
            product += state[unit] * sums[unit];
        }
        return product;
    }

    /** The same numbers in double. */
    static double[] doubles(float[] state) {
        double[] doubles = new double[state.length];
        for (int unit = 0; unit < doubles.length; unit++) {
            doubles[unit] = state[unit];
        }
        return doubles;
    }

    /** The value of a unit in a packed bipolar state. */
    static int sign(long[] state, int unit) {
        return (state[unit >>> 6] >>> unit & 1) != 0 ? 1 : -1;
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

    /** One row in any encoding, as numbers. */
    static float[] row(Patterns states, int row) {
        float[] values = new float[states.units()];
        read(states, row, values);
        return values;
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
