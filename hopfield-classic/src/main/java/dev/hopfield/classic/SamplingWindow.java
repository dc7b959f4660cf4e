package dev.hopfield.classic;

/**
 * The sweeps of a noisy recall over which states are averaged.
 *
 * @param burnIn sweeps that come first and are left out, not negative
 * @param sweeps sweeps that are averaged, at least 1
 */
public record SamplingWindow(int burnIn, int sweeps) {

    /** Checks the ranges. */
    public SamplingWindow {
        if (burnIn < 0 || sweeps < 1) {
            throw new IllegalArgumentException("a window of " + sweeps + " sweeps after " + burnIn
                    + " is none; average at least 1 sweep, after 0 or more");
        }
    }

    /** The sweep after which the recall ends. */
    long end() {
        return (long) burnIn + sweeps;
    }
}
