package dev.hopfield.runner.measure;

/** Final states in the terms of the pattern source. */
interface DecodedStates {

    /** The value of a unit: +1, -1 or 0 for a tie where patterns are bits, the number itself where they are real. */
    float value(int cue, int unit);

    /** The overlap of a final state with a stored pattern, from -1 to 1. */
    double overlap(int cue, int pattern);
}
