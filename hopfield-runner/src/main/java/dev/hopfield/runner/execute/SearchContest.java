package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.measure.SharedOptimum;
import dev.hopfield.runner.measure.SolverOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One cell of an optimisation: draws an instance once, and has every solver search it.
 *
 * <p>The instance draws from {@code problem} / trial and a solver from {@code dynamics} / label / trial / start. Nothing depends
 * on where a cell stands in the grid: adding a solver or an axis value changes no other number.
 */
record SearchContest(Cell cell, OptimisationExperiment experiment) implements Contest {

    @Override
    public Optional<CellNeed> need(int workers) {
        return SearchNeed.foreseen(experiment, workers);
    }

    @Override
    public CellResult run(Rows rows) throws IOException, InterruptedException {
        Seed root = new Seed(experiment.seed());
        SharedOptimum drawn = rows.shelf()
                .drawn(SharedOptimum.class, () -> drawn(root.child("problem").child(cell.trial())));
        // What is told of the optimum depends on whether this cell asked for it, not on what other cells did.
        SharedOptimum instance = new SharedOptimum(drawn);
        List<RowResult> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, Solver> solver : experiment.solvers().entrySet()) {
            String label = solver.getKey();
            Seed seed = root.child("dynamics").child(label).child(cell.trial());
            RowResult result = rows.row(
                    experiment,
                    label,
                    () -> bytes(solver.getValue(), instance, rows.workers()),
                    Relief.OPTIMISATION,
                    deadline -> result(label, solver.getValue(), instance, seed, rows.workers(), deadline));
            results.add(result);
            result.notes().forEach(note -> notes.add(label + " " + note));
        }
        if (instance.wasMissed()) {
            notes.add("the optimum of the problem is not known: what is compared with it is left empty there");
        }
        return new CellResult(cell, results, notes);
    }

    private SharedOptimum drawn(Seed seed) throws IOException {
        try {
            return new SharedOptimum(experiment.problem().draw(seed));
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            throw FailureText.refused("the problem cannot be drawn", e, "problem");
        }
    }

    private long bytes(Solver solver, Instance instance, Workers workers) {
        return SearchNeed.bytes(experiment, solver, instance.form().units(), workers.count());
    }

    private RowResult result(
            String label, Solver solver, SharedOptimum instance, Seed seed, Workers workers, Deadline deadline) {
        Tracing tracing = new Tracing(experiment.traced());
        SolverOptions options = SolverOptions.of(experiment.starts(), seed).withWorkers(workers);
        SolverOptions watched = experiment.traced() > 0 ? options.observedBy(tracing) : options;
        long start = System.nanoTime();
        Attempts attempts = solver.solve(instance, deadline.within(watched));
        long nanos = System.nanoTime() - start;
        requireFit(attempts, instance);
        SolverOutcome outcome = new SolverOutcome(instance, attempts, workers);
        List<Double> measured = new ArrayList<>();
        for (SolutionMetric metric : experiment.measure()) {
            deadline.check();
            measured.addAll(MeasuredNumbers.of(metric, metric.columns(), metric.measure(outcome)));
        }
        return new RowResult(label, measured, "", notes(instance, outcome), List.of(nanos), tracing.traces());
    }

    private static List<String> notes(SharedOptimum instance, SolverOutcome outcome) {
        List<String> notes = new ArrayList<>(outcome.attempts().notes());
        if (isMostlyCutOff(outcome.attempts())) {
            notes.add(
                    "was cut off: more than half of its starts ran into their limit on steps, and are read as they were"
                            + " then; allow more, or take longer ones");
        }
        if (instance.isBeatenBy(outcome)) {
            notes.add("gave answers that are better than the optimum of the problem: what is compared with it is wrong;"
                    + " correct the optimum that is given");
        }
        return notes;
    }

    private static boolean isMostlyCutOff(Attempts attempts) {
        long cutOff = IntStream.range(0, attempts.count())
                .filter(start -> attempts.stopReason(start) == StopReason.STEP_LIMIT)
                .count();
        return 2 * cutOff > attempts.count();
    }

    private void requireFit(Attempts attempts, Instance instance) {
        if (attempts.count() != experiment.starts()
                || attempts.states().units() != instance.form().units()
                || attempts.states().encoding() != instance.form().encoding()) {
            throw new IllegalStateException("it gave " + attempts.states() + " for " + experiment.starts()
                    + " starts on " + instance.form().units() + " "
                    + instance.form().encoding() + " units");
        }
    }
}
