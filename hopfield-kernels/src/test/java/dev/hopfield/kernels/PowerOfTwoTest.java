package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class PowerOfTwoTest {

    /** Documented relative error, in percent. */
    private static final double PERCENT = 100 * 2e-7;

    @Test
    void is_the_power_to_the_documented_error() {
        for (float exponent = -126; exponent < 0; exponent += 0.0371f) {
            assertThat((double) PowerOfTwo.of(exponent))
                    .isCloseTo(StrictMath.pow(2, exponent), withinPercentage(PERCENT));
        }
    }

    @Test
    void of_zero_is_one() {
        assertThat(PowerOfTwo.of(0)).isEqualTo(1);
    }

    @Test
    void of_huge_negative_exponents_is_zero() {
        assertThat(PowerOfTwo.of(-1e30f)).isZero();
        assertThat(PowerOfTwo.of(Float.NEGATIVE_INFINITY)).isZero();
    }
}
