package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;

/**
 * The units of a layer, cut into shares for workers if there is enough to do.
 *
 * <p>For work whose results do not depend on the cuts, which lie between words of packed units.
 *
 * @param units how many units there are
 * @param count how many shares they are cut into
 * @param workers who does the work
 */
record UnitShares(int units, int count, Workers workers) {

    /** Whole words of units, and whole runs of the rows that are counted together: 64 x 15. */
    private static final int TOGETHER = 960;

    /** Words to be read before sharing pays for the hand-over: some 50 microseconds. */
    private static final long WORTH_SHARING = 250_000;

    private static final int SHARES_FOR_A_WORKER = 4;

    /** What is done with the units from one to before another. */
    @FunctionalInterface
    interface Share {
        void run(int number, int from, int to);
    }

    /**
     * Shares for work.
     *
     * @param work words that all units together read
     */
    static UnitShares of(int units, long work, Workers workers) {
        long most = Math.min((units + TOGETHER - 1L) / TOGETHER, (long) SHARES_FOR_A_WORKER * workers.count());
        boolean pays = workers.count() > 1 && work >= WORTH_SHARING;
        return new UnitShares(units, pays ? (int) most : 1, workers);
    }

    void forEach(Share share) {
        if (count == 1) {
            share.run(0, 0, units);
        } else {
            workers.forEach(count, number -> share.run(number, begin(number), begin(number + 1)));
        }
    }

    private int begin(int number) {
        long runs = (units + TOGETHER - 1L) / TOGETHER;
        return (int) Math.min(units, number * runs / count * TOGETHER);
    }
}
