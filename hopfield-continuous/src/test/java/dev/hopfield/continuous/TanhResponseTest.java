package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanhResponseTest {

    /** A few roundings of numbers of size 1. */
    private static final double ROUNDING = 1e-15;

    /** Of the midpoint rule with 100,000 intervals on artanh up to .99: h^2 / 24 times the change of slope. */
    private static final double QUADRATURE = 1e-9;

    private static double integralByMidpoints(double output) {
        int intervals = 100_000;
        double width = output / intervals;
        double sum = 0;
        for (int k = 0; k < intervals; k++) {
            double y = (k + 0.5) * width;
            sum += 0.5 * StrictMath.log((1 + y) / (1 - y)) * width;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.99, -0.5, -1e-3, 0, 1e-3, 0.1, 0.5, 0.9, 0.99})
    void theIntegralIsThatOfTheInverse(double output) {
        assertThat(TanhResponse.inverseIntegral(output)).isCloseTo(integralByMidpoints(output), within(QUADRATURE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.99, -0.5, 1e-3, 0.9})
    void theIntegralIsThePublishedClosedForm(double output) {
        double artanh = 0.5 * StrictMath.log((1 + output) / (1 - output));
        assertThat(TanhResponse.inverseIntegral(output))
                .isCloseTo(output * artanh + 0.5 * StrictMath.log(1 - output * output), within(ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1})
    void theIntegralEndsAtTheLogarithmOfTwo(double output) {
        assertThat(TanhResponse.inverseIntegral(output)).isEqualTo(StrictMath.log1p(1));
    }

    @Test
    void theIntegralGrowsUpToTheLastNumberBelowOne() {
        double last = Math.nextDown(1.0);
        assertThat(TanhResponse.inverseIntegral(last))
                .isLessThanOrEqualTo(TanhResponse.inverseIntegral(1))
                .isGreaterThan(TanhResponse.inverseIntegral(1 - 1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, -1, -1e-9, 0, 1e-9, 0.3, 2, 8})
    void thePotentialIsWhatTheOutputCameFrom(double potential) {
        double slope = 1 - Math.pow(TanhResponse.output(potential), 2);
        assertThat(TanhResponse.potential(TanhResponse.output(potential)))
                .isCloseTo(potential, within(ROUNDING / slope));
    }
}
