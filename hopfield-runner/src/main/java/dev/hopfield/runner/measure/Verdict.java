package dev.hopfield.runner.measure;

import java.util.Locale;

/** What a final state is. */
enum Verdict {
    /** The pattern that the cue was made from. */
    TARGET,
    /** The reverse of that pattern. */
    REVERSE,
    /** Another stored pattern, or its reverse. */
    OTHER,
    /** A symmetric mixture of a few stored patterns. */
    MIXTURE,
    /** An average of many stored patterns: metastable. */
    AVERAGE,
    /** The average of all stored patterns, of a memory that tells their shares. */
    GLOBAL,
    /** A fixed point that is nothing of the above. */
    SPURIOUS,
    /** No fixed point: the state went round in a cycle. */
    CYCLE,
    /** The limit on steps came first. */
    NOT_CONVERGED,
    /** The state left the range of finite numbers. */
    DIVERGED;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
