package dev.hopfield.runner.corruption;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.function.IntFunction;

/** Reverses units: bits are flipped, real values change their sign. */
public final class Reversal {

    private Reversal() {}

    /**
     * Reverses some units of each row.
     *
     * @param patterns patterns x units, left as they are
     * @param chosen the units to reverse in a row, each named once
     * @return patterns of the same shape and encoding
     */
    public static Patterns of(Patterns patterns, IntFunction<int[]> chosen) {
        return patterns instanceof BitPatterns bits ? bits(bits, chosen) : reals((RealPatterns) patterns, chosen);
    }

    private static BitPatterns bits(BitPatterns patterns, IntFunction<int[]> chosen) {
        BitPatterns.Builder builder = BitPatterns.builder(patterns.encoding(), patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            long[] words = patterns.row(row);
            for (int unit : chosen.apply(row)) {
                words[unit >>> 6] ^= 1L << unit;
            }
            builder.row(row, words, 0);
        }
        return builder.build();
    }

    private static RealPatterns reals(RealPatterns patterns, IntFunction<int[]> chosen) {
        RealPatterns.Builder builder = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            builder.row(row, patterns.row(row), 0);
            for (int unit : chosen.apply(row)) {
                builder.set(row, unit, -patterns.value(row, unit));
            }
        }
        return builder.build();
    }
}
