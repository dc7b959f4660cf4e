package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How good valid answers are: value / optimum, the mean over all valid ones, and the best.
 *
 * <p>An optimal answer has 1. Where values are positive, as lengths and weights are, a worse one has more if values are to be low, and
 * less if they are to be high. <em>Where the optimum is negative it is the other way round</em>, and an answer of the other sign has
 * less than 0: a low energy that is to be -100 has 0.9 at -90.
 *
 * <p>Empty where no start gave a valid answer, and where the optimum is not known or 0.
 */
@Component(
        name = "quality",
        summary = "mean and best of value / optimum over the valid answers; 1 for the best there is, whatever its sign")
public record Quality() implements SolutionMetric {

    @Override
    public List<String> columns() {
        return List.of("quality", "quality-best");
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        OptionalDouble optimum = outcome.instance().optimum();
        if (optimum.isEmpty() || optimum.getAsDouble() == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        Answers answers = Answers.of(outcome);
        return new double[] {answers.mean() / optimum.getAsDouble(), answers.best() / optimum.getAsDouble()};
    }
}
