package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * How far from a pattern recall may start and still return: the size of its basin of attraction.
 *
 * <p>The largest number of reversed units, as a fraction of all, from which at least half of the samples end with an
 * overlap of at least the threshold with the pattern; and the largest at which the lower and the upper end of the 95 %
 * interval of that part (E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927), doi:10.1080/01621459.1927.10502953) are at
 * least a half. Each is a mean over the first patterns; a pattern that does not stay where it is counts 0.
 *
 * <p>Found by bisection of 0 to N/2 reversed units, <em>which assumes that fewer return from farther away</em>. Of a noisy
 * dynamics the averages over time are compared with the pattern, as by {@link Verdicts}. Units are
 * reversed as by {@code flip}; a sample reverses at a small distance what it reverses at a greater one, and the same for
 * every model. It costs the recall of the samples at up to 3 log2(N/2) distances from each pattern.
 *
 * <p>Where pairs are stored the units of a key are reversed, and a sample returns that calls up the value of the key.
 *
 * @param patterns how many of the first patterns are probed, at least 1
 * @param samples starts at each distance, at least 4, since no interval of fewer is above a half
 * @param threshold overlap from which a state counts as the same, above 0 and at most 1
 */
@Component(
        name = "basin",
        summary = "largest fraction of reversed units from which half return, found by bisection; its 95 % interval",
        references = "B. M. Forrest, J. Phys. A 21, 245 (1988), doi:10.1088/0305-4470/21/1/029, for basins")
public record Basin(
        @Parameter(doc = "how many of the first patterns are probed", preset = "5", min = 1)
        int patterns,

        @Parameter(doc = "starts at each distance from a pattern", preset = "20", min = 4)
        int samples,

        @Parameter(
                doc = "overlap from which a state counts as the same",
                preset = "0.95",
                min = 0,
                openMin = true,
                max = 1)
        double threshold)
        implements Metric {

    /** Checks the ranges. */
    public Basin {
        InvalidParameter.unless(patterns >= 1, "patterns", patterns, "probe at least 1 pattern");
        InvalidParameter.unless(samples >= 4, "samples", samples, "start at least 4 times");
        InvalidParameter.unless(threshold > 0 && threshold <= 1, "threshold", threshold, "give an overlap up to 1");
    }

    @Override
    public List<String> columns() {
        return List.of("basin", "basin-low", "basin-high");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public long probes(long stored) {
        return samples;
    }

    @Override
    public double[] measure(Outcome outcome) {
        int probed = Math.min(patterns, outcome.patterns().count());
        return new BasinSearch(outcome, probed, samples, threshold).fractions();
    }
}
