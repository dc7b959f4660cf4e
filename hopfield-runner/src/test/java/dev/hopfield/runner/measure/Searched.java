package dev.hopfield.runner.measure;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Outcomes of a search by hand: one start for each answer, whose final state has as many higher units as its number. */
record Searched(Objective objective, OptionalDouble optimum, double[] values, StopReason[] reasons) {

    /** An answer that is none. */
    static final double INVALID = Double.NaN;

    /** Answers with these values, all converged. */
    static Searched minimising(double optimum, double... values) {
        return new Searched(Objective.MINIMISE, OptionalDouble.of(optimum), values, new StopReason[values.length])
                .endedBy(StopReason.CONVERGED);
    }

    Searched maximising() {
        return new Searched(Objective.MAXIMISE, optimum, values, reasons);
    }

    Searched withoutOptimum() {
        return new Searched(objective, OptionalDouble.empty(), values, reasons);
    }

    /** The reasons of the starts, in turn. */
    Searched endedBy(StopReason... some) {
        StopReason[] each = new StopReason[values.length];
        Arrays.setAll(each, start -> some[start % some.length]);
        return new Searched(objective, optimum, values, each);
    }

    SearchOutcome outcome() {
        int starts = values.length;
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BINARY, starts, starts);
        int[] steps = new int[starts];
        for (int start = 0; start < starts; start++) {
            for (int unit = 0; unit < start; unit++) {
                states.set(start, unit, true);
            }
            steps[start] = 10 * start;
        }
        return new SolverOutcome(instance(), Attempts.of(states.build(), steps, reasons), Workers.caller());
    }

    /** Each higher unit adds 2 to an energy of -1. */
    private Instance instance() {
        double[] biases = new double[values.length];
        Arrays.fill(biases, -2);
        QuadraticForm form = QuadraticForm.of(Encoding.BINARY, new double[values.length * values.length], biases, -1);
        return new Instance() {
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
                return Double.isNaN(values[row]) ? Solution.invalid() : Solution.of(values[row]);
            }

            @Override
            public OptionalDouble optimum() {
                return optimum;
            }
        };
    }

    double[] measured(SolutionMetric metric) {
        return metric.measure(outcome());
    }
}
