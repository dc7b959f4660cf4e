package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(Estimate.of(ranks).halfWidth()).isCloseTo(quantile * standardError, within(TABLE_ROUNDING * draws));
    }

    @Test
    void hasTheMeanInTheMiddle() {
        Estimate estimate = Estimate.of(1, 2, 3, 4, 5);
        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.low()).isCloseTo(3 - 1.9632432, within(1e-6));
        assertThat(estimate.high()).isCloseTo(3 + 1.9632432, within(1e-6));
        assertThat(estimate.count()).isEqualTo(5);
    }

    @Test
    void hasNoIntervalForOneDraw() {
        Estimate estimate = Estimate.of(7);
        assertThat(estimate.mean()).isEqualTo(7);
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.high()).isNaN();
        assertThat(estimate.count()).isEqualTo(1);
    }

    @Test
    void hasAnEmptyIntervalForEqualDraws() {
        assertThat(Estimate.of(0.5, 0.5, 0.5).halfWidth()).isZero();
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(Estimate.of(1, Double.NaN, 3)).isEqualTo(Estimate.of(1, 3));
    }

    @Test
    void isEmptyWhereNothingWasMeasured() {
        assertThat(Estimate.of(Double.NaN, Double.NaN)).isEqualTo(new Estimate(Double.NaN, Double.NaN, 0));
    }
}
