package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplicitHebbianTest {

    private static final Hebbian EXPLICIT = new Hebbian(Hebbian.Form.EXPLICIT);

    /** A coupling is a sum in double, rounded once. */
    private static final double FLOAT = 6e-8;

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsOfBitsAreThoseOfTheMatrix(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        new MatrixComparison(matrix(patterns)).assertSame(EXPLICIT.learn(patterns, SEED), 0);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsOfRealPatternsAreThoseOfTheMatrix(int units, int count) {
        RealPatterns patterns = Draws.reals(count, units, "patterns");
        new MatrixComparison(matrix(patterns)).assertSame(EXPLICIT.learn(patterns, SEED), FLOAT);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void bitsHaveTheSameFieldsAndFormsInBothForms(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        Couplings implicit = new Hebbian().learn(patterns, SEED);
        Couplings explicit = EXPLICIT.learn(patterns, SEED);
        for (Encoding reading : Draws.readings()) {
            BitPatterns states = Draws.bits(reading, 5, units, "states");
            assertThat(explicit.fields(states)).isEqualTo(implicit.fields(states));
            assertThat(explicit.quadraticForm(states)).isEqualTo(implicit.quadraticForm(states));
        }
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, units, "states");
        for (int unit = 0; unit < units; unit++) {
            assertThat(explicit.track(state, 0).field(unit))
                    .isEqualTo(implicit.track(state, 0).field(unit));
        }
    }

    @Test
    void theMatrixIsTheSameWhoeverSharesTheWork() {
        for (Patterns patterns : MatrixComparison.batches(5, 803).subList(0, 2)) {
            Couplings alone = EXPLICIT.learn(patterns, SEED);
            Couplings shared = EXPLICIT.learn(patterns, SEED, new BackwardWorkers());
            Patterns states = Draws.reals(2, 803, "states");
            assertThat(shared.fields(states)).isEqualTo(alone.fields(states));
        }
    }

    static double[][] matrix(Patterns patterns) {
        double[][] values = MatrixComparison.values(patterns);
        double[][] matrix = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                for (int mu = 0; i != j && mu < values.length; mu++) {
                    matrix[i][j] += values[mu][i] * values[mu][j] / matrix.length;
                }
            }
        }
        return matrix;
    }
}
