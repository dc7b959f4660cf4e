package dev.hopfield.runner.measure;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.state.BitPatterns;
import java.util.Optional;
import java.util.OptionalDouble;

/** An instance whose optimum is found when it is first asked for, and once for all solvers. For the one thread that measures. */
public final class SharedOptimum implements Instance {

    private final Instance instance;
    private Optional<OptionalDouble> found = Optional.empty();

    /**
     * @param instance what was drawn
     */
    public SharedOptimum(Instance instance) {
        this.instance = instance;
    }

    @Override
    public QuadraticForm form() {
        return instance.form();
    }

    @Override
    public Objective objective() {
        return instance.objective();
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        return instance.solution(states, row);
    }

    @Override
    public OptionalDouble optimum() {
        if (found.isEmpty()) {
            found = Optional.of(instance.optimum());
        }
        return found.get();
    }

    @Override
    public double activity() {
        return instance.activity();
    }

    /**
     * Whether an answer is better than the optimum that was asked for, which then is none.
     *
     * @param outcome of a search of this instance
     */
    public boolean isBeatenBy(SearchOutcome outcome) {
        if (found.isEmpty() || found.get().isEmpty()) {
            return false;
        }
        double optimum = found.get().getAsDouble();
        double best = Answers.of(outcome).best();
        return objective().isBetter(best, optimum) && !Optimal.isSame(best, optimum);
    }

    /** Whether the optimum was asked for and is not known. */
    public boolean wasMissed() {
        return found.isPresent() && found.get().isEmpty();
    }
}
