package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Optional;

/**
 * A temperature that comes down, then none: recall ends at a fixed point, deeper than the nearest one on average.
 *
 * <p>Sweep k of n takes the temperature start + (end - start) x on a LINEAR course, start (end / start)^x on a GEOMETRIC
 * one, with x = (k - 1) / (n - 1); a single sweep takes the start. Later sweeps are at temperature 0, until nothing changes.
 *
 * <p>S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Science 220 (1983) 671, doi:10.1126/science.220.4598.671.
 *
 * @param start temperature of the first sweep, above 0, in units of the local field
 * @param end temperature of the last noisy sweep, above 0
 * @param sweeps how many sweeps are noisy
 * @param course how the temperature goes from start to end
 * @param acceptance how a reversal that costs energy is accepted
 */
@Component(
        name = "annealing",
        summary = "a temperature that comes down sweep by sweep; recall then ends at a fixed point",
        references =
                "S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220 (1983)"
                        + " 671-680, doi:10.1126/science.220.4598.671")
public record AnnealingNoise(
        @Parameter(
                doc = "temperature of the first sweep; from about 0.5 on a network forgets its cue",
                preset = "0.4",
                min = 0,
                openMin = true,
                unit = "local field")
        double start,

        @Parameter(
                doc = "temperature of the last noisy sweep",
                preset = "0.05",
                min = 0,
                openMin = true,
                unit = "local field")
        double end,

        @Parameter(doc = "noisy sweeps; allow some more in max-steps", preset = "50", min = 1, unit = "sweeps")
        int sweeps,

        @Parameter(doc = "linear, or geometric: by the same factor from sweep to sweep", preset = "geometric")
        Course course,

        @Parameter(
                doc = "glauber: 1 / (1 + exp(cost / T)), the heat bath; metropolis: min(1, exp(-cost / T))",
                preset = "glauber")
        Acceptance acceptance)
        implements Noise {

    /** How a temperature goes from one value to another. */
    public enum Course {
        /** By the same difference from sweep to sweep. */
        LINEAR,
        /** By the same factor from sweep to sweep. */
        GEOMETRIC
    }

    /** Checks the ranges. */
    public AnnealingNoise {
        InvalidParameter.unless(start > 0, "start", start, "begin at a temperature above 0");
        InvalidParameter.unless(end > 0, "end", end, "end at a temperature above 0; what follows is at 0 anyway");
        InvalidParameter.unless(sweeps >= 1, "sweeps", sweeps, "make at least 1 noisy sweep");
    }

    @Override
    public double temperature(int sweep) {
        if (sweep > sweeps) {
            return 0;
        }
        double x = sweeps == 1 ? 0 : (sweep - 1.0) / (sweeps - 1);
        return course == Course.LINEAR ? start + (end - start) * x : start * StrictMath.pow(end / start, x);
    }

    @Override
    public double acceptance(double cost, double ofSweep) {
        return acceptance.probability(cost, ofSweep);
    }

    @Override
    public Optional<SamplingWindow> sampling() {
        return Optional.empty();
    }

    @Override
    public boolean isPresent() {
        return true;
    }
}
