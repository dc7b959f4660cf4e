package dev.hopfield.benchmarks.limits;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Limit;

/** Makes the probes of all limits. */
public final class Probes {

    /** Two arrays of this many words are 16 KiB, half of a small first-level cache. */
    private static final int CACHED_WORDS = 1024;

    private static final double BILLION = 1e9;

    private final ProbeArrays arrays;
    private final int multiplyAddRounds;
    private final int cachedPasses;

    private Probes(int words, int multiplyAddRounds, int cachedPasses) {
        this.arrays = new ProbeArrays(words);
        this.multiplyAddRounds = multiplyAddRounds;
        this.cachedPasses = cachedPasses;
    }

    /** Probes that take some ten milliseconds a call, on half a gigabyte. */
    public static Probes thorough() {
        return new Probes(1 << 25, 3_000_000, 10_000);
    }

    /** Probes that only show that they run. */
    public static Probes smoke() {
        return new Probes(1 << 17, 20_000, 100);
    }

    /**
     * The probe of a limit.
     *
     * @param limit which
     * @param workers the threads that reach it together
     */
    public Contender<?> of(Limit limit, Workers workers) {
        int part = arrays.words() / workers.count();
        return switch (limit) {
            case MULTIPLY_ADD ->
                new Probe(
                        limit,
                        workers,
                        (double) multiplyAddRounds * VectorLoops.operationsPerRound() / BILLION,
                        thread -> (long) VectorLoops.multiplyAdds(multiplyAddRounds));
            case MEMORY ->
                new Probe(
                        limit,
                        workers,
                        2.0 * part * Long.BYTES / BILLION,
                        thread -> arrays.sum(thread * part, (thread + 1) * part));
            case COUNT_CACHED ->
                new Probe(
                        limit, workers, (double) cachedPasses * CACHED_WORDS * Long.SIZE / BILLION, this::countCached);
            case COUNT_MEMORY ->
                new Probe(
                        limit,
                        workers,
                        (double) part * Long.SIZE / BILLION,
                        thread -> countPart(thread * part, (thread + 1) * part));
        };
    }

    private long countCached(int thread) {
        long count = 0;
        // Each thread counts in a place of its own.
        int from = thread * CACHED_WORDS;
        for (int pass = 0; pass < cachedPasses; pass++) {
            count += arrays.differences(from, from + CACHED_WORDS);
        }
        return count;
    }

    private long countPart(int from, int to) {
        long count = 0;
        for (int at = from; at < to; at += CACHED_WORDS) {
            count += arrays.differences(at, Math.min(to, at + CACHED_WORDS));
        }
        return count;
    }
}
