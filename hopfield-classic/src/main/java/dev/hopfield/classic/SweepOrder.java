package dev.hopfield.classic;

/** The orders in which the units of one cue are updated, sweep by sweep. For one thread. */
@FunctionalInterface
public interface SweepOrder {

    /**
     * The order of the next sweep.
     *
     * @return each unit once; valid until the next call, and not to be written to
     */
    int[] next();
}
