package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.measure.RecallOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs one cell: draws patterns and cues once, and asks every model.
 *
 * <p>Random streams are named by purpose and trial, and those of a model by its label too. Nothing depends on where a
 * cell stands in the grid: neighbouring points share their draws, and adding a model or an axis value changes no other
 * number.
 */
final class CellRunner {

    private final HeapBudget budget;

    CellRunner(HeapBudget budget) {
        this.budget = budget;
    }

    CellResult run(Cell cell) throws IOException, InterruptedException {
        Experiment experiment = cell.point().experiment();
        Seed root = new Seed(experiment.seed());
        Patterns patterns = experiment.patterns().draw(root.child("patterns").child(cell.trial()));
        Patterns targets = patterns.first(experiment.cues().probes(patterns.count()));
        Cues cues = experiment
                .cues()
                .corruption()
                .corrupt(targets, root.child("cues").child(cell.trial()));
        List<ModelResult> results = new ArrayList<>();
        for (String label : experiment.models().keySet()) {
            Seed seed = root.child("dynamics").child(label).child(cell.trial());
            results.add(guarded(experiment, label, patterns, cues, seed));
        }
        return new CellResult(cell, results);
    }

    /** A model's failure costs its own row only. */
    private ModelResult guarded(Experiment experiment, String label, Patterns patterns, Cues cues, Seed seed)
            throws InterruptedException {
        Model model = experiment.models().get(label);
        int columns = experiment.metricColumns().size();
        try {
            long bytes = model.estimatedBytes(patterns.count(), patterns.units());
            budget.acquire(bytes);
            try {
                return result(experiment, label, patterns, cues, seed);
            } finally {
                budget.release(bytes);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            String kind =
                    e instanceof IllegalArgumentException ? "" : e.getClass().getSimpleName() + ": ";
            return ModelResult.failed(
                    label, columns, kind + message.lines().findFirst().orElse(""));
        }
    }

    private static ModelResult result(Experiment experiment, String label, Patterns patterns, Cues cues, Seed seed) {
        Model model = experiment.models().get(label);
        Waist waist = new Waist(model, patterns.encoding());
        Patterns stored = waist.patterns(patterns);
        Cues asked = waist.cues(cues);
        RecallOptions options = RecallOptions.of(experiment.recall().maxSteps(), seed.child("recall"))
                .withClampKnown(experiment.recall().clampKnown() && cues.known().isPresent());
        long start = System.nanoTime();
        Memory memory = model.store(stored, seed.child("store"));
        long storeEnd = System.nanoTime();
        Recall recall = memory.recall(asked, options);
        long recallEnd = System.nanoTime();
        Optional<double[]> energies = model.traits().contains(Trait.ENERGY_DESCENDS)
                ? Optional.of(((EnergyMemory) memory).energy(recall.states()))
                : Optional.empty();
        RecallOutcome outcome = new RecallOutcome(patterns, cues, memory, recall, energies, waist.reading());
        List<Double> values = new ArrayList<>();
        for (Metric metric : experiment.measure()) {
            for (double value : metric.measure(outcome)) {
                values.add(value);
            }
        }
        return new ModelResult(label, values, "", storeEnd - start, recallEnd - storeEnd);
    }
}
