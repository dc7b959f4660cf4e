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
 * Independent random units of 0 and 1, sparse if few are 1: P(xi = 1) = activity for every unit of every pattern.
 *
 * @param units units of each pattern, at least 1
 * @param count number of patterns, at least 1
 * @param activity mean of a unit, above 0 and below 1
 */
@Component(
        name = "random-binary",
        summary = "independent random patterns of 0 and 1 with a given activity",
        references = "M. V. Tsodyks, M. V. Feigelman, Europhys. Lett. 6, 101 (1988), "
                + "doi:10.1209/0295-5075/6/2/002, for sparse patterns")
public record RandomBinary(
        @Parameter(doc = "units of each pattern", example = "64", min = 1)
        int units,

        @Parameter(doc = "number of patterns", example = "5", min = 1)
        int count,

        @Parameter(
                doc = "mean of a unit: how many are 1, as a part of all",
                preset = "0.1",
                min = 0,
                openMin = true,
                max = 1,
                openMax = true)
        double activity)
        implements PatternSource {

    /** Checks the ranges. */
    public RandomBinary {
        InvalidParameter.unless(units >= 1, "units", units, "use at least 1 unit");
        InvalidParameter.unless(count >= 1, "count", count, "draw at least 1 pattern");
        InvalidParameter.unless(
                activity > 0 && activity < 1, "activity", activity, "give a mean between 0 and 1, such as 0.1");
    }

    private RandomBits bits() {
        return new RandomBits(Encoding.BINARY, units, count, activity);
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
