package dev.hopfield.runner.config;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.ResultSink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One grid point of an experiment of any kind: what all kinds have in common. */
public sealed interface Experiment permits RecallExperiment, OptimisationExperiment {

    /** What the experiment is called. */
    String name();

    /** The root of all randomness. */
    long seed();

    /** How often it is repeated with other draws. */
    Trials trials();

    /** The threshold that is looked for, if one is. */
    Optional<Search> search();

    /** How the grid is made finer, if it is not run evenly. */
    Optional<Refinement> refine();

    /** The column whose mean says when there are enough trials. */
    default String trialsMetric() {
        return trials().of().orElse(metricColumns().get(0));
    }

    /** Forms in which the results are written. */
    List<ResultSink> sinks();

    /** What those that are compared are called, in the singular: model or solver. */
    String compared();

    /** The labels of those that are compared, in their order. */
    Set<String> labels();

    /** The columns of each metric, in their order. */
    List<List<String>> columnGroups();

    /** The columns that are shares of cues, or of starts: from 0 to 1. */
    Set<String> shares();

    /**
     * Which numbers of a column are better.
     *
     * @param column one of the {@link #metricColumns}
     */
    Better better(String column);

    /** The columns of what theories predict, in their order. */
    List<String> predictedColumns();

    /** What theories predict here: a number for each column, NaN where they say nothing or no size is known beforehand. */
    double[] predicted();

    /** What each of those that are compared is timed in, in its order, such as storing. */
    List<String> timed();

    /** What those that are compared say of themselves, each clause after the label. */
    List<String> notes();

    /** What is kept as arrays. */
    default Set<KeptArray> kept() {
        return Set.of();
    }

    /** The columns of all metrics, in their order. */
    default List<String> metricColumns() {
        return columnGroups().stream().flatMap(List::stream).toList();
    }

    /**
     * Does what the kind of the experiment asks for.
     *
     * @param recall what to do with one in recall
     * @param optimisation what to do with an optimisation
     * @param <T> what comes of it
     * @return what came of it
     */
    <T> T match(Function<RecallExperiment, T> recall, Function<OptimisationExperiment, T> optimisation);
}
