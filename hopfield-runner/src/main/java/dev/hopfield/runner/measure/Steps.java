package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/** The mean number of steps: sweeps, iterations or integrator steps, after the model. */
@Component(name = "steps", summary = "mean number of steps until recall stopped; what a step is depends on the model")
public record Steps() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("steps");
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.recall().steps(cue))};
    }
}
