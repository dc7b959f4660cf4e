package dev.hopfield.runner.corruption;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * Adds independent normal noise to every unit; the cues are real numbers, whatever the patterns are.
 *
 * <p>A model that takes bits only sees the sign of each noisy value.
 *
 * @param sigma standard deviation, in units of the pattern values, from 0 to a million
 */
@Component(name = "gaussian", summary = "adds independent normal noise to every unit; cues become real numbers")
public record Gaussian(
        @Parameter(doc = "standard deviation of the noise", preset = "0.5", min = 0, max = 1e6, unit = "pattern values")
        double sigma)
        implements Corruption {

    private static final double MAX_SIGMA = 1e6;

    /** Checks the deviation. */
    public Gaussian {
        InvalidParameter.unless(
                sigma >= 0 && sigma <= MAX_SIGMA, "sigma", sigma, "give a deviation from 0 to a million");
    }

    @Override
    public Encoding encoding(Encoding patterns) {
        return Encoding.REAL;
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        RealPatterns.Builder builder = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            RandomStream random = seed.child(row).stream();
            Patterns values = patterns.range(row, row + 1).as(Encoding.REAL);
            for (int unit = 0; unit < patterns.units(); unit++) {
                builder.set(row, unit, (float) (values.value(0, unit) + sigma * random.nextGaussian()));
            }
        }
        return Cues.of(builder.build());
    }
}
