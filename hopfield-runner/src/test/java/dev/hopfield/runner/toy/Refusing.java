package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;

/** Solves nothing. */
@Component(name = "refusing", summary = "solves nothing")
public record Refusing() implements Solver {

    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        throw new IllegalArgumentException("it takes no " + instance.form().units() + " units");
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        return 0;
    }
}
