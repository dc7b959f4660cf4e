package dev.hopfield.classic;

/** Which of the states of a search is its result. */
public enum KeptState {
    /** The last one, as the dynamics has it. */
    LAST,
    /** The first of lowest energy of all that an observer is shown: that before the first sweep, and those after each. */
    BEST
}
