package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The fraction of all starts, valid or not, that end with an optimal answer.
 *
 * <p>Empty where the optimum is not known.
 */
@Component(
        name = "optimal",
        summary = "fraction of all starts whose answer is optimal; empty where no optimum is known")
public record Optimal() implements SolutionMetric {

    /** Sums of a tour's lengths in another order differ by roundings, of 1e-16 of their values for each term. */
    private static final double RELATIVE = 1e-9;

    @Override
    public List<String> columns() {
        return List.of("optimal");
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
        OptionalDouble optimum = outcome.instance().optimum();
        return new double[] {
            optimum.isEmpty()
                    ? Double.NaN
                    : outcome.mean(start -> reaches(outcome.solution(start), optimum.getAsDouble()) ? 1 : 0)
        };
    }

    private static boolean reaches(Solution answer, double optimum) {
        return answer.isValid() && isSame(answer.value().getAsDouble(), optimum);
    }

    /** Whether two values of answers are the same but for roundings. */
    static boolean isSame(double value, double other) {
        return Math.abs(value - other) <= RELATIVE * Math.max(Math.abs(value), Math.abs(other));
    }
}
