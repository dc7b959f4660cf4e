package dev.hopfield.benchmarks.limits;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/** Two arrays of random bits, much larger than any cache, that all probes read. */
final class ProbeArrays {

    private final long[] first;
    private final long[] second;

    /**
     * New arrays.
     *
     * @param words of each; 8 bytes a word
     */
    ProbeArrays(int words) {
        this.first = random(words, new Seed(1));
        this.second = random(words, new Seed(2));
    }

    private static long[] random(int words, Seed seed) {
        long[] bits = new long[words];
        RandomStream stream = seed.stream();
        for (int i = 0; i < words; i++) {
            bits[i] = stream.nextLong();
        }
        return bits;
    }

    int words() {
        return first.length;
    }

    /** The sum of both arrays over a part, which has to read both. */
    long sum(int from, int to) {
        return VectorLoops.sum(first, from, to) + VectorLoops.sum(second, from, to);
    }

    /**
     * In how many bits the arrays differ within a part.
     *
     * <p>Counted in ints, which is what compilers turn into vectors, so a part has fewer than 2^25 words.
     */
    int differences(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(first[i] ^ second[i]);
        }
        return count;
    }
}
