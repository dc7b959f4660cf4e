package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
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
        Patterns patterns =
                drawn(experiment.patterns(), "patterns", root.child("patterns").child(cell.trial()));
        Optional<Patterns> values =
                values(experiment, patterns, root.child("values").child(cell.trial()));
        Cues cues = cues(experiment, patterns, root.child("cues").child(cell.trial()));
        Draw draw = new Draw(patterns, values, cues);
        Seed measuring = root.child("measure").child(cell.trial());
        List<ModelResult> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, Model> model : experiment.models().entrySet()) {
            String label = model.getKey();
            Seed seed = root.child("dynamics").child(label).child(cell.trial());
            ModelResult result = guarded(experiment, label, draw, new Seeds(seed, measuring), granted);
            results.add(result);
            losses(model.getValue(), draw).forEach(loss -> notes.add(label + " " + loss));
            result.notes().forEach(note -> notes.add(label + " " + note));
        }
        return new CellResult(cell, results, notes);
    }

    /**
     * What every model gets.
     *
     * @param patterns all of them; the keys where pairs are stored
     * @param values what each pattern is to call up, if that is not the pattern itself
     * @param cues made from the first patterns
     */
    private record Draw(Patterns patterns, Optional<Patterns> values, Cues cues) {}

    private static Patterns drawn(PatternSource source, String section, Seed seed) throws IOException {
        try {
            return source.draw(seed);
        } catch (RuntimeException | OutOfMemoryError e) {
            throw refused(section + " cannot be drawn", e, section);
        }
    }

    private static Optional<Patterns> values(Experiment experiment, Patterns patterns, Seed seed) throws IOException {
        if (experiment.values().isEmpty()) {
            return Optional.empty();
        }
        Patterns values = drawn(experiment.values().get(), "values", seed);
        if (values.count() != patterns.count()) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    "there are " + values.count() + " values for " + patterns.count() + " patterns"
                            + System.lineSeparator()
                            + "  each pattern is to call up a value of its own: draw as many under values: as under"
                            + " patterns:");
        }
        return Optional.of(values);
    }

    private static List<String> losses(Model model, Draw draw) {
        List<String> losses = new ArrayList<>();
        new Waist(model, draw.patterns().encoding()).loss("patterns").ifPresent(losses::add);
        draw.values()
                .flatMap(values -> new Waist(model, values.encoding()).loss("values"))
                .ifPresent(losses::add);
        return losses;
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
    private ModelResult guarded(Experiment experiment, String label, Draw draw, Seeds seeds, boolean granted)
            throws InterruptedException {
        Model model = experiment.models().get(label);
        int columns = experiment.metricColumns().size();
        try {
            Holdings holdings = Holdings.of(draw.patterns(), draw.values());
            long bytes = granted ? 0 : CellNeed.bytes(experiment, model, holdings, workers.count());
            budget.acquire(bytes);
            try {
                return result(experiment, label, draw, seeds);
            } finally {
                budget.release(bytes);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return ModelResult.failed(label, columns, reason(e));
        }
    }

    private ModelResult result(Experiment experiment, String label, Draw draw, Seeds seeds) {
        Model model = experiment.models().get(label);
        Patterns given = new Waist(model, draw.patterns().encoding()).patterns(draw.patterns());
        Waist answers = new Waist(model, draw.values().orElse(draw.patterns()).encoding());
        Optional<Patterns> values = draw.values().map(answers::patterns);
        long start = System.nanoTime();
        Memory memory = stored(model, given, values, seeds.dynamics().child("store"));
        long storeEnd = System.nanoTime();
        Stored stored = new Stored(draw.patterns(), given, draw.values(), memory, answers.reading());
        Conversation conversation = new Conversation(experiment, model, stored, seeds.measuring(), workers);
        Conversation.Answer answer =
                conversation.ask(draw.cues(), seeds.dynamics().child("recall"));
        List<Double> measured = new ArrayList<>();
        for (Metric metric : experiment.measure()) {
            measured.addAll(measured(metric, answer.outcome()));
        }
        return new ModelResult(label, measured, "", conversation.notes(answer), storeEnd - start, answer.nanos());
    }

    private Memory stored(Model model, Patterns patterns, Optional<Patterns> values, Seed seed) {
        if (values.isEmpty()) {
            return model.store(patterns, seed, workers);
        }
        if (model instanceof AssociatingModel associating) {
            return associating.store(patterns, values.get(), seed);
        }
        throw new IllegalArgumentException("it stores patterns, but no pairs of a pattern and a value");
    }

    /** The seeds of one model: of what it does, and of what is done with it. */
    private record Seeds(Seed dynamics, Seed measuring) {}

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
