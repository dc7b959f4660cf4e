package dev.hopfield.continuous;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** States for tests, drawn from a seed. */
final class Draws {

    private Draws() {}

    /** Independent fair bits. */
    static BitPatterns bipolar(int count, int units, Seed seed) {
        RandomStream stream = seed.stream();
        BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                patterns.set(row, unit, stream.nextBoolean());
            }
        }
        return patterns.build();
    }

    /** Each unit reversed with a probability. */
    static BitPatterns flipped(Patterns patterns, double probability, Seed seed) {
        RandomStream stream = seed.stream();
        BitPatterns.Builder flipped = BitPatterns.builder(Encoding.BIPOLAR, patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                flipped.set(row, unit, patterns.value(row, unit) > 0 ^ stream.nextDouble() < probability);
            }
        }
        return flipped.build();
    }

    /** Numbers uniform between -1 and 1. */
    static RealPatterns graded(int count, int units, Seed seed) {
        RandomStream stream = seed.stream();
        RealPatterns.Builder states = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                states.set(row, unit, (float) (2 * stream.nextDouble() - 1));
            }
        }
        return states.build();
    }

    /** One row as doubles. */
    static double[] row(Patterns states, int row) {
        double[] values = new double[states.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = states.value(row, unit);
        }
        return values;
    }

    /** The overlap of a state with a pattern, m = 1/N sum_i xi_i V_i. */
    static double overlap(Patterns patterns, int pattern, Patterns states, int state) {
        double sum = 0;
        for (int unit = 0; unit < patterns.units(); unit++) {
            sum += patterns.value(pattern, unit) * states.value(state, unit);
        }
        return sum / patterns.units();
    }
}
