package dev.hopfield.testkit.toy;

/** One thing that a toy does wrong. */
public enum Flaw {
    NONE,
    RISING_ENERGY,
    UNEVEN_ENERGY,
    HIDDEN_RANDOMNESS,
    FORGOTTEN_FIRST_ROW,
    ANY_SIZE,
    ANY_ENCODING,
    NO_PATTERNS,
    WRITES_CUES,
    BOUND_TO_A_THREAD,
    COUNTS_WORKERS,
    ORDERED_UNITS,
    OBSERVER_WITHOUT_START,
    IGNORED_CLAMP,
    CONSTANT_BYTES,
    TOO_MANY_STEPS
}
