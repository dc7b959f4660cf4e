package dev.hopfield.benchmarks.compare;

/** How large the inputs are. */
enum Size {
    /** Only to see that everything runs. */
    QUICK,
    /** The shapes that are quoted. */
    NORMAL,
    /** And one that needs a large heap. */
    LARGE
}
