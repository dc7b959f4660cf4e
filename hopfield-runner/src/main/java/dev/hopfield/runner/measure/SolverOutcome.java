package dev.hopfield.runner.measure;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import java.util.Arrays;
import java.util.List;

/**
 * What a solver made of an instance. Final states are looked at when a metric asks for it, all together, with the work shared.
 * For the one thread that measures.
 */
public final class SolverOutcome implements SearchOutcome {

    private final Instance instance;
    private final Attempts attempts;
    private final Workers workers;
    private List<Solution> solutions = List.of();
    private double[] energies = {};

    /**
     * @param instance what was searched
     * @param attempts what came of it, at least one start
     * @param workers who may share the work of looking at final states
     */
    public SolverOutcome(Instance instance, Attempts attempts, Workers workers) {
        this.instance = instance;
        this.attempts = attempts;
        this.workers = workers;
    }

    @Override
    public Instance instance() {
        return instance;
    }

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Override
    public Solution solution(int start) {
        if (solutions.isEmpty()) {
            Solution[] each = new Solution[attempts.count()];
            workers.forEach(each.length, row -> each[row] = instance.solution(attempts.states(), row));
            solutions = Arrays.asList(each);
        }
        return solutions.get(start);
    }

    @Override
    public double energy(int start) {
        if (energies.length == 0) {
            double[] each = new double[attempts.count()];
            workers.forEach(each.length, row -> each[row] = instance.form().energy(attempts.states(), row));
            energies = each;
        }
        return energies[start];
    }
}
