package dev.hopfield.dense;

/** How the scores of a {@link Similarity} depend on the state: settles whether recall follows an energy. */
public enum ScoreForm {
    /** A positive multiple of the dot product, c xi.s. */
    LINEAR,
    /** Minus the squared distance, -|s - xi|^2. */
    SQUARED_DISTANCE,
    /** Anything else. */
    OTHER
}
