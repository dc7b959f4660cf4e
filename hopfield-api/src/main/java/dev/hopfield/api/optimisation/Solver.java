package dev.hopfield.api.optimisation;

import dev.hopfield.api.component.ExtensionPoint;
import java.util.List;

/**
 * A way to search for low energies, with all its parameters. An immutable value without state of its own.
 *
 * <p>It goes by {@link Instance#form} and {@link Instance#activity} alone: it neither asks what states are worth nor for the optimum.
 */
@ExtensionPoint("solver")
public interface Solver {

    /**
     * Searches from some starts, each independent of the others.
     *
     * @param instance the problem
     * @param options how many starts, randomness, an observer
     * @return what became of each start
     * @throws IllegalArgumentException if this solver cannot take such a form
     */
    Attempts solve(Instance instance, SolverOptions options);

    /**
     * The memory that solving takes beyond the instance.
     *
     * @param units of the instance
     * @param starts how many there are
     * @param workers how many threads may share the work
     * @return an estimate in bytes
     */
    long estimatedBytes(long units, int starts, int workers);

    /**
     * What a person should know of this solver, as configured, before trusting its results.
     *
     * @return clauses that go on after the name of the solver; by default none
     */
    default List<String> notes() {
        return List.of();
    }
}
