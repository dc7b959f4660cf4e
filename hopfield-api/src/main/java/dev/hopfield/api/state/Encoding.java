package dev.hopfield.api.state;

/** How the value of one unit is written. */
public enum Encoding {
    /** One bit a unit, read as -1 or +1. */
    BIPOLAR,
    /** One bit a unit, read as 0 or 1. */
    BINARY,
    /** One finite real number a unit. */
    REAL;

    /** Whether a unit takes one bit. */
    public boolean isBits() {
        return this != REAL;
    }

    /**
     * The value between the two readings of a bit: 0 for BIPOLAR, 1/2 for BINARY. A real number above it is decoded
     * as the higher reading. For REAL it is 0.
     */
    public float midpoint() {
        return this == BINARY ? 0.5f : 0f;
    }
}
