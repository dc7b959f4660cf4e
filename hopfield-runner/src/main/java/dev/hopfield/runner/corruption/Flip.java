package dev.hopfield.runner.corruption;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;

/**
 * Reverses round(fraction N) units of each pattern, chosen at random.
 *
 * <p>Bits are flipped, real values change their sign.
 *
 * @param fraction part of the units that is reversed, from 0 to 1
 */
@Component(name = "flip", summary = "reverses a fraction of the units, chosen at random")
public record Flip(
        @Parameter(doc = "part of the units that is reversed", preset = "0.1", min = 0, max = 1)
        double fraction) implements Corruption {

    /** Checks the fraction. */
    public Flip {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        return Cues.of(Reversal.of(patterns, row -> UnitChoice.of(patterns.units(), fraction, seed.child(row))));
    }
}
