package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntmaxSimplexTest {

    /** Of doubles: some hundreds of weights, and powers up to 64 of what is rounded. */
    private static final double DOUBLE = 1e-12;

    private static double[] scores(int count, long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] scores = new double[count];
        for (int index = 0; index < count; index++) {
            scores[index] = random.nextGaussian();
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.05, 1.1, 1.2, 1.25, 4.0 / 3, 1.37, 1.5, 1.8, 2})
    void weightsAreThoseFoundByBisection(double alpha) {
        for (int count : new int[] {1, 5, 64, 65, 700}) {
            double[] scores = scores(count, count);
            double[] weights = new double[count];
            new EntmaxSimplex(alpha).weights(scores, 2, weights);
            double[] expected = PlainDense.entmax(alpha, 2, scores);
            assertThat(weights).containsExactly(expected, within(DOUBLE));
        }
    }

    @PropertyTest
    void theLeastThresholdOfTiersIsBelowThatOfTheScores(Seed seed, int size) {
        double[] scores = scores(2 + 20 * size, seed.value());
        for (double alpha : new double[] {1.1, 1.5, 1.77, 2}) {
            EntmaxSimplex simplex = new EntmaxSimplex(alpha);
            Tiers tiers = new Tiers();
            tiers.fill(scores, scores.length, Double.NEGATIVE_INFINITY);
            double least = simplex.leastThreshold(tiers, 3);
            double exact = exactThreshold(alpha, scores);
            assertThat(least).isBetween(0.0, exact + DOUBLE).isCloseTo(exact, within(0.05));
        }
    }

    /** From the largest weight, which is that of a z of 0. */
    private static double exactThreshold(double alpha, double[] scores) {
        double largest = Extremes.largest(PlainDense.entmax(alpha, 3, scores));
        return (1 - StrictMath.pow(largest, alpha - 1)) / (alpha - 1);
    }

    @Test
    void scoresOfMinusInfinityWeighNothing() {
        double[] scores = scores(200, 1);
        scores[17] = Double.NEGATIVE_INFINITY;
        double[] weights = new double[200];
        new EntmaxSimplex(1.5).weights(scores, 0.01, weights);
        assertThat(weights[17]).isZero();
        assertThat(weights[18]).isPositive();
    }
}
