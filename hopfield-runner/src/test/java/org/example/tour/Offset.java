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

/** A fraction of the units read too high, or too low: sensors that drifted. */
@Component(name = "offset", summary = "adds a constant to a fraction of the units, chosen at random")
public record Offset(
        @Parameter(doc = "part of the units that is off", preset = "0.1", min = 0, max = 1)
        double fraction,

        @Parameter(doc = "what is added to their values", preset = "1", min = -1000, max = 1000)
        double by)
        implements Corruption {

    public Offset {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
        InvalidParameter.unless(Math.abs(by) <= 1000, "by", by, "add a number from -1000 to 1000");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        int off = (int) Math.round(fraction * patterns.units());
        RealPatterns.Builder cues = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                cues.set(row, unit, patterns.value(row, unit));
            }
            // The first of a permutation: what is off at a small fraction is off at a greater one too.
            int[] order = seed.child(row).stream().permutation(patterns.units());
            for (int i = 0; i < off; i++) {
                cues.set(row, order[i], (float) (patterns.value(row, order[i]) + by));
            }
        }
        return Cues.of(cues.build());
    }

    @Override
    public Encoding encoding(Encoding patterns) {
        return Encoding.REAL;
    }
}
