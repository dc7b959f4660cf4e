package dev.hopfield.classic;

import dev.hopfield.api.state.Encoding;

/** The two values that a unit may have. */
public enum UnitValues {
    /** -1 and +1. */
    BIPOLAR(Encoding.BIPOLAR, 1),
    /** 0 and 1: s = 2 V - 1, so V changes by half as much. */
    BINARY(Encoding.BINARY, 0.5);

    private final Encoding encoding;
    private final double scale;

    UnitValues(Encoding encoding, double scale) {
        this.encoding = encoding;
        this.scale = scale;
    }

    /** The values of units whose states have an encoding of bits. */
    static UnitValues of(Encoding encoding) {
        return encoding == Encoding.BINARY ? BINARY : BIPOLAR;
    }

    /** The encoding of states of such units. */
    Encoding encoding() {
        return encoding;
    }

    /** How much a unit changes by, as a fraction of what a bipolar unit does. */
    double scale() {
        return scale;
    }
}
