package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void liesBetweenDrawsInProportion() {
        assertThat(Quantiles.of(4, 1, 2, 3).values()).containsExactly(1.0, 1.75, 2.5, 3.25, 4.0);
    }

    @Test
    void isTheDrawItselfWhereThereIsOne() {
        assertThat(Quantiles.of(7).values()).containsOnly(7.0).hasSize(5);
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(Quantiles.of(1, Double.NaN, 3)).isEqualTo(Quantiles.of(1, 3));
    }

    @Test
    void isEmptyWhereNothingWasMeasured() {
        assertThat(Quantiles.of(Double.NaN).values()).containsOnly(Double.NaN).hasSize(5);
    }

    @Test
    void isFiniteWhereInfiniteDrawsLieApart() {
        assertThat(Quantiles.of(1, 2, Double.POSITIVE_INFINITY).values().get(2)).isEqualTo(2);
    }
}
