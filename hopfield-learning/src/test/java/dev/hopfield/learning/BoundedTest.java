package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedTest {

    /** A sum that meets the bound is rounded, and so is each one after it until the next: 6e-8, some tens of times. */
    private static final double TOLERANCE = 2e-6;

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsAreThoseOfClampedSteps(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        for (double bound : new double[] {0.4, 0.1, 3}) {
            double[][] matrix = matrix(patterns, bound);
            new MatrixComparison(matrix).assertSame(new Bounded(bound).learn(patterns, SEED), TOLERANCE);
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void aBoundOfWholeStepsIsExact(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        double bound = 3 / Math.sqrt(units);
        new MatrixComparison(matrix(patterns, bound)).assertSame(new Bounded(bound).learn(patterns, SEED), 0);
    }

    @Test
    void aBoundThatIsNeverMetIsHebbsRule() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 70, 65, "patterns");
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 5, 65, "states");
        assertThat(new Bounded(10).learn(patterns, SEED).fields(states))
                .isEqualTo(new Hebbian().learn(patterns, SEED).fields(states));
    }

    @Test
    void theMatrixIsTheSameWhoeverSharesTheWork() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 9, 803, "patterns");
        GrownMatrix.assertSame(
                new Bounded(0.1).learn(patterns, SEED, new BackwardWorkers()), new Bounded(0.1).learn(patterns, SEED));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void learningInPortionsAndForgettingEqualLearningAtOnce(int units, int count) {
        GrownMatrix.assertGrows(new Bounded(0.25), units, count);
    }

    @Test
    void refusesABoundThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bounded(0))
                .isInstanceOf(InvalidParameter.class)
                .withMessageContaining("bound is 0");
    }

    private static double[][] matrix(Patterns patterns, double bound) {
        int units = patterns.units();
        double limit = bound / Math.sqrt(units);
        double[][] matrix = new double[units][units];
        for (double[] x : MatrixComparison.values(patterns)) {
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    double value = i == j ? 0 : matrix[i][j] + x[i] * x[j] / units;
                    matrix[i][j] = Math.max(-limit, Math.min(limit, value));
                }
            }
        }
        return matrix;
    }
}
