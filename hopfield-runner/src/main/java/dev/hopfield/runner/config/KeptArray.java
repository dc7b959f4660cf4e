package dev.hopfield.runner.config;

/** What of a recall can be kept as an array, row by row of its cues. */
public enum KeptArray {
    /** The final states of each model. */
    STATES,
    /** Their energies; not a number where a model tells none. */
    ENERGIES,
    /** How many steps each cue took. */
    STEPS,
    /** The cues, and which of their units are known if not all are. */
    CUES,
    /** What the cues are to call up. */
    TARGETS
}
