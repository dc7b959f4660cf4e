package dev.hopfield.runner.source;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * Independent random real patterns: every unit is normal, of mean 0 and variance 1.
 *
 * <p>On a sphere, each pattern is then stretched to the length sqrt(N) for N units, so that all directions are as likely.
 *
 * @param units units of each pattern, at least 1
 * @param count number of patterns, at least 1
 * @param sphere whether all patterns have the length sqrt(units)
 */
@Component(
        name = "random-normal",
        summary = "independent random patterns of normal real numbers; all of one length if wanted",
        references =
                "C. Lucibello, M. Mezard, Exponential capacity of dense associative memories, Phys. Rev. Lett. 132,"
                        + " 077301 (2024), arXiv:2304.14964")
public record RandomNormal(
        @Parameter(doc = "units of each pattern", example = "64", min = 1)
        int units,

        @Parameter(doc = "number of patterns", example = "5", min = 1)
        int count,

        @Parameter(doc = "whether each pattern is stretched to the length sqrt(units)", preset = "false")
        boolean sphere)
        implements PatternSource {

    /** Checks the ranges. */
    public RandomNormal {
        InvalidParameter.unless(units >= 1, "units", units, "use at least 1 unit");
        InvalidParameter.unless(count >= 1, "count", count, "draw at least 1 pattern");
    }

    @Override
    public Optional<Dimensions> dimensions() {
        return Optional.of(Dimensions.kept(Encoding.REAL, count, units));
    }

    @Override
    public Patterns draw(Seed seed) {
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            builder.row(row, pattern(seed.child(row).stream()), 0);
        }
        return builder.build();
    }

    private float[] pattern(RandomStream random) {
        double[] values = new double[units];
        double squares = 0;
        for (int unit = 0; unit < units; unit++) {
            values[unit] = random.nextGaussian();
            squares += values[unit] * values[unit];
        }
        // A draw of nothing but zeros does not happen; if it did, it would stay as it is.
        double stretch = sphere && squares > 0 ? Math.sqrt(units / squares) : 1;
        float[] pattern = new float[units];
        for (int unit = 0; unit < units; unit++) {
            pattern[unit] = (float) (stretch * values[unit]);
        }
        return pattern;
    }
}
