package dev.hopfield.runner.config;

import dev.hopfield.api.random.RandomStream;
import java.util.HashMap;
import java.util.Map;

/** A random order of the numbers below a bound, of which only those that are asked for are made. */
final class LazyShuffle {

    private final long bound;
    private final RandomStream random;
    /** Numbers that are not in their own places, by place: the swaps of Fisher and Yates so far. */
    private final Map<Long, Long> moved = new HashMap<>();

    private long next;

    /**
     * @param bound at least 1
     * @param random where the order comes from
     */
    LazyShuffle(long bound, RandomStream random) {
        this.bound = bound;
        this.random = random;
    }

    /** The next number; may be asked as often as there are numbers. */
    long next() {
        long place = next + below(bound - next);
        long drawn = moved.getOrDefault(place, place);
        moved.put(place, moved.getOrDefault(next, next));
        next++;
        return drawn;
    }

    /** Uniform: what would favour the smaller remainders is drawn again. */
    private long below(long limit) {
        long bits = random.nextLong() >>> 1;
        while (bits - bits % limit + (limit - 1) < 0) {
            bits = random.nextLong() >>> 1;
        }
        return bits % limit;
    }
}
