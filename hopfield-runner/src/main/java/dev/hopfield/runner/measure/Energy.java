package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/** The mean energy of final states; empty for a model whose dynamics neither descends an energy nor samples by one. */
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
