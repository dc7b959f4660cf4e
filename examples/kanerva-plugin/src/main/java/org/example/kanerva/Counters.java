package org.example.kanerva;

/** What the hard locations hold: a counter for each unit, locations x units, all 0 at first. */
final class Counters {

    /** Of each array, and of the reference to it. */
    private static final int HEADER = 20;

    private final byte[][] counters;
    private final int saturation;

    /**
     * @param locations how many
     * @param units counters of each
     * @param saturation where counters stop, on either side of 0
     */
    Counters(int locations, int units, int saturation) {
        this.counters = new byte[locations][units];
        this.saturation = saturation;
    }

    /** Adds a packed pattern to one location, its bits read as -1 and +1. */
    void write(int location, long[] pattern) {
        byte[] row = counters[location];
        for (int unit = 0; unit < row.length; unit++) {
            int counter = row[unit] + ((pattern[unit >>> 6] >>> unit & 1) != 0 ? 1 : -1);
            row[unit] = (byte) Math.max(-saturation, Math.min(saturation, counter));
        }
    }

    /** Adds the counters of one location to a sum for each unit. */
    void addTo(int[] sums, int location) {
        byte[] row = counters[location];
        for (int unit = 0; unit < row.length; unit++) {
            sums[unit] += row[unit];
        }
    }

    /** What the counters of so many locations take: arrays end at a multiple of 8 bytes. */
    static long bytes(long locations, long units) {
        return locations * (HEADER + (units + 7) / 8 * 8);
    }
}
