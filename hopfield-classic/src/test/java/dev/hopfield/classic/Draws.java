package dev.hopfield.classic;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Seeded random patterns. */
final class Draws {

    static final Seed SEED = new Seed(1982);

    private Draws() {}

    static BitPatterns patterns(int count, int units, String purpose) {
        return patterns(count, units, SEED.child(purpose));
    }

    /** Independent fair bits. */
    static BitPatterns patterns(int count, int units, Seed seed) {
        RandomStream stream = seed.stream();
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, stream.nextBoolean());
            }
        }
        return builder.build();
    }

    /** The first patterns, each unit of them reversed with some probability. */
    static BitPatterns noisy(BitPatterns patterns, int count, double probability) {
        RandomStream stream = SEED.child("noise").stream();
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, patterns.units());
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                builder.set(row, unit, patterns.bit(row, unit) ^ stream.nextDouble() < probability);
            }
        }
        return builder.build();
    }
}
