package dev.hopfield.runner.measure;

/** Final states in the terms of the targets. */
interface DecodedStates {

    /** The value of a unit. Where targets are bits: +1, -1, or 0 for a tie; where they are real: the number. */
    float value(int cue, int unit);

    /** The overlap of a final state with a target, from -1 to 1. */
    double overlap(int cue, int target);

    /** The overlaps of a final state with all targets, each the same number as alone. */
    double[] overlaps(int cue);
}
