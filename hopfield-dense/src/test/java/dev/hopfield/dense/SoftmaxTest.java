package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {

    /** Roundings of doubles: a few of each weight. */
    private static final double DOUBLE = 1e-15;

    private static final double[] SCORES = {-2, 0.5, 3, 2.75};

    @Test
    void weightsAreTheSoftmaxOfBetaTimesTheScores() {
        double[] weights = new double[4];
        new Softmax(2).weights(SCORES, weights);
        double sum = 0;
        for (double score : SCORES) {
            sum += StrictMath.exp(2 * score);
        }
        for (int pattern = 0; pattern < 4; pattern++) {
            assertThat(weights[pattern]).isCloseTo(StrictMath.exp(2 * SCORES[pattern]) / sum, within(DOUBLE));
        }
    }

    @Test
    void weightsKeepSmallDifferencesOfLargeScores() {
        double[] weights = new double[2];
        new Softmax(8).weights(new double[] {1e6, 1e6 + 0.1}, weights);
        assertThat(weights[1]).isCloseTo(1 / (1 + StrictMath.exp(-0.8)), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1, 8, 100})
    void valueIsTheLogarithmOfTheMeanExponential(double beta) {
        double mean = 0;
        for (double score : SCORES) {
            mean += StrictMath.exp(beta * score) / SCORES.length;
        }
        // The reference takes the logarithm of a number near 1 and divides the rounding by beta.
        assertThat(new Softmax(beta).value(SCORES))
                .isCloseTo(StrictMath.log(mean) / beta, within(1e-15 / beta + 1e-14));
    }

    @Test
    void valueTendsToTheMeanScoreForTinyBeta() {
        assertThat(new Softmax(1e-200).value(SCORES)).isCloseTo(1.0625, within(1e-14));
    }

    @Test
    void valueTendsToTheLargestScoreForHugeBeta() {
        assertThat(new Softmax(1e200).value(SCORES)).isCloseTo(3, within(1e-14));
    }

    @Test
    void theLargestBetaPicksTheBestAndLeavesTheValueFinite() {
        double[] weights = new double[3];
        new Softmax(Double.MAX_VALUE).weights(new double[] {-1e300, 2, 1e300}, weights);
        assertThat(weights).containsExactly(0, 0, 1);
        assertThat(new Softmax(Double.MAX_VALUE).value(new double[] {-1e300, 2, 1e300}))
                .isEqualTo(1e300);
    }

    @Test
    void valueOfZeroScoresIsZero() {
        assertThat(new Softmax(8).value(new double[5])).isZero();
    }

    @Test
    void onlyLargeBetaDeclaresFixedPoints() {
        assertThat(new DenseModel(new Softmax(1)).traits()).contains(Trait.STORES_FIXED_POINTS);
        assertThat(new DenseModel(new Softmax(0.1)).traits()).containsExactly(Trait.ENERGY_DESCENDS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void betaOutOfRangeIsRefused(double beta) {
        assertThatThrownBy(() -> new Softmax(beta))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("beta is " + beta);
    }
}
