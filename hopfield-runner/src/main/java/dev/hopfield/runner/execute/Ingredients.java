package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.RecallExperiment;
import java.util.List;
import java.util.Optional;

/**
 * All that drawing and storing at a grid point depend on, beside the trial: where two points agree in it, they draw and store the
 * same, to the last bit.
 *
 * @param drawing equal where the same is drawn
 * @param storing one for each model, in their order, equal where the same memory is made of an equal draw; none where nothing is
 *     stored
 */
record Ingredients(Object drawing, List<Storing> storing) {

    /** The label, which seeds a model, and the model. */
    record Storing(String label, Model model) {}

    private record DrawnPatterns(long seed, PatternSource patterns, Optional<PatternSource> values) {}

    private record DrawnProblem(long seed, Problem problem) {}

    static Ingredients of(Experiment experiment) {
        return experiment.match(
                Ingredients::ofRecall,
                search -> new Ingredients(new DrawnProblem(search.seed(), search.problem()), List.of()));
    }

    private static Ingredients ofRecall(RecallExperiment recall) {
        return new Ingredients(
                new DrawnPatterns(recall.seed(), recall.patterns(), recall.values()),
                recall.models().entrySet().stream()
                        .map(model -> new Storing(model.getKey(), model.getValue()))
                        .toList());
    }
}
