package dev.hopfield.dense;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Random states for tests. */
final class Draws {

    private Draws() {}

    static BitPatterns bipolar(int count, int units, long seed) {
        RandomStream random = new Seed(seed).stream();
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, random.nextBoolean());
            }
        }
        return builder.build();
    }

    static BitPatterns flipped(Patterns states, int flips, long seed) {
        RandomStream random = new Seed(seed).stream();
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < states.units(); unit++) {
                builder.set(row, unit, states.value(row, unit) > 0);
            }
            int[] order = random.permutation(states.units());
            for (int i = 0; i < flips; i++) {
                builder.set(row, order[i], states.value(row, order[i]) <= 0);
            }
        }
        return builder.build();
    }

    static RealPatterns gaussian(int count, int units, double scale, long seed) {
        RandomStream random = new Seed(seed).stream();
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, (float) (scale * random.nextGaussian()));
            }
        }
        return builder.build();
    }

    /** Overlaps of one state with all patterns, term by term. */
    static int[] overlaps(BitPatterns patterns, BitPatterns states, int row) {
        int[] overlaps = new int[patterns.count()];
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                overlaps[pattern] += (int) (patterns.value(pattern, unit) * states.value(row, unit));
            }
        }
        return overlaps;
    }
}
