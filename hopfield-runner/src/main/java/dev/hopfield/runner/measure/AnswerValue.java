package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;

/**
 * What answers are worth, in the terms of the problem: the mean over all valid ones, and the best.
 *
 * <p>Empty where no start gave a valid answer. Means of two solvers compare answers to the same instance, but of as many starts as
 * are valid: look at the validity too.
 */
@Component(name = "value", summary = "mean and best value of the valid answers, such as the length of a tour")
public record AnswerValue() implements SolutionMetric {

    @Override
    public List<String> columns() {
        return List.of("value", "value-best");
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        Answers answers = Answers.of(outcome);
        return new double[] {answers.mean(), answers.best()};
    }
}
