package dev.hopfield.runner.source;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/**
 * Independent random bits: P(xi = +1) = (1 + bias) / 2 for every unit of every pattern.
 *
 * @param units units of each pattern, at least 1
 * @param count number of patterns, at least 1
 * @param bias mean of a unit, from -1 to 1
 */
@Component(
        name = "random-bipolar",
        summary = "independent random patterns of -1 and +1",
        references = "D. J. Amit, H. Gutfreund, H. Sompolinsky, Phys. Rev. A 35, 2293 (1987), "
                + "doi:10.1103/PhysRevA.35.2293, for biased patterns")
public record RandomBipolar(
        @Parameter(doc = "units of each pattern", example = "64", min = 1)
        int units,

        @Parameter(doc = "number of patterns", example = "5", min = 1)
        int count,

        @Parameter(doc = "mean of a unit; 0 for as many -1 as +1", preset = "0", min = -1, max = 1)
        double bias)
        implements PatternSource {

    /** Checks the ranges. */
    public RandomBipolar {
        InvalidParameter.unless(units >= 1, "units", units, "use at least 1 unit");
        InvalidParameter.unless(count >= 1, "count", count, "draw at least 1 pattern");
        InvalidParameter.unless(bias >= -1 && bias <= 1, "bias", bias, "give a mean from -1 to 1");
    }

    private RandomBits bits() {
        return new RandomBits(Encoding.BIPOLAR, units, count, (1 + bias) / 2);
    }

    @Override
    public Optional<Dimensions> dimensions() {
        return Optional.of(bits().dimensions());
    }

    /** {@inheritDoc} Patterns of more than 2 GiB are not kept, but drawn again whenever they are read. */
    @Override
    public Patterns draw(Seed seed) {
        return bits().draw(seed);
    }
}
