package dev.hopfield.api.experiment;

/** Which of two numbers in a column is the better one, whatever measured them. */
public enum Better {
    /** The higher number is better, as of an overlap. */
    HIGHER,

    /** The lower number is better, as of an error. */
    LOWER,

    /** Neither is: numbers are on scales of their own, or more is another thing, not a better one. */
    NEITHER
}
