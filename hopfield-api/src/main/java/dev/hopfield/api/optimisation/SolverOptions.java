package dev.hopfield.api.optimisation;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import java.util.Optional;

/**
 * How a solver is asked.
 *
 * @param starts how many independent starts, at least 1
 * @param seed the source of all randomness; start k draws from {@code seed.child(k)}
 * @param observer told of every step, if present
 * @param workers who shares the work; results never depend on them
 */
public record SolverOptions(int starts, Seed seed, Optional<SolverObserver> observer, Workers workers) {

    /** Checks the number of starts. */
    public SolverOptions {
        InvalidParameter.unless(starts >= 1, "starts", starts, "start at least once");
    }

    /**
     * Unobserved starts in the calling thread.
     *
     * @param starts how many, at least 1
     * @param seed the source of all randomness
     * @return the options
     */
    public static SolverOptions of(int starts, Seed seed) {
        return new SolverOptions(starts, seed, Optional.empty(), Workers.caller());
    }

    /** The same options with an observer. */
    public SolverOptions observedBy(SolverObserver watcher) {
        return new SolverOptions(starts, seed, Optional.of(watcher), workers);
    }

    /** The same options with the work shared by others. */
    public SolverOptions withWorkers(Workers helpers) {
        return new SolverOptions(starts, seed, observer, helpers);
    }

    /** The seed of one start. */
    public Seed startSeed(int start) {
        return seed.child(start);
    }
}
