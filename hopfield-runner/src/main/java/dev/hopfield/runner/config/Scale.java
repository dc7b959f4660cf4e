package dev.hopfield.runner.config;

/** How the values of a range are spaced. */
enum Scale {
    /** Evenly. */
    LINEAR,
    /** By equal ratios. */
    LOG
}
