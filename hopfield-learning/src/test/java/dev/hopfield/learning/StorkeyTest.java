package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorkeyTest {

    /** Relative to the largest coupling: some tens of roundings to float, 6e-8 each, that add up at random. */
    private static final double TOLERANCE = 2e-6;

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsAreThoseOfTheRecursion(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        new MatrixComparison(matrix(patterns)).assertSame(new Storkey().learn(patterns, SEED), TOLERANCE);
    }

    @Test
    void theMatrixIsTheSameWhoeverSharesTheWork() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 9, 803, "patterns");
        GrownMatrix.assertSame(
                new Storkey().learn(patterns, SEED, new BackwardWorkers()), new Storkey().learn(patterns, SEED));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void learningInPortionsAndForgettingEqualLearningAtOnce(int units, int count) {
        GrownMatrix.assertGrows(new Storkey(), units, count);
    }

    @Test
    void theFieldsOfAStoredPatternAreAboutThePattern() {
        BitPatterns stored = Draws.bits(Encoding.BIPOLAR, 3, 1001, "stored");
        RealPatterns fields = new Storkey().learn(stored, SEED).fields(stored);
        for (int unit = 0; unit < 1001; unit++) {
            assertThat(fields.value(0, unit) * stored.value(0, unit)).isBetween(0.75f, 1.25f);
        }
    }

    @Test
    void isSymmetricAndRetainsPatterns() {
        assertThat(new Storkey().traits())
                .containsExactlyInAnyOrder(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    @Test
    void refusesPatternsThatAreNotBipolarAndNone() {
        Patterns patterns = Draws.reals(2, 5, "patterns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Storkey().learn(patterns, SEED))
                .withMessageContainingAll("storkey", "REAL", "as(BIPOLAR)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Storkey().learn(patterns.first(0), SEED))
                .withMessageContaining("at least 1");
        Couplings couplings = new Storkey().learn(patterns.as(Encoding.BIPOLAR), SEED);
        assertThat(couplings.units()).isEqualTo(5);
    }

    /** As published, with the double sums h_ij. */
    static double[][] matrix(Patterns patterns) {
        int units = patterns.units();
        double[][] before = new double[units][units];
        for (double[] x : MatrixComparison.values(patterns)) {
            double[][] after = new double[units][units];
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    if (i != j) {
                        double change = x[i] * x[j] - x[i] * field(before, x, j, i) - field(before, x, i, j) * x[j];
                        after[i][j] = before[i][j] + change / units;
                    }
                }
            }
            before = after;
        }
        return before;
    }

    /** h_ij = sum over k other than i and j of w_ik x_k. */
    private static double field(double[][] matrix, double[] x, int i, int j) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += k == i || k == j ? 0 : matrix[i][k] * x[k];
        }
        return sum;
    }
}
