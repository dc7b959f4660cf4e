package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnlearningTest {

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsAreThoseOfStepByStepUnlearning(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        double[][] matrix = matrix(patterns, 10, 20, SEED);
        new MatrixComparison(matrix).assertSame(new Unlearning(new Hebbian(), 0.1, 20).learn(patterns, SEED), 0);
    }

    @Test
    void bothFormsOfHebbsRuleAreUnlearntAlike() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 20, 65, "patterns");
        GrownMatrix.assertSame(
                new Unlearning(new Hebbian(Hebbian.Form.EXPLICIT), 0.1, 20).learn(patterns, SEED),
                new Unlearning(new Hebbian(), 0.1, 20).learn(patterns, SEED));
    }

    @Test
    void otherSymmetricRulesAndRealPatternsCanBeUnlearnt() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 20, 65, "patterns");
        RealPatterns states = Draws.reals(2, 65, "states");
        RealPatterns storkey = new Storkey().learn(patterns, SEED).fields(states);
        assertThat(new Unlearning(new Storkey(), 0.1, 0).learn(patterns, SEED).fields(states))
                .isEqualTo(storkey);
        assertThat(new Unlearning(new Storkey(), 0.1, 3).learn(patterns, SEED).fields(states))
                .isNotEqualTo(storkey);
        Patterns reals = Draws.reals(20, 65, "patterns");
        assertThat(new Unlearning(new Hebbian(), 0.01, 3).learn(reals, SEED).fields(states))
                .isNotEqualTo(new Hebbian().learn(reals, SEED).fields(states));
    }

    @Test
    void theMatrixIsTheSameWhoeverSharesTheWork() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 90, 803, "patterns");
        Unlearning rule = new Unlearning(new Hebbian(), 0.03, 3);
        GrownMatrix.assertSame(rule.learn(patterns, SEED, new BackwardWorkers()), rule.learn(patterns, SEED));
    }

    @Test
    void anotherSeedUnlearnsOtherStates() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 20, 65, "patterns");
        RealPatterns one = new Unlearning().learn(patterns, SEED).fields(patterns);
        assertThat(new Unlearning().learn(patterns, new Seed(2)).fields(patterns))
                .isNotEqualTo(one);
    }

    @Test
    void isSymmetricAndPromisesNoMore() {
        assertThat(new Unlearning().traits()).containsExactly(CouplingTrait.SYMMETRIC);
    }

    @Test
    void refusesRulesWhoseDynamicsNeedNotEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unlearning(new Minover(), 0.01, 1))
                .isInstanceOf(InvalidParameter.class)
                .withMessageContainingAll("of is minover", "symmetric");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unlearning(new Hebbian(), 0, 1))
                .withMessageContaining("epsilon is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unlearning(new Hebbian(), 0.1, -1))
                .withMessageContaining("steps is -1");
    }

    /** In units of 1/N and a step, in which all numbers are whole. */
    private static double[][] matrix(Patterns patterns, int stepsForAPattern, int steps, Seed seed) {
        int units = patterns.units();
        double[][] whole = ExplicitHebbianTest.matrix(patterns);
        for (double[] row : whole) {
            for (int j = 0; j < units; j++) {
                row[j] = Math.rint(row[j] * units) * stepsForAPattern;
            }
        }
        for (int step = 0; step < steps; step++) {
            double[] state = relaxed(whole, seed.child("steps").child(step).stream());
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    whole[i][j] -= i == j ? 0 : state[i] * state[j];
                }
            }
        }
        for (double[] row : whole) {
            for (int j = 0; j < units; j++) {
                row[j] /= (double) units * stepsForAPattern;
            }
        }
        return whole;
    }

    private static double[] relaxed(double[][] matrix, RandomStream random) {
        double[] state = new double[matrix.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = random.nextBoolean() ? 1 : -1;
        }
        int[] order = random.permutation(state.length);
        boolean flipped = true;
        while (flipped) {
            flipped = false;
            random.shuffle(order);
            for (int i : order) {
                double field = 0;
                for (int j = 0; j < state.length; j++) {
                    field += matrix[i][j] * state[j];
                }
                if (field * state[i] < 0) {
                    state[i] = -state[i];
                    flipped = true;
                }
            }
        }
        return state;
    }
}
