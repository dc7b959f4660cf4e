package dev.hopfield.benchmarks.inputs;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Random bipolar patterns, and cues made from the first of them by reversing a tenth of the units. */
public final class BipolarInputs {

    private static final int FLIPPED_PART = 10;

    private final BitPatterns patterns;
    private final BitPatterns cues;

    /**
     * Draws inputs.
     *
     * @param units N
     * @param count P, how many patterns
     * @param cues how many of the patterns become cues, up to P
     * @param seed the source of all numbers
     */
    public BipolarInputs(int units, int count, int cues, Seed seed) {
        this.patterns = random(units, count, seed.child("patterns"));
        this.cues = corrupted(patterns, cues, seed.child("cues"));
    }

    private static BitPatterns random(int units, int count, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        RandomStream stream = seed.stream();
        long[] words = new long[(units - 1) / Long.SIZE + 1];
        for (int row = 0; row < count; row++) {
            for (int word = 0; word < words.length; word++) {
                words[word] = stream.nextLong();
            }
            builder.row(row, words, 0);
        }
        return builder.build();
    }

    private static BitPatterns corrupted(BitPatterns patterns, int cues, Seed seed) {
        int units = patterns.units();
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, cues, units);
        for (int cue = 0; cue < cues; cue++) {
            builder.row(cue, patterns.row(cue), 0);
            int[] order = seed.child(cue).stream().permutation(units);
            for (int i = 0; i < units / FLIPPED_PART; i++) {
                builder.set(cue, order[i], !patterns.bit(cue, order[i]));
            }
        }
        return builder.build();
    }

    /** N. */
    public int units() {
        return patterns.units();
    }

    /** The patterns: P x N. */
    public BitPatterns patterns() {
        return patterns;
    }

    /** The cues: one for each of the first patterns, in order. */
    public BitPatterns cues() {
        return cues;
    }
}
