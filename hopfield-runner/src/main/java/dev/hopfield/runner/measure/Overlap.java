package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/** The mean overlap of final states with their targets. It is 1/N sum_i xi_i s_i for bits, the cosine for reals. */
@Component(
        name = "overlap",
        summary = "mean overlap with the target: 1/N sum xi_i s_i for bits, the cosine for reals",
        references = "D. J. Amit, Modeling Brain Function, Cambridge University Press (1989), section 4.1")
public record Overlap() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("overlap");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.overlap(cue, cue))};
    }
}
