package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** A fraction of the units is stuck at a value: sensors that broke. */
@Component(name = "stuck", summary = "sets a fraction of the units, chosen at random, to one value")
public record Stuck(
        @Parameter(doc = "part of the units that is stuck", preset = "0.1", min = 0, max = 1)
        double fraction,

        @Parameter(doc = "the value that they are stuck at", preset = "1", min = -1e6, max = 1e6)
        double value)
        implements Corruption {

    public Stuck {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
        InvalidParameter.unless(Math.abs(value) <= 1e6, "value", value, "give a value from -1e6 to 1e6");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        int stuck = (int) Math.round(fraction * patterns.units());
        RealPatterns.Builder cues = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                cues.set(row, unit, patterns.value(row, unit));
            }
            // The first of a permutation: what is stuck at a small fraction is stuck at a greater one too.
            int[] order = seed.child(row).stream().permutation(patterns.units());
            for (int i = 0; i < stuck; i++) {
                cues.set(row, order[i], (float) value);
            }
        }
        return Cues.of(cues.build());
    }

    @Override
    public Encoding encoding(Encoding patterns) {
        return Encoding.REAL;
    }
}
