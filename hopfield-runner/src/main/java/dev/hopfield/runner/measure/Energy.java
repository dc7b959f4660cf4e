package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * The mean energy of final states.
 *
 * <p>Empty for a model whose dynamics neither descends an energy nor samples by one, where pairs of a key and a value are stored,
 * and where any of the states lies outside the range of the units and has no finite energy: a mean over the others would be
 * taken for one over all.
 */
@Component(
        name = "energy",
        summary = "mean energy of the final states; empty where the dynamics follows none; scales differ by model")
public record Energy() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("energy");
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.energy(cue).orElse(Double.NaN))};
    }
}
