package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * The fraction of cues whose target is recalled in every unit.
 *
 * <p>That is, all bits are right, or no real value is off by more than a tolerance.
 *
 * @param tolerance largest absolute difference of a real value that still counts as equal
 */
@Component(name = "exact", summary = "fraction of cues whose target is recalled in every unit")
public record Exact(
        @Parameter(
                doc = "largest difference of a real value that counts as equal; of no meaning for bits",
                preset = "0.01",
                min = 0,
                unit = "pattern values")
        double tolerance)
        implements Metric {

    /** Checks the tolerance. */
    public Exact {
        InvalidParameter.unless(tolerance >= 0, "tolerance", tolerance, "give a difference that is 0 or greater");
    }

    @Override
    public List<String> columns() {
        return List.of("exact");
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
        boolean bits = outcome.targets().encoding().isBits();
        return new double[] {
            outcome.mean(cue -> (bits ? outcome.overlap(cue, cue) == 1 : withinTolerance(outcome, cue)) ? 1 : 0)
        };
    }

    private boolean withinTolerance(Outcome outcome, int cue) {
        for (int unit = 0; unit < outcome.targets().units(); unit++) {
            if (Math.abs(outcome.decoded(cue, unit) - outcome.reference(cue, unit)) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
