package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TiersTest {

    private static Tiers of(double lowest, double... scores) {
        Tiers tiers = new Tiers();
        tiers.fill(scores, scores.length, lowest);
        return tiers;
    }

    @Test
    void theBestScoresComeFirst() {
        Tiers tiers = of(Double.NEGATIVE_INFINITY, 0, 63, 64, 63.5, 1);
        assertThat(tiers.largest()).isEqualTo(64);
        assertThat(tiers.count(0)).isEqualTo(2);
        assertThat(tiers.mean(0)).isCloseTo(63.75, within(1e-12));
        assertThat(tiers.least(0)).isEqualTo(63.5);
        assertThat(tiers.count(1)).isEqualTo(1);
        assertThat(tiers.least(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(tiers.count(Tiers.NUMBER - 1)).isEqualTo(2);
    }

    @Test
    void scoresBelowTheLowestAreLeftOut() {
        Tiers tiers = of(2, 1, 3, 2, Double.NEGATIVE_INFINITY);
        double count =
                IntStream.range(0, Tiers.NUMBER).mapToDouble(tiers::count).sum();
        assertThat(count).isEqualTo(2);
        assertThat(tiers.least(Tiers.NUMBER - 1)).isEqualTo(2);
    }

    @Test
    void equalScoresAreOfOneTier() {
        Tiers tiers = of(Double.NEGATIVE_INFINITY, 5, 5, 5);
        assertThat(tiers.count(0)).isEqualTo(3);
        assertThat(tiers.mean(0)).isEqualTo(5);
    }

    /** Entmax multiplies what is between mean and best by a beta of any size. */
    @Test
    void theMeanIsNotRoundedUp() {
        double[] equal = new double[193];
        Arrays.fill(equal, 0.1);
        assertThat(of(Double.NEGATIVE_INFINITY, equal).mean(0)).isEqualTo(0.1);
        double[] scores = equal.clone();
        scores[0] = Math.nextDown(0.1);
        double exact = -Math.ulp(0.1) / 193;
        assertThat(of(0.09, scores).mean(Tiers.NUMBER - 1)).isEqualTo(Math.nextDown(0.1));
        scores[1] = 0;
        assertThat(of(0, scores).mean(0) - 0.1).isLessThanOrEqualTo(exact);
    }

    @Test
    void equalScoresShareTheWeightOfSparsemaxWhateverTheBeta() {
        double[] scores = new double[193];
        Arrays.fill(scores, 0.1);
        double[] weights = new double[193];
        new Sparsemax(1e20).weights(scores, weights);
        assertThat(weights).containsOnly(weights[0]);
        assertThat(weights[0]).isCloseTo(1.0 / 193, within(1e-15));
    }
}
