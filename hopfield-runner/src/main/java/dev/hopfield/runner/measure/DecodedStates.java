package dev.hopfield.runner.measure;

/** Final states in the terms of the pattern source. */
interface DecodedStates {

    /** The value of a unit. Where patterns are bits: +1, -1, or 0 for a tie; where they are real: the number. */
    float value(int cue, int unit);

    /** The overlap of a final state with a stored pattern, from -1 to 1. */
    double overlap(int cue, int pattern);

    /** The overlaps of a final state with all stored patterns, each the same number as alone. */
    double[] overlaps(int cue);
}
