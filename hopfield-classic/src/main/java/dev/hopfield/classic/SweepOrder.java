package dev.hopfield.classic;

/** The orders in which the units of one cue are updated, sweep by sweep. For one thread. */
@FunctionalInterface
public interface SweepOrder {

    /**
     * The order of the next sweep.
     *
     * @return unit numbers, each once; or drawn with replacement if units are updated one at a time; valid until the next call, and not to be written to
     */
    int[] next();
}
