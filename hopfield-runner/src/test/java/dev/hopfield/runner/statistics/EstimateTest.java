package dev.hopfield.runner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    /** The quantiles below are given to 10 decimals. */
    private static final double TABLE_ROUNDING = 1e-9;

    /** The 97.5 % quantiles of Student's t, as R's qt(0.975, n - 1) prints them. */
    @ParameterizedTest
    @CsvSource({"2, 12.7062047362", "3, 4.3026527297", "5, 2.7764451052", "10, 2.2621571628", "30, 2.0452296421"})
    void hasTheHalfWidthOfStudentsInterval(int draws, double quantile) {
        double[] ranks = IntStream.range(0, draws).mapToDouble(i -> i).toArray();
        double standardError = Math.sqrt((draws + 1) / 12.0);
        assertThat(Estimate.ofMean(ranks).halfWidth())
                .isCloseTo(quantile * standardError, within(TABLE_ROUNDING * draws));
    }

    @Test
    void hasTheMeanInTheMiddle() {
        Estimate estimate = Estimate.ofMean(1, 2, 3, 4, 5);
        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.low()).isCloseTo(3 - 1.9632432, within(1e-6));
        assertThat(estimate.high()).isCloseTo(3 + 1.9632432, within(1e-6));
        assertThat(estimate.count()).isEqualTo(5);
    }

    @Test
    void hasNoIntervalForOneDraw() {
        Estimate estimate = Estimate.ofMean(7);
        assertThat(estimate.mean()).isEqualTo(7);
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.high()).isNaN();
        assertThat(estimate.count()).isEqualTo(1);
    }

    @Test
    void hasAnEmptyIntervalForEqualDraws() {
        assertThat(Estimate.ofMean(0.5, 0.5, 0.5).halfWidth()).isZero();
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(Estimate.ofMean(1, Double.NaN, 3)).isEqualTo(Estimate.ofMean(1, 3));
    }

    @Test
    void isEmptyWhereNothingWasMeasured() {
        assertThat(Estimate.ofMean(Double.NaN, Double.NaN))
                .isEqualTo(new Estimate(Double.NaN, Double.NaN, Double.NaN, 0));
    }

    /** n / (n + z^2) with z^2 = 3.841459. */
    @ParameterizedTest
    @CsvSource({"2, 0.3423808", "10, 0.7224672", "100, 0.9630065"})
    void leavesRoomForAFailureWhereAllSucceeded(int draws, double low) {
        double[] ones = IntStream.range(0, draws).mapToDouble(i -> 1).toArray();
        Estimate estimate = Estimate.ofShares(ones);
        assertThat(estimate.mean()).isEqualTo(1);
        assertThat(estimate.low()).isCloseTo(low, within(1e-6));
        assertThat(estimate.high()).isEqualTo(1);
    }

    @Test
    void isTheSameForSuccessesAndFailures() {
        Estimate successes = Estimate.ofShares(1, 0.9, 0.7, 1);
        Estimate failures = Estimate.ofShares(0, 0.1, 0.3, 0);
        assertThat(failures.low()).isCloseTo(1 - successes.high(), within(1e-12));
        assertThat(failures.high()).isCloseTo(1 - successes.low(), within(1e-12));
    }

    @Test
    void countsCuesThatFailTogetherAsOne() {
        Estimate alike = Estimate.ofShares(1, 0, 1, 0, 1, 1, 0, 1);
        Estimate apart = Estimate.ofShares(0.6, 0.7, 0.6, 0.6, 0.7, 0.6, 0.6, 0.6);
        assertThat(alike.halfWidth()).isGreaterThan(3 * apart.halfWidth());
    }

    @Test
    void hasNoIntervalForOneShare() {
        assertThat(Estimate.ofShares(0.5, Double.NaN)).isEqualTo(new Estimate(0.5, Double.NaN, Double.NaN, 1));
    }

    /** Nineteen times out of twenty, give or take what two thousand repetitions leave to chance and few draws to theory. */
    @ParameterizedTest
    @CsvSource({"0.5, 4", "0.9, 4", "0.9, 40", "0.98, 40"})
    void coversTheProportion(double proportion, double likeness) {
        int repetitions = 2000;
        int covered = 0;
        RandomStream random = new Seed(1927).stream();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] shares = new double[10];
            for (int draw = 0; draw < shares.length; draw++) {
                shares[draw] = shareOfAlikeCues(proportion, likeness, 10, random);
            }
            Estimate estimate = Estimate.ofShares(shares);
            covered += estimate.low() <= proportion && proportion <= estimate.high() ? 1 : 0;
        }
        assertThat((double) covered / repetitions).isBetween(0.92, 1.0);
    }

    /** Polya's urn: each cue is more likely to go as those of the draw before it went. */
    private static double shareOfAlikeCues(double proportion, double likeness, int cues, RandomStream random) {
        double successes = proportion * likeness;
        double all = likeness;
        int found = 0;
        for (int cue = 0; cue < cues; cue++) {
            boolean success = random.nextDouble() * all < successes;
            successes += success ? 1 : 0;
            all++;
            found += success ? 1 : 0;
        }
        return (double) found / cues;
    }
}
