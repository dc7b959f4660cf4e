package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;

/** The fraction of starts whose final state is a valid answer, good or bad. */
@Component(
        name = "validity",
        summary = "fraction of starts whose final state keeps all constraints of the problem",
        references = "G. V. Wilson, G. S. Pawley, Biol. Cybern. 58, 63 (1988), doi:10.1007/BF00363956")
public record Validity() implements SolutionMetric {

    @Override
    public List<String> columns() {
        return List.of("validity");
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
    public double[] measure(SearchOutcome outcome) {
        return new double[] {outcome.mean(start -> outcome.solution(start).isValid() ? 1 : 0)};
    }
}
