package dev.hopfield.classic;

import java.util.Arrays;

/**
 * Tells when a deterministic trajectory returns to a state that it has been in.
 *
 * <p>A cycle of two states, where synchronous dynamics of symmetric couplings ends, is seen as soon as it closes. Longer ones are
 * found by comparing with a state that is replaced at ever longer intervals (R. P. Brent, BIT 20 (1980) 176,
 * doi:10.1007/BF01933190), within about three times the length of the way into the cycle and round it.
 */
final class CycleWatch {

    private long[] last;
    private long[] lastButOne;
    private long[] kept;
    private long seen;
    private long interval = 1;

    /**
     * @param first the packed state that the trajectory starts from; not kept
     */
    CycleWatch(long[] first) {
        this.last = first.clone();
        this.lastButOne = first.clone();
        this.kept = first.clone();
    }

    /**
     * Takes the next state into account.
     *
     * @param words the packed state; not kept
     * @return whether it has been here before, other than as the last one
     */
    boolean closes(long[] words) {
        seen++;
        boolean closed = seen >= 2 && Arrays.equals(words, lastButOne) || Arrays.equals(words, kept);
        long[] oldest = lastButOne;
        lastButOne = last;
        last = oldest;
        System.arraycopy(words, 0, last, 0, words.length);
        if (seen == interval) {
            interval *= 2;
            System.arraycopy(words, 0, kept, 0, words.length);
        }
        return closed;
    }
}
