package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;

/**
 * The mean energy of final states.
 *
 * <p>Of recall it is empty for a model whose dynamics neither descends an energy nor samples by one, where pairs of a key and a
 * value are stored, and where any of the states lies outside the range of the units and has no finite energy: a mean over the
 * others would be taken for one over all.
 *
 * <p>Of a search it is that of the form that was searched, with every unit at one of its two values: the same scale for all solvers.
 */
@Component(
        name = "energy",
        summary =
                "mean energy of the final states; in recall on the scale of each model, and empty where it follows none")
public record Energy() implements Metric, SolutionMetric {

    @Override
    public List<String> columns() {
        return List.of("energy");
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.energy(cue).orElse(Double.NaN))};
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        return new double[] {outcome.mean(outcome::energy)};
    }
}
