package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.config.RecallExperiment;
import java.util.Optional;

/**
 * How large what models store is, or will be.
 *
 * @param patterns all of them; the keys where pairs are stored
 * @param values of the pairs
 */
record Holdings(Dimensions patterns, Optional<Dimensions> values) {

    /** What was drawn. */
    static Holdings of(Patterns patterns, Optional<Patterns> values) {
        return new Holdings(Dimensions.of(patterns), values.map(Dimensions::of));
    }

    /** What will be drawn; empty if a source does not know its dimensions. */
    static Optional<Holdings> foreseen(RecallExperiment experiment) {
        Optional<Dimensions> values = experiment.values().flatMap(PatternSource::dimensions);
        return values.isPresent() == experiment.values().isPresent()
                ? experiment.patterns().dimensions().map(patterns -> new Holdings(patterns, values))
                : Optional.empty();
    }

    /** What final states are compared with. */
    Dimensions targets() {
        return values.orElse(patterns);
    }
}
