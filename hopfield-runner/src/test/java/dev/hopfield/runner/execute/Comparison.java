package dev.hopfield.runner.execute;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Model;
import dev.hopfield.runner.config.CueSettings;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.Trials;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.measure.Exact;
import dev.hopfield.runner.measure.Overlap;
import dev.hopfield.runner.measure.Steps;
import dev.hopfield.runner.result.CsvSink;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Dice;
import dev.hopfield.runner.toy.Echo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small experiment, put together in Java and changed one part at a time. */
record Comparison(
        PatternSource patterns,
        Optional<PatternSource> values,
        Corruption corruption,
        Map<String, Model> models,
        int trials,
        RecallSettings recall,
        List<Metric> measure) {

    static final int UNITS = 64;

    private static final long SEED = 1982;
    private static final Node NOTHING_FROZEN = new Node.Mapping(Map.of(), Position.UNKNOWN);

    static Comparison small() {
        Map<String, Model> models = new LinkedHashMap<>();
        models.put("echo", new Echo());
        models.put("dice", new Dice());
        return new Comparison(
                new RandomBipolar(UNITS, 6, 0),
                Optional.empty(),
                new Flip(0.2),
                models,
                2,
                new RecallSettings(100, false),
                List.of(new Overlap(), new Exact(0.01), new Steps()));
    }

    Comparison withPatterns(PatternSource other) {
        return new Comparison(other, values, corruption, models, trials, recall, measure);
    }

    Comparison withValues(PatternSource source) {
        return new Comparison(patterns, Optional.of(source), corruption, models, trials, recall, measure);
    }

    Comparison withCount(int count) {
        return withPatterns(new RandomBipolar(UNITS, count, 0));
    }

    Comparison withCorruption(Corruption other) {
        return new Comparison(patterns, values, other, models, trials, recall, measure);
    }

    Comparison withTrials(int number) {
        return new Comparison(patterns, values, corruption, models, number, recall, measure);
    }

    Comparison withRecall(RecallSettings settings) {
        return new Comparison(patterns, values, corruption, models, trials, settings, measure);
    }

    Comparison withMeasure(Metric metric) {
        return new Comparison(patterns, values, corruption, models, trials, recall, List.of(metric));
    }

    Comparison withModels(Map<String, Model> others) {
        return new Comparison(patterns, values, corruption, new LinkedHashMap<>(others), trials, recall, measure);
    }

    Comparison with(String label, Model model) {
        Map<String, Model> more = new LinkedHashMap<>(models);
        more.put(label, model);
        return withModels(more);
    }

    Comparison only(String label, Model model) {
        return withModels(Map.of(label, model));
    }

    RecallExperiment experiment() {
        return new RecallExperiment(
                "comparison",
                SEED,
                patterns,
                values,
                new CueSettings(Optional.of(4), corruption),
                models,
                recall,
                Trials.of(trials),
                measure,
                List.of(new CsvSink()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    GridPoint point() {
        return new GridPoint(List.of(), experiment());
    }

    /** All cells of several grid points. */
    static List<Cell> cells(Comparison... points) {
        List<GridPoint> grid = new ArrayList<>();
        for (Comparison point : points) {
            grid.add(point.point());
        }
        return Plan.cells(new ResolvedExperiment(List.of(), grid, NOTHING_FROZEN));
    }

    List<CellResult> run(int threads) throws IOException {
        return new Execution(new LocalEngine(), threads).run(cells(this), result -> {});
    }

    /** The measured values of one model, trial by trial; its times are left out. */
    List<List<Double>> values(String label) throws IOException {
        return values(run(1), label);
    }

    static List<List<Double>> values(List<CellResult> results, String label) {
        return results.stream()
                .flatMap(result -> result.rows().stream())
                .filter(model -> model.label().equals(label))
                .map(RowResult::values)
                .toList();
    }
}
