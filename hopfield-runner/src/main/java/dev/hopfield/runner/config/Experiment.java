package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.memory.Model;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One grid point of an experiment; the sweep is carried along unread. */
public record Experiment(
        @Parameter(doc = "what the experiment is called; names its folder under runs/")
        String name,

        @Parameter(doc = "the root of all randomness; the same seed gives the same bytes", preset = "1982")
        long seed,

        @Parameter(doc = "where the patterns come from") PatternSource patterns,

        @Parameter(
                doc =
                        "what the patterns, as keys, are to call up in place of themselves; as many as there are patterns, by"
                                + " default")
        Optional<PatternSource> values,

        @Parameter(doc = "what the memories are asked to complete", preset = "{}")
        CueSettings cues,

        @Parameter(doc = "the models to compare, by a label of your own")
        Map<String, Model> models,

        @Parameter(doc = "how the memories are asked", preset = "{}")
        RecallSettings recall,

        @Parameter(doc = "independent draws of patterns and cues at each grid point", preset = "1", min = 1)
        int trials,

        @Parameter(doc = "what is measured", preset = "[overlap, exact, verdict, energy, steps]")
        List<Metric> measure,

        @Parameter(doc = "forms in which the results are written", preset = "[csv]")
        List<ResultSink> sinks,

        @Parameter(doc = "what is varied: lists or ranges of values by path; every combination is run")
        Optional<Node> sweep) {

    private static final String LABEL = "[A-Za-z][A-Za-z0-9_-]*";

    /** Checks names, and that there is something to compare and to measure. */
    public Experiment {
        InvalidParameter.unless(
                name.matches("[A-Za-z0-9][A-Za-z0-9_-]*"), "name", "'" + name + "'", "use letters, digits, - and _");
        InvalidParameter.unless(trials >= 1, "trials", trials, "run at least 1 trial");
        InvalidParameter.unless(!models.isEmpty(), "models", "empty", "name at least one model");
        for (String label : models.keySet()) {
            InvalidParameter.unless(
                    label.matches(LABEL),
                    "models",
                    "labelled '" + label + "'",
                    "begin a label with a letter, and go on with letters, digits, - and _");
        }
        InvalidParameter.unless(!measure.isEmpty(), "measure", "empty", "measure something, such as overlap");
        List<String> columns =
                measure.stream().flatMap(metric -> metric.columns().stream()).toList();
        for (String column : columns) {
            InvalidParameter.unless(
                    Collections.frequency(columns, column) == 1,
                    "measure",
                    "'" + column + "' twice",
                    "measure it once");
        }
        InvalidParameter.unless(!sinks.isEmpty(), "sinks", "empty", "write the results in some form, such as csv");
        InvalidParameter.unless(
                new HashSet<>(sinks).size() == sinks.size(), "sinks", "a list with repeats", "name each form once");
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        measure = List.copyOf(measure);
        sinks = List.copyOf(sinks);
    }

    /** The columns of all metrics, in their order. */
    public List<String> metricColumns() {
        return measure.stream().flatMap(metric -> metric.columns().stream()).toList();
    }
}
