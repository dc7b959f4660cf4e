package dev.hopfield.runner.measure;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Random states to start from, as large as the patterns. Row r draws from {@code seed.child(r)} alone. */
final class RandomStarts {

    private RandomStarts() {}

    /** Fair bits where the patterns are bits; else the values of a random pattern, dealt out to the units anew. */
    static Patterns of(Patterns patterns, int count, Seed seed) {
        return patterns instanceof BitPatterns bits
                ? fairBits(bits, count, seed)
                : shuffled((RealPatterns) patterns, count, seed);
    }

    private static BitPatterns fairBits(BitPatterns patterns, int count, Seed seed) {
        BitPatterns.Builder starts = BitPatterns.builder(patterns.encoding(), count, patterns.units());
        long[] words = new long[patterns.wordsPerRow()];
        for (int row = 0; row < count; row++) {
            RandomStream random = seed.child(row).stream();
            for (int word = 0; word < words.length; word++) {
                words[word] = random.nextLong();
            }
            starts.row(row, words, 0);
        }
        return starts.build();
    }

    private static RealPatterns shuffled(RealPatterns patterns, int count, Seed seed) {
        RealPatterns.Builder starts = RealPatterns.builder(count, patterns.units());
        for (int row = 0; row < count; row++) {
            RandomStream random = seed.child(row).stream();
            int pattern = random.nextInt(patterns.count());
            int[] order = random.permutation(patterns.units());
            for (int unit = 0; unit < order.length; unit++) {
                starts.set(row, unit, patterns.value(pattern, order[unit]));
            }
        }
        return starts.build();
    }
}
