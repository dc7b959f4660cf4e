package dev.hopfield.problems;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.state.BitPatterns;
import java.util.OptionalDouble;

/** A problem whose every state is an answer, worth its energy, or the negative of it if values are to be high. */
final class SparseInstance implements Instance {

    private final SparseForm form;
    private final Objective objective;
    private final Optimum optimum;

    SparseInstance(SparseForm form, Objective objective, Optimum optimum) {
        this.form = form;
        this.objective = objective;
        this.optimum = optimum;
    }

    /** The best value by exhaustive search, if that takes little time. */
    static Optimum optimum(SparseForm form, Objective objective) {
        GrayCodeSearch search = new GrayCodeSearch(form);
        return search.isShort() ? Optimum.found(() -> value(objective, search.lowestEnergy())) : Optimum.unknown();
    }

    /** Never the negative zero. */
    private static double value(Objective objective, double energy) {
        return objective == Objective.MINIMISE ? 0 + energy : 0 - energy;
    }

    @Override
    public QuadraticForm form() {
        return form;
    }

    @Override
    public Objective objective() {
        return objective;
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        return Solution.of(value(objective, form.energy(states, row)));
    }

    @Override
    public OptionalDouble optimum() {
        return optimum.value();
    }
}
