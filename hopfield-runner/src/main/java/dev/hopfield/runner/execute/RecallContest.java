package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Metric;
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
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.measure.Stored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One cell of an experiment in recall: draws patterns and cues once, and asks every model.
 *
 * <p>Random streams are named by purpose and trial, and those of a model by its label too. Nothing depends on where a
 * cell stands in the grid: neighbouring points share their draws, and adding a model or an axis value changes no other
 * number.
 */
record RecallContest(Cell cell, RecallExperiment experiment) implements Contest {

    @Override
    public Optional<CellNeed> need(int workers) {
        return RecallNeed.foreseen(experiment, workers);
    }

    @Override
    public CellResult run(Rows rows) throws IOException, InterruptedException {
        Seed root = new Seed(experiment.seed());
        Holding holding = rows.shelf().drawn(Holding.class, () -> holding(root));
        Cues cues = cues(holding.patterns(), root.child("cues").child(cell.trial()));
        Draw draw = new Draw(holding.patterns(), holding.values(), cues);
        Keeping keeping = new Keeping(experiment.kept());
        keeping.draw(cues, holding.values().orElse(holding.patterns()));
        Seed measuring = root.child("measure").child(cell.trial());
        List<RowResult> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, Model> model : experiment.models().entrySet()) {
            String label = model.getKey();
            Seed seed = root.child("dynamics").child(label).child(cell.trial());
            Seeds seeds = new Seeds(seed, measuring);
            RowResult result = rows.row(
                    experiment,
                    label,
                    () -> bytes(model.getValue(), draw, rows.workers()),
                    Relief.RECALL,
                    deadline -> result(label, draw, seeds, rows, deadline, keeping));
            results.add(result);
            losses(model.getValue(), draw).forEach(loss -> notes.add(label + " " + loss));
            result.notes().forEach(note -> notes.add(label + " " + note));
        }
        return new CellResult(cell, results, notes, keeping.arrays());
    }

    /**
     * What every model gets.
     *
     * @param patterns all of them; the keys where pairs are stored
     * @param values what each pattern is to call up, if that is not the pattern itself
     * @param cues made from the first patterns
     */
    private record Draw(Patterns patterns, Optional<Patterns> values, Cues cues) {}

    /**
     * What is stored.
     *
     * @param patterns all of them; the keys where pairs are stored
     * @param values what each pattern is to call up, if that is not the pattern itself
     */
    private record Holding(Patterns patterns, Optional<Patterns> values) {}

    private Holding holding(Seed root) throws IOException {
        Patterns patterns =
                drawn(experiment.patterns(), "patterns", root.child("patterns").child(cell.trial()));
        return new Holding(patterns, values(patterns, root.child("values").child(cell.trial())));
    }

    private static Patterns drawn(PatternSource source, String section, Seed seed) throws IOException {
        try {
            return source.draw(seed);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            throw FailureText.refused(section + " cannot be drawn", e, section);
        }
    }

    private Optional<Patterns> values(Patterns patterns, Seed seed) throws IOException {
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

    private Cues cues(Patterns patterns, Seed seed) {
        try {
            Patterns targets = patterns.first(experiment.cues().probes(patterns.count()));
            return experiment.cues().corruption().corrupt(targets, seed);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            throw FailureText.refused("cues cannot be made", e, "cues");
        }
    }

    private long bytes(Model model, Draw draw, Workers workers) {
        return RecallNeed.bytes(experiment, model, Holdings.of(draw.patterns(), draw.values()), workers.count());
    }

    private RowResult result(String label, Draw draw, Seeds seeds, Rows rows, Deadline deadline, Keeping keeping) {
        Model model = experiment.models().get(label);
        Shelf.Taken memory = rows.shelf()
                .memory(
                        List.copyOf(experiment.models().keySet()).indexOf(label),
                        RecallNeed.keptBytes(model, Holdings.of(draw.patterns(), draw.values())),
                        () -> made(model, draw, seeds.dynamics().child("store"), rows.workers()));
        // Who is in time does not depend on which of the cells happened to store.
        Deadline left = deadline.less(memory.sparedNanos());
        left.check();
        Conversation conversation =
                new Conversation(experiment, model, memory.stored(), seeds.measuring(), rows.workers(), left);
        Conversation.Answer answer =
                conversation.ask(draw.cues(), seeds.dynamics().child("recall"));
        List<Double> measured = new ArrayList<>();
        for (Metric metric : experiment.measure()) {
            left.check();
            measured.addAll(MeasuredNumbers.of(metric, metric.columns(), metric.measure(answer.outcome())));
        }
        keeping.answer(label, answer);
        List<Long> nanos = List.of(memory.storeNanos(), answer.nanos());
        return new RowResult(label, measured, "", conversation.notes(answer), nanos, List.of());
    }

    private static Shelf.Taken made(Model model, Draw draw, Seed seed, Workers workers) {
        Patterns given = new Waist(model, draw.patterns().encoding()).patterns(draw.patterns());
        Waist answers = new Waist(model, draw.values().orElse(draw.patterns()).encoding());
        Optional<Patterns> values = draw.values().map(answers::patterns);
        long start = System.nanoTime();
        Memory memory = stored(model, given, values, seed, workers);
        long nanos = System.nanoTime() - start;
        return new Shelf.Taken(
                new Stored(draw.patterns(), given, draw.values(), memory, answers.reading()), nanos, true);
    }

    private static Memory stored(
            Model model, Patterns patterns, Optional<Patterns> values, Seed seed, Workers workers) {
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
}
