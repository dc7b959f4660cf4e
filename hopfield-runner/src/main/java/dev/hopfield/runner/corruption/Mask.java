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
        int[][] unknown = new int[patterns.count()][];
        for (int row = 0; row < unknown.length; row++) {
            unknown[row] = UnitChoice.of(patterns.units(), fraction, seed.child(row));
        }
        Patterns filled = patterns instanceof BitPatterns bits
                ? randomBits(bits, unknown, seed)
                : zeros((RealPatterns) patterns, unknown);
        return Cues.of(filled, known(unknown, patterns.units()));
    }

    private static BitPatterns known(int[][] unknown, int units) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, unknown.length, units);
        for (int row = 0; row < unknown.length; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, true);
            }
            for (int unit : unknown[row]) {
                builder.set(row, unit, false);
            }
        }
        return builder.build();
    }

    private static Patterns randomBits(BitPatterns patterns, int[][] unknown, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(patterns.encoding(), patterns.count(), patterns.units());
        for (int row = 0; row < unknown.length; row++) {
            builder.row(row, patterns.row(row), 0);
            RandomStream random = seed.child(row).child("fill").stream();
            for (int unit : unknown[row]) {
                builder.set(row, unit, random.nextBoolean());
            }
        }
        return builder.build();
    }

    private static Patterns zeros(RealPatterns patterns, int[][] unknown) {
        RealPatterns.Builder builder = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < unknown.length; row++) {
            builder.row(row, patterns.row(row), 0);
            for (int unit : unknown[row]) {
                builder.set(row, unit, 0f);
            }
        }
        return builder.build();
    }
}
