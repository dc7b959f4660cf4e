package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.measure.Stored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final Workers workers;

    /**
     * @param budget what is asked for memory
     * @param workers who may share the work of a recall
     */
    CellRunner(HeapBudget budget, Workers workers) {
        this.budget = budget;
        this.workers = workers;
    }

    /**
     * Runs a cell. If its need is known, it is granted for the whole cell before anything is drawn, else for each model.
     *
     * @throws UserError if the cell can never fit, or patterns or cues cannot be made
     */
    CellResult run(Cell cell) throws IOException, InterruptedException {
        Optional<CellNeed> need = CellNeed.foreseen(cell.point().experiment(), workers.count());
        if (need.isEmpty()) {
            return run(cell, false);
        }
        long bytes = need.get().bytes();
        if (!budget.couldFit(bytes)) {
            throw new UserError(ExitCode.BAD_CONFIGURATION, need.get().model() + " " + budget.refusal(bytes));
        }
        budget.acquire(bytes);
        try {
            return run(cell, true);
        } finally {
            budget.release(bytes);
        }
    }

    private CellResult run(Cell cell, boolean granted) throws IOException, InterruptedException {
        Experiment experiment = cell.point().experiment();
        Seed root = new Seed(experiment.seed());
        Patterns patterns = patterns(experiment, root.child("patterns").child(cell.trial()));
        Cues cues = cues(experiment, patterns, root.child("cues").child(cell.trial()));
        Seed measuring = root.child("measure").child(cell.trial());
        List<ModelResult> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, Model> model : experiment.models().entrySet()) {
            String label = model.getKey();
            Seed seed = root.child("dynamics").child(label).child(cell.trial());
            ModelResult result = guarded(experiment, label, patterns, cues, new Draws(seed, measuring), granted);
            results.add(result);
            new Waist(model.getValue(), patterns.encoding()).loss().ifPresent(loss -> notes.add(label + " " + loss));
            result.notes().forEach(note -> notes.add(label + " " + note));
        }
        return new CellResult(cell, results, notes);
    }

    private static Patterns patterns(Experiment experiment, Seed seed) throws IOException {
        try {
            return experiment.patterns().draw(seed);
        } catch (RuntimeException | OutOfMemoryError e) {
            throw refused("patterns cannot be drawn", e, "patterns");
        }
    }

    private static Cues cues(Experiment experiment, Patterns patterns, Seed seed) {
        try {
            Patterns targets = patterns.first(experiment.cues().probes(patterns.count()));
            return experiment.cues().corruption().corrupt(targets, seed);
        } catch (RuntimeException | OutOfMemoryError e) {
            throw refused("cues cannot be made", e, "cues");
        }
    }

    private static UserError refused(String problem, Throwable e, String section) {
        String memory = e instanceof OutOfMemoryError
                ? ", or give the process more memory with HOPFIELD_JAVA_OPTS=-Xmx..."
                : "";
        return new UserError(
                ExitCode.BAD_CONFIGURATION,
                problem + ": " + reason(e) + System.lineSeparator() + "  change what stands under " + section + ":"
                        + memory);
    }

    /** What went wrong, on one line; an argument that was refused speaks for itself. */
    private static String reason(Throwable e) {
        String kind = e instanceof IllegalArgumentException ? "" : e.getClass().getSimpleName() + ": ";
        String message = e.getMessage() == null ? "no message" : e.getMessage();
        return kind + String.join("; ", message.lines().map(String::strip).toList());
    }

    /** A model's failure costs its own row only. */
    private ModelResult guarded(
            Experiment experiment, String label, Patterns patterns, Cues cues, Draws draws, boolean granted)
            throws InterruptedException {
        Model model = experiment.models().get(label);
        int columns = experiment.metricColumns().size();
        try {
            long bytes = granted ? 0 : CellNeed.bytes(experiment, model, Dimensions.of(patterns), workers.count());
            budget.acquire(bytes);
            try {
                return result(experiment, label, patterns, cues, draws);
            } finally {
                budget.release(bytes);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return ModelResult.failed(label, columns, reason(e));
        }
    }

    private ModelResult result(Experiment experiment, String label, Patterns patterns, Cues cues, Draws draws) {
        Model model = experiment.models().get(label);
        Waist waist = new Waist(model, patterns.encoding());
        Patterns given = waist.patterns(patterns);
        long start = System.nanoTime();
        Memory memory = model.store(given, draws.dynamics().child("store"), workers);
        long storeEnd = System.nanoTime();
        Stored stored = new Stored(patterns, given, memory, waist.reading());
        Conversation conversation = new Conversation(experiment, model, stored, draws.measuring(), workers);
        Conversation.Answer answer = conversation.ask(cues, draws.dynamics().child("recall"));
        List<Double> values = new ArrayList<>();
        for (Metric metric : experiment.measure()) {
            values.addAll(measured(metric, answer.outcome()));
        }
        return new ModelResult(label, values, "", conversation.notes(answer), storeEnd - start, answer.nanos());
    }

    /** The seeds of one model: of what it does, and of what is done with it. */
    private record Draws(Seed dynamics, Seed measuring) {}

    private static List<Double> measured(Metric metric, Outcome outcome) {
        double[] values = metric.measure(outcome);
        if (values.length != metric.columns().size()) {
            throw new IllegalStateException(
                    metric + " measured " + values.length + " numbers for its columns " + metric.columns());
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalStateException(metric + " measured " + value + ", which is no result");
            }
        }
        return Arrays.stream(values).boxed().toList();
    }
}
