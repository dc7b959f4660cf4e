package dev.hopfield.testkit.toy;

/** One thing that a toy problem does wrong. */
public enum ProblemFlaw {
    NONE,
    HIDDEN_RANDOMNESS,
    WRONG_UNITS,
    LOPSIDED,
    INFINITE,
    FORGOTTEN_FACTOR,
    NO_SELF_COUPLINGS,
    SQUARES_ITSELF,
    ADDS_TO_FIELDS,
    FORGOTTEN_BIASES,
    FORGOTTEN_CONSTANT,
    SHARED_SCRATCH,
    FIRST_ROW,
    ANY_SIZE,
    POOR_OPTIMUM,
    FULL_ACTIVITY,
    CONSTANT_BYTES,
    OVERFLOWING_BYTES
}
