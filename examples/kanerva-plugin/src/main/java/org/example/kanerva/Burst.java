package org.example.kanerva;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * Reverses round(fraction N) units of each pattern that follow each other, as a scratch or a gap in a transmission does.
 *
 * <p>Bits are flipped, real values change their sign. The run begins at any unit, with equal chances, and goes on at unit
 * 0 after the last one. Where it begins does not depend on the fraction, so that shorter runs lie within longer ones.
 *
 * @param fraction part of the units that is reversed, from 0 to 1
 */
@Component(name = "burst", summary = "reverses a run of neighbouring units that begins anywhere")
public record Burst(
        @Parameter(doc = "part of the units that is reversed", preset = "0.1", min = 0, max = 1)
        double fraction) implements Corruption {

    /** Checks the fraction. */
    public Burst {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        return Cues.of(
                patterns instanceof BitPatterns bits ? flipped(bits, seed) : negated((RealPatterns) patterns, seed));
    }

    private BitPatterns flipped(BitPatterns patterns, Seed seed) {
        BitPatterns.Builder cues = BitPatterns.builder(patterns.encoding(), patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            long[] words = patterns.row(row);
            for (int unit : run(patterns.units(), row, seed)) {
                words[unit >>> 6] ^= 1L << unit;
            }
            cues.row(row, words, 0);
        }
        return cues.build();
    }

    private RealPatterns negated(RealPatterns patterns, Seed seed) {
        RealPatterns.Builder cues = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            float[] values = patterns.row(row);
            for (int unit : run(patterns.units(), row, seed)) {
                values[unit] = -values[unit];
            }
            cues.row(row, values, 0);
        }
        return cues.build();
    }

    /** The units of the run in one row. */
    private int[] run(int units, int row, Seed seed) {
        int first = seed.child(row).stream().nextInt(units);
        int[] run = new int[(int) Math.round(fraction * units)];
        for (int i = 0; i < run.length; i++) {
            run[i] = (first + i) % units;
        }
        return run;
    }
}
