package dev.hopfield.runner.execute;

import static dev.hopfield.runner.execute.CellNeed.limited;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.config.OptimisationExperiment;
import java.util.Optional;
import java.util.OptionalLong;

/** The memory that an instance takes, its optimum, and the solver that searches. */
final class SearchNeed {

    private SearchNeed() {}

    /** What a cell will need; empty if the problem does not know its units. */
    static Optional<CellNeed> foreseen(OptimisationExperiment experiment, int workers) {
        OptionalLong units = experiment.problem().units();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(CellNeed.most(
                        experiment.solvers(),
                        solver -> bytes(experiment, solver, units.getAsLong(), workers),
                        Relief.OPTIMISATION));
    }

    /** The bytes of an instance, of searching with one solver, of final states and of looking at them. */
    static long bytes(OptimisationExperiment experiment, Solver solver, long units, int workers) {
        long starts = experiment.starts();
        long measured = starts * (Double.BYTES + Integer.BYTES);
        long traced = (long) experiment.traced() * TraceBuilder.CAPACITY * (Double.BYTES + Integer.BYTES);
        // A state in numbers and its fields, in every thread.
        long looking = workers * 2L * Double.BYTES * units;
        return limited(experiment.problem().estimatedBytes(units))
                + limited(solver.estimatedBytes(units, experiment.starts(), workers))
                + limited(Dimensions.kept(Encoding.BINARY, starts, units).bytes())
                + limited(measured + traced + looking);
    }
}
