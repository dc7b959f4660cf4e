package dev.hopfield.testkit;

import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.Theory;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.query.QueryEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which contract a component of each kind must keep. Kinds that are not of the API have none here. */
final class Contracts {

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Model.class, ModelContract::of),
            new Kind<>(LearningRule.class, LearningRuleContract::of),
            new Kind<>(Solver.class, SolverContract::of),
            new Kind<>(Problem.class, ProblemContract::of),
            new Kind<>(PatternSource.class, PatternSourceContract::of),
            new Kind<>(Corruption.class, CorruptionContract::of),
            new Kind<>(Metric.class, MetricContract::of),
            new Kind<>(SolutionMetric.class, SolutionMetricContract::of),
            new Kind<>(ResultSink.class, ResultSinkContract::of),
            new Kind<>(Theory.class, TheoryContract::of),
            new Kind<>(Engine.class, EngineContract::of),
            new Kind<>(QueryEngine.class, QueryEngineContract::of));

    private Contracts() {}

    /**
     * An extension point.
     *
     * @param type the interface
     * @param contract makes the contract of a configured component
     */
    private record Kind<K>(Class<K> type, Function<K, Object> contract) {

        void addTo(List<Object> contracts, Record component) {
            if (type.isInstance(component)) {
                contracts.add(contract.apply(type.cast(component)));
            }
        }
    }

    /** Those of a configured component, one for each of its kinds. */
    static List<Object> of(Record component) {
        List<Object> contracts = new ArrayList<>();
        KINDS.forEach(kind -> kind.addTo(contracts, component));
        return contracts;
    }
}
