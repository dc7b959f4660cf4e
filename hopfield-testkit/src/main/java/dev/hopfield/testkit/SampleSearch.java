package dev.hopfield.testkit;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.OptionalDouble;

/**
 * A search for metrics to be tried on: some states are valid answers, one is the best.
 *
 * @param instance the problem
 * @param attempts what became of each start
 */
record SampleSearch(Instance instance, Attempts attempts) implements SearchOutcome {

    private static final int UNITS = 10;
    private static final int STARTS = 14;

    /**
     * @param solved whether the optimum is known, and some states are valid
     */
    static SampleSearch random(boolean solved, Seed seed) {
        QuadraticForm form = SampleInstance.random(Encoding.BINARY, UNITS, seed.child("form"))
                .form();
        BitPatterns states = (BitPatterns) Samples.random(Encoding.BINARY, STARTS, UNITS, seed.child("states"));
        int[] steps = new int[STARTS];
        StopReason[] reasons = new StopReason[STARTS];
        double best = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            steps[start] = 1 + start * 5 % STARTS;
            reasons[start] = start % 3 == 0 ? StopReason.STEP_LIMIT : StopReason.CONVERGED;
            best = states.bit(start, 0) ? Math.min(best, worth(form, states, start)) : best;
        }
        OptionalDouble optimum = solved ? OptionalDouble.of(best) : OptionalDouble.empty();
        return new SampleSearch(new Sample(form, optimum), Attempts.of(states, steps, reasons));
    }

    /** The same starts in another order. */
    SampleSearch permuted(Seed seed) {
        int[] order = seed.stream().permutation(STARTS);
        int[] steps = new int[STARTS];
        StopReason[] reasons = new StopReason[STARTS];
        for (int start = 0; start < STARTS; start++) {
            steps[start] = attempts.steps(order[start]);
            reasons[start] = attempts.stopReason(order[start]);
        }
        return new SampleSearch(instance, Attempts.of(attempts.states().select(order), steps, reasons));
    }

    @Override
    public Solution solution(int start) {
        return instance.solution(attempts.states(), start);
    }

    @Override
    public double energy(int start) {
        return instance.form().energy(attempts.states(), start);
    }

    /** Positive, as the length of a tour is. */
    private static double worth(QuadraticForm form, BitPatterns states, int row) {
        return 100 + form.energy(states, row);
    }

    private record Sample(QuadraticForm form, OptionalDouble optimum) implements Instance {

        @Override
        public Objective objective() {
            return Objective.MINIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            return optimum.isPresent() && states.bit(row, 0)
                    ? Solution.of(worth(form, states, row))
                    : Solution.invalid();
        }
    }
}
