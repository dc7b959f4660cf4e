package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.Theory;
import dev.hopfield.api.memory.Model;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** One grid point of an experiment that compares models in recall; the sweep is carried along unread. */
public record RecallExperiment(
        @Parameter(doc = "what the experiment is called; names its folder under runs/")
        String name,

        @Parameter(doc = "the root of all randomness; the same seed gives the same bytes", preset = "1982")
        long seed,

        @Parameter(doc = "where the patterns come from", example = "{type: random-bipolar, units: 64, count: 5}")
        PatternSource patterns,

        @Parameter(
                doc =
                        "what the patterns, as keys, are to call up in place of themselves; as many as there are patterns, by"
                                + " default")
        Optional<PatternSource> values,

        @Parameter(doc = "what the memories are asked to complete", preset = "{}", example = "{corruption: flip}")
        CueSettings cues,

        @Parameter(doc = "the models to compare, by a label of your own", example = "{classic: classic}")
        Map<String, Model> models,

        @Parameter(doc = "how the memories are asked", preset = "{}")
        RecallSettings recall,

        @Parameter(
                doc =
                        "independent draws of patterns and cues at each grid point: a number, or how well a mean is to be known",
                preset = "1")
        Trials trials,

        @Parameter(
                doc = "what is measured",
                preset = "[overlap, exact, verdict, energy, steps]",
                example = "[overlap, exact, steps]")
        List<Metric> measure,

        @Parameter(doc = "forms in which the results are written", preset = "[csv]")
        List<ResultSink> sinks,

        @Parameter(
                doc = "what of each recall is kept as arrays for NumPy, a file for each trial at each grid point under"
                        + " arrays/; nothing when absent")
        Optional<List<KeptArray>> keep,

        @Parameter(doc = "theories whose predictions are told beside what is measured", preset = "[]")
        List<Theory> theory,

        @Parameter(doc = "what is varied, by path; every combination is run that is not left out")
        Optional<Node> sweep,

        @Parameter(doc = "looks for a threshold along an axis of the sweep, in place of running all of it")
        Optional<Search> search,

        @Parameter(doc = "runs the sweep coarsely, and finely where a mean crosses a value")
        Optional<Refinement> refine)
        implements Experiment {

    /** Checks names, and that there is something to compare and to measure. */
    public RecallExperiment {
        CommonRules.check(name, sinks);
        CommonRules.checkLabels("models", models.keySet(), "model");
        CommonRules.checkColumns(columnGroups(measure), "overlap");
        CommonRules.checkAdaptive(columnGroups(measure), trials, search, refine);
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        measure = List.copyOf(measure);
        theory = List.copyOf(theory);
        CommonRules.checkPredicted(predictedColumns(theory));
        sinks = List.copyOf(sinks);
        keep = keep.map(List::copyOf);
        keep.ifPresent(arrays -> InvalidParameter.unless(
                arrays.stream().distinct().count() == arrays.size(),
                "keep",
                "a list with repeats",
                "name each array once"));
    }

    private static List<List<String>> columnGroups(List<Metric> metrics) {
        return metrics.stream().map(Metric::columns).toList();
    }

    @Override
    public String compared() {
        return "model";
    }

    @Override
    public Set<String> labels() {
        return models.keySet();
    }

    @Override
    public List<List<String>> columnGroups() {
        return columnGroups(measure);
    }

    @Override
    public Better better(String column) {
        return CommonRules.better(measure, column);
    }

    @Override
    public Set<String> shares() {
        return measure.stream().flatMap(metric -> metric.shares().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> predictedColumns(List<Theory> theories) {
        return theories.stream().flatMap(each -> each.columns().stream()).toList();
    }

    @Override
    public List<String> predictedColumns() {
        return predictedColumns(theory);
    }

    @Override
    public double[] predicted() {
        return theory.stream()
                .flatMapToDouble(each -> patterns.dimensions()
                        .map(size -> Arrays.stream(each.predict(size.count(), size.units())))
                        .orElseGet(() -> DoubleStream.generate(() -> Double.NaN)
                                .limit(each.columns().size())))
                .toArray();
    }

    @Override
    public Set<KeptArray> kept() {
        return keep.map(Set::copyOf).orElse(Set.of());
    }

    @Override
    public List<String> timed() {
        return List.of("store", "recall");
    }

    @Override
    public List<String> notes() {
        return models.entrySet().stream()
                .flatMap(model -> model.getValue().notes().stream().map(note -> model.getKey() + " " + note))
                .toList();
    }

    @Override
    public <T> T match(Function<RecallExperiment, T> recall, Function<OptimisationExperiment, T> optimisation) {
        return recall.apply(this);
    }
}
