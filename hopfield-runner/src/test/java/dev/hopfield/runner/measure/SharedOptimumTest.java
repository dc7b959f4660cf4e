package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SharedOptimumTest {

    private static final QuadraticForm FORM = QuadraticForm.of(Encoding.BIPOLAR, new double[4], new double[] {1, 2}, 3);

    /** Counts how often its optimum is asked for. */
    private static final class Counting implements Instance {

        private final OptionalDouble optimum;
        private int asked;

        Counting(OptionalDouble optimum) {
            this.optimum = optimum;
        }

        @Override
        public QuadraticForm form() {
            return FORM;
        }

        @Override
        public Objective objective() {
            return Objective.MAXIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            return Solution.of(row);
        }

        @Override
        public OptionalDouble optimum() {
            asked++;
            return optimum;
        }

        @Override
        public double activity() {
            return 0.25;
        }
    }

    @Test
    void isFoundOnceAndOnlyIfAskedFor() {
        Counting counting = new Counting(OptionalDouble.of(7));
        SharedOptimum shared = new SharedOptimum(counting);
        assertThat(counting.asked).isZero();
        assertThat(shared.optimum()).hasValue(7);
        assertThat(shared.optimum()).hasValue(7);
        assertThat(counting.asked).isEqualTo(1);
    }

    @Test
    void isMissedWhereItIsAskedForAndNotKnown() {
        SharedOptimum unknown = new SharedOptimum(new Counting(OptionalDouble.empty()));
        assertThat(unknown.wasMissed()).isFalse();
        assertThat(unknown.optimum()).isEmpty();
        assertThat(unknown.wasMissed()).isTrue();
    }

    /** Row k is worth k, and a high value is good. */
    private static SolverOutcome worth(SharedOptimum shared, int best) {
        int starts = best + 1;
        StopReason[] reasons = new StopReason[starts];
        Arrays.fill(reasons, StopReason.CONVERGED);
        BitPatterns states = BitPatterns.builder(Encoding.BIPOLAR, starts, 2).build();
        return new SolverOutcome(shared, Attempts.of(states, new int[starts], reasons), Workers.caller());
    }

    @Test
    void isBeatenByABetterAnswerOnlyIfItWasAskedFor() {
        SharedOptimum shared = new SharedOptimum(new Counting(OptionalDouble.of(3)));
        assertThat(shared.isBeatenBy(worth(shared, 4))).isFalse();
        shared.optimum();
        assertThat(shared.isBeatenBy(worth(shared, 4))).isTrue();
        assertThat(shared.isBeatenBy(worth(shared, 3))).isFalse();
    }

    @Test
    void isNotBeatenByRoundings() {
        SharedOptimum shared = new SharedOptimum(new Counting(OptionalDouble.of(Math.nextDown(3.0))));
        shared.optimum();
        assertThat(shared.isBeatenBy(worth(shared, 3))).isFalse();
    }

    @Test
    void isNotBeatenWhereItIsNotKnown() {
        SharedOptimum unknown = new SharedOptimum(new Counting(OptionalDouble.empty()));
        unknown.optimum();
        assertThat(unknown.isBeatenBy(worth(unknown, 3))).isFalse();
    }

    @Test
    void isOfTheSameInstanceInAllElse() {
        SharedOptimum shared = new SharedOptimum(new Counting(OptionalDouble.empty()));
        BitPatterns states = BitPatterns.builder(Encoding.BIPOLAR, 5, 2).build();
        assertThat(shared.form()).isSameAs(FORM);
        assertThat(shared.objective()).isEqualTo(Objective.MAXIMISE);
        assertThat(shared.solution(states, 4)).isEqualTo(Solution.of(4));
        assertThat(shared.activity()).isEqualTo(0.25);
    }
}
