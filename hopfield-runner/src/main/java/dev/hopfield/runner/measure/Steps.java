package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;

/** The mean number of steps over all cues, or starts: sweeps, iterations or integrator steps, after the model or solver. */
@Component(
        name = "steps",
        summary = "mean number of steps until recall or search stopped; what a step is depends on the model or solver")
public record Steps() implements Metric, SolutionMetric {

    @Override
    public List<String> columns() {
        return List.of("steps");
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.recall().steps(cue))};
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        return new double[] {outcome.mean(start -> outcome.attempts().steps(start))};
    }
}
