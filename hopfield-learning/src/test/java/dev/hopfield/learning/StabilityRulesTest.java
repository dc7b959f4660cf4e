package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The perceptron rule and minover, against steps on the couplings themselves. */
class StabilityRulesTest {

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void thePerceptronRuleTakesTheStepsOfItsDefinition(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        for (double kappa : new double[] {0, 0.7}) {
            Couplings couplings = new Perceptron(kappa, 8).learn(patterns, SEED);
            new MatrixComparison(perceptron(patterns, kappa, 8)).assertSame(couplings, 0);
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void minoverTakesTheStepsOfItsDefinition(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        for (double kappa : new double[] {0, 1.3}) {
            Couplings couplings = new Minover(kappa, 3).learn(patterns, SEED);
            new MatrixComparison(minover(patterns, kappa, 3)).assertSame(couplings, 0);
        }
    }

    @Test
    void stabilitiesExceedTheTarget() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 30, 130, "patterns");
        assertThat(leastStability(new Perceptron(0.5, 1000), patterns)).isGreaterThan(0.5);
        assertThat(leastStability(new Minover(1.2, 1000), patterns)).isGreaterThan(1.2);
    }

    @Test
    void aUnitThatCannotReachTheTargetKeepsWhatItHas() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 64, 16, "patterns");
        assertThat(leastStability(new Perceptron(0, 20), patterns)).isNegative();
        assertThat(leastStability(new Minover(1, 20), patterns)).isNegative();
    }

    @Test
    void theMatrixIsTheSameWhoeverSharesTheWork() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 90, 203, "patterns");
        for (LearningRule rule : new LearningRule[] {new Perceptron(), new Minover()}) {
            GrownMatrix.assertSame(rule.learn(patterns, SEED, new BackwardWorkers()), rule.learn(patterns, SEED));
        }
    }

    @Test
    void patternsMayBeGeneratedAnew() {
        BitPatterns kept = Draws.bits(Encoding.BIPOLAR, 30, 130, "patterns");
        BitPatterns generated = BitPatterns.generated(Encoding.BIPOLAR, 30, 130, kept::copyRow);
        GrownMatrix.assertSame(new Minover().learn(generated, SEED), new Minover().learn(kept, SEED));
    }

    @Test
    void promiseNothingOfTheirCouplings() {
        assertThat(new Perceptron().traits()).isEmpty();
        assertThat(new Minover().traits()).isEmpty();
    }

    @Test
    void refuseParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Perceptron(-1, 1))
                .isInstanceOf(InvalidParameter.class)
                .withMessageContaining("kappa is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Minover(1, 0))
                .isInstanceOf(InvalidParameter.class)
                .withMessageContaining("max-sweeps is 0");
    }

    private static double leastStability(LearningRule rule, BitPatterns patterns) {
        Couplings couplings = rule.learn(patterns, SEED);
        RealPatterns fields = couplings.fields(patterns);
        double[] norms = couplings.squaredNorms();
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                double aligned = fields.value(row, unit) * patterns.value(row, unit);
                least = Math.min(least, aligned / Math.sqrt(norms[unit]));
            }
        }
        return least;
    }

    private static double[][] perceptron(Patterns patterns, double kappa, int sweeps) {
        double[][] x = MatrixComparison.values(patterns);
        double[][] whole = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < whole.length; i++) {
            for (int sweep = 0; sweep < sweeps; sweep++) {
                for (double[] pattern : x) {
                    if (aligned(whole[i], pattern, i) <= kappa * norm(whole[i])) {
                        add(whole[i], pattern, i);
                    }
                }
            }
        }
        return divided(whole);
    }

    private static double[][] minover(Patterns patterns, double kappa, int sweeps) {
        double[][] x = MatrixComparison.values(patterns);
        double[][] whole = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < whole.length; i++) {
            for (int step = 0; step < sweeps * x.length; step++) {
                int least = 0;
                for (int mu = 1; mu < x.length; mu++) {
                    least = aligned(whole[i], x[mu], i) < aligned(whole[i], x[least], i) ? mu : least;
                }
                if (aligned(whole[i], x[least], i) > kappa * norm(whole[i])) {
                    break;
                }
                add(whole[i], x[least], i);
            }
        }
        return divided(whole);
    }

    private static double aligned(double[] row, double[] pattern, int unit) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * pattern[j];
        }
        return pattern[unit] * sum;
    }

    private static double norm(double[] row) {
        double sum = 0;
        for (double coupling : row) {
            sum += coupling * coupling;
        }
        return Math.sqrt(sum);
    }

    private static void add(double[] row, double[] pattern, int unit) {
        for (int j = 0; j < row.length; j++) {
            row[j] += j == unit ? 0 : pattern[unit] * pattern[j];
        }
    }

    private static double[][] divided(double[][] whole) {
        for (double[] row : whole) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= row.length;
            }
        }
        return whole;
    }

    @Test
    void saysWhetherUnitsGaveUp() {
        BitPatterns few = Draws.bits(Encoding.BIPOLAR, 3, 65, "few");
        assertThat(new Minover(1, 100).learn(few, SEED).notes()).isEmpty();
        assertThat(new Minover(50, 2).learn(few, SEED).notes()).hasSize(1).allMatch(note -> note.startsWith("gave up"));
        assertThat(new Perceptron(0, 100).learn(few, SEED).notes()).isEmpty();
        assertThat(new Perceptron(50, 2).learn(few, SEED).notes())
                .hasSize(1)
                .allMatch(note -> note.startsWith("gave up"));
    }
}
