package dev.hopfield.classic;

/** The order of the units themselves. */
final class Identity {

    private Identity() {}

    /** The numbers 0 to units - 1. */
    static int[] order(int units) {
        int[] order = new int[units];
        for (int unit = 0; unit < units; unit++) {
            order[unit] = unit;
        }
        return order;
    }

    static SweepOrder everySweep(int units) {
        int[] order = order(units);
        return () -> order;
    }
}
