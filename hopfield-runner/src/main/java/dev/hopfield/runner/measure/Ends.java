package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;

/**
 * What starts end in: the fractions with a valid answer, with a fixed point that is none, and with neither.
 *
 * <p>The classes of Wilson and Pawley; they add up to 1. A start that did not converge but ends in a valid answer counts as valid; one that
 * was sampled, or made a planned number of steps, and ends in none counts as unsettled.
 */
@Component(
        name = "ends",
        summary = "fractions of starts that end valid, frozen in an invalid fixed point, or unsettled and invalid",
        references = "G. V. Wilson, G. S. Pawley, Biol. Cybern. 58, 63 (1988), doi:10.1007/BF00363956")
public record Ends() implements SolutionMetric {

    private static final List<String> COLUMNS = List.of("ends-valid", "ends-frozen", "ends-unsettled");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Better better(String column) {
        return column.equals(COLUMNS.get(0)) ? Better.HIGHER : Better.NEITHER;
    }

    @Override
    public List<String> shares() {
        return columns();
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        double[] fractions = new double[COLUMNS.size()];
        int starts = outcome.attempts().count();
        for (int start = 0; start < starts; start++) {
            fractions[end(outcome, start)]++;
        }
        for (int end = 0; end < fractions.length; end++) {
            fractions[end] /= starts;
        }
        return fractions;
    }

    private static int end(SearchOutcome outcome, int start) {
        if (outcome.solution(start).isValid()) {
            return 0;
        }
        return outcome.attempts().stopReason(start) == StopReason.CONVERGED ? 1 : 2;
    }
}
