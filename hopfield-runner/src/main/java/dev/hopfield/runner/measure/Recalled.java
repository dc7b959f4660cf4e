package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * The fraction of cues that end near their target, whether or not they stopped there.
 *
 * @param threshold least overlap that counts, above 0 and at most 1; d wrong units of N leave 1 - 2 d / N
 */
@Component(name = "recalled", summary = "fraction of cues whose overlap with the target reaches a threshold")
public record Recalled(
        @Parameter(
                doc = "least overlap that counts; 0.9 allows one unit in twenty to be wrong",
                preset = "0.9",
                min = 0,
                openMin = true,
                max = 1)
        double threshold)
        implements Metric {

    /** Checks the threshold. */
    public Recalled {
        InvalidParameter.unless(threshold > 0 && threshold <= 1, "threshold", threshold, "give an overlap up to 1");
    }

    @Override
    public List<String> columns() {
        return List.of("recalled");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public List<String> shares() {
        return columns();
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.overlap(cue, cue) >= threshold ? 1 : 0)};
    }
}
