package dev.hopfield.runner.measure;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Patterns that are exactly uncorrelated, even as sets: pattern k is bit k of the number of the unit. */
final class Walsh {

    /** Enough for nine independent patterns. */
    static final int UNITS = 512;

    private Walsh() {}

    static int value(int pattern, int unit) {
        return (unit >> pattern & 1) == 0 ? -1 : 1;
    }

    static BitPatterns patterns(int count) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, UNITS);
        for (int pattern = 0; pattern < count; pattern++) {
            for (int unit = 0; unit < UNITS; unit++) {
                builder.set(pattern, unit, value(pattern, unit) > 0);
            }
        }
        return builder.build();
    }

    /** The sum of some patterns, each with a weight. */
    static float[] sum(int... weights) {
        float[] sum = new float[UNITS];
        for (int pattern = 0; pattern < weights.length; pattern++) {
            for (int unit = 0; unit < UNITS; unit++) {
                sum[unit] += weights[pattern] * value(pattern, unit);
            }
        }
        return sum;
    }
}
