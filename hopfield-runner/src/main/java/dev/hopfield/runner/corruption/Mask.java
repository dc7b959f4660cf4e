package dev.hopfield.runner.corruption;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;

/**
 * Marks round(fraction N) units of each pattern as unknown and fills them.
 *
 * <p>Bits are filled at random, real values with 0.
 *
 * @param fraction part of the units that becomes unknown, from 0 to 1
 */
@Component(name = "mask", summary = "makes a fraction of the units unknown; bits are filled at random, reals with 0")
public record Mask(
        @Parameter(doc = "part of the units that becomes unknown", preset = "0.5", min = 0, max = 1)
        double fraction) implements Corruption {

    /** Checks the fraction. */
    public Mask {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        Patterns filled =
                patterns instanceof BitPatterns bits ? randomBits(bits, seed) : zeros((RealPatterns) patterns, seed);
        return Cues.of(filled, known(patterns, seed));
    }

    /** Chosen again where it is needed: to keep the units of all rows would take more than the cues. */
    private int[] unknown(Patterns patterns, int row, Seed seed) {
        return UnitChoice.of(patterns.units(), fraction, seed.child(row));
    }

    private BitPatterns known(Patterns patterns, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, patterns.count(), patterns.units());
        long[] known = new long[(patterns.units() - 1) / Long.SIZE + 1];
        for (int row = 0; row < patterns.count(); row++) {
            Arrays.fill(known, -1L);
            for (int unit : unknown(patterns, row, seed)) {
                known[unit >>> 6] &= ~(1L << unit);
            }
            builder.row(row, known, 0);
        }
        return builder.build();
    }

    private Patterns randomBits(BitPatterns patterns, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(patterns.encoding(), patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            builder.row(row, patterns.row(row), 0);
            RandomStream random = seed.child(row).child("fill").stream();
            for (int unit : unknown(patterns, row, seed)) {
                builder.set(row, unit, random.nextBoolean());
            }
        }
        return builder.build();
    }

    private Patterns zeros(RealPatterns patterns, Seed seed) {
        RealPatterns.Builder builder = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            builder.row(row, patterns.row(row), 0);
            for (int unit : unknown(patterns, row, seed)) {
                builder.set(row, unit, 0f);
            }
        }
        return builder.build();
    }
}
