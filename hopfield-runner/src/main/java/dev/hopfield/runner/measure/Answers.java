package dev.hopfield.runner.measure;

import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import java.util.stream.IntStream;

/**
 * What the valid answers among all starts are worth.
 *
 * @param mean of their values; NaN if none is valid
 * @param best of their values; NaN if none is valid
 */
record Answers(double mean, double best) {

    static Answers of(SearchOutcome outcome) {
        double[] values = IntStream.range(0, outcome.attempts().count())
                .mapToObj(outcome::solution)
                .filter(Solution::isValid)
                .mapToDouble(answer -> answer.value().getAsDouble())
                .toArray();
        if (values.length == 0) {
            return new Answers(Double.NaN, Double.NaN);
        }
        Objective objective = outcome.instance().objective();
        double sum = 0;
        double best = values[0];
        for (double value : values) {
            sum += value;
            best = objective.isBetter(value, best) ? value : best;
        }
        return new Answers(sum / values.length, best);
    }
}
