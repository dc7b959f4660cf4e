package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTest {

    /** A few roundings of exponentials and sums. */
    private static final double ROUNDING = 1e-14;

    private final Exponential exponential = new Exponential();

    @Test
    void differenceIsThatOfTheExponentials() {
        ScaledNumber difference = exponential.difference(2);
        double expected = StrictMath.exp(3) - StrictMath.exp(1);
        assertThat(difference.significand() * StrictMath.pow(2, difference.exponent()))
                .isCloseTo(expected, within(ROUNDING * expected));
    }

    @Test
    void energyIsMinusTheLogarithmOfTheSum() {
        double sum = StrictMath.exp(5) + StrictMath.exp(-3) + StrictMath.exp(4);
        assertThat(exponential.energy(new int[] {5, -3, 4}, 5)).isCloseTo(-StrictMath.log(sum), within(ROUNDING));
    }

    @Test
    void energyIsFiniteWhereTheSumIsNot() {
        assertThat(exponential.energy(new int[] {2000, 2000}, 2000))
                .isCloseTo(-2000 - StrictMath.log(2), within(2000 * ROUNDING));
    }

    @Test
    void energyIsFiniteWhereTheSumUnderflows() {
        assertThat(exponential.energy(new int[] {-2000}, 2000)).isEqualTo(2000);
    }
}
