package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;

/**
 * A range of numbers, cut into parts for workers if there is enough to do.
 *
 * <p>For work whose results do not depend on the cuts.
 *
 * @param size how many numbers there are
 * @param unit how many consecutive numbers stay together
 * @param parts how many parts there are
 * @param workers who does them
 */
record Parts(int size, int unit, int parts, Workers workers) {

    /** Words to be read before sharing the work pays: some 50 microseconds. */
    static final long WORTH_SHARING = 250_000;

    private static final int PARTS_FOR_A_WORKER = 4;

    /** What is done with the numbers from one to before another. */
    @FunctionalInterface
    interface Part {
        void run(int from, int to);
    }

    /**
     * @param work words that all numbers together read
     */
    static Parts of(int size, int unit, long work, Workers workers) {
        long most = Math.min((size + unit - 1L) / unit, (long) PARTS_FOR_A_WORKER * workers.count());
        boolean worthSharing = workers.count() > 1 && work >= WORTH_SHARING;
        return new Parts(size, unit, worthSharing ? (int) most : 1, workers);
    }

    void forEach(Part part) {
        if (parts <= 1) {
            part.run(0, size);
            return;
        }
        workers.forEach(parts, number -> part.run(begin(number), begin(number + 1)));
    }

    private int begin(int part) {
        long units = (size + unit - 1L) / unit;
        return (int) Math.min(size, part * units / parts * unit);
    }
}
