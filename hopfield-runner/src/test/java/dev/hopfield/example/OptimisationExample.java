package dev.hopfield.example;

import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.classic.Acceptance;
import dev.hopfield.classic.AnnealingNoise;
import dev.hopfield.classic.ClassicSolver;
import dev.hopfield.classic.RandomOrderUpdate;
import java.util.OptionalDouble;

final class OptimisationExample {

    /** Numbers that are to be shared between two piles of equal weight: E is the square of their difference. */
    private record Piles(double... numbers) implements Instance {

        @Override
        public QuadraticForm form() {
            int units = numbers.length;
            double[] couplings = new double[units * units];
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    couplings[i * units + j] = -2 * numbers[i] * numbers[j];
                }
            }
            return QuadraticForm.of(Encoding.BIPOLAR, couplings, new double[units], 0);
        }

        @Override
        public Objective objective() {
            return Objective.MINIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            return Solution.of(Math.sqrt(form().energy(states, row)));
        }

        @Override
        public OptionalDouble optimum() {
            return OptionalDouble.empty();
        }
    }

    public static void main(String[] arguments) {
        Piles piles = new Piles(31, 26, 25, 19, 16, 12, 9, 8, 7, 5);
        AnnealingNoise noise = new AnnealingNoise(1, 0.01, 200, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER);
        Attempts attempts =
                new ClassicSolver(new RandomOrderUpdate(), noise).solve(piles, SolverOptions.of(20, new Seed(1982)));
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < attempts.count(); start++) {
            least = Math.min(
                    least, piles.solution(attempts.states(), start).value().orElseThrow());
        }
        System.out.println("the piles differ by " + least);
    }
}
