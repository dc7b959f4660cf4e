package dev.hopfield.problems;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.state.BitPatterns;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cities to be toured. */
final class TourInstance implements Instance {

    private final Distances distances;
    private final TourForm form;
    private final Optimum optimum;

    TourInstance(Distances distances, TourForm form, Optimum optimum) {
        this.distances = distances;
        this.form = form;
        this.optimum = optimum;
    }

    @Override
    public QuadraticForm form() {
        return form;
    }

    @Override
    public Objective objective() {
        return Objective.MINIMISE;
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        if (states.encoding() != form.encoding() || states.units() != form.units()) {
            throw new IllegalArgumentException("a tour of " + distances.cities() + " cities is told by " + form.units()
                    + " " + form.encoding() + " units, but the states are " + states + "; give states of that kind");
        }
        return tour(states, row)
                .map(tour -> Solution.of(distances.length(tour)))
                .orElseGet(Solution::invalid);
    }

    /** The city at each position, if each city is at one and each position has one. */
    private Optional<int[]> tour(BitPatterns states, int row) {
        int cities = distances.cities();
        int[] tour = new int[cities];
        boolean[] taken = new boolean[cities];
        for (int city = 0; city < cities; city++) {
            int at = -1;
            for (int position = 0; position < cities; position++) {
                if (states.bit(row, city * cities + position)) {
                    if (at >= 0 || taken[position]) {
                        return Optional.empty();
                    }
                    at = position;
                }
            }
            if (at < 0) {
                return Optional.empty();
            }
            taken[at] = true;
            tour[at] = city;
        }
        return Optional.of(tour);
    }

    @Override
    public OptionalDouble optimum() {
        return optimum.value();
    }

    /** {@inheritDoc} One unit in n. */
    @Override
    public double activity() {
        return 1.0 / distances.cities();
    }
}
