package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialTest {

    /** A few roundings of powers and sums. */
    private static final double ROUNDING = 1e-14;

    @Test
    void differenceIsThatOfThePowers() {
        assertThat(new Polynomial(3).difference(-4)).isEqualTo(ScaledNumber.of(-27 + 125));
    }

    @Test
    void rectifiedDifferenceCountsNegativeOverlapsAsZero() {
        Polynomial rectified = new Polynomial(4, true);
        assertThat(rectified.difference(-1)).isEqualTo(ScaledNumber.of(0));
        assertThat(rectified.difference(0)).isEqualTo(ScaledNumber.of(1));
        assertThat(rectified.difference(5)).isEqualTo(ScaledNumber.of(1296 - 256));
    }

    @Test
    void energyIsMinusTheSumOfPowersOverAPowerOfTheUnits() {
        assertThat(new Polynomial(3).energy(new int[] {10, -4, 2}, 10))
                .isCloseTo(-(1000 - 64 + 8) / 100.0, within(ROUNDING));
    }

    @Test
    void rectifiedEnergyLeavesOutNegativeOverlaps() {
        assertThat(new Polynomial(3, true).energy(new int[] {10, -4, 2}, 10))
                .isCloseTo(-(1000 + 8) / 100.0, within(ROUNDING));
    }

    @Test
    void energyOfTheHighestDegreeStaysFinite() {
        assertThat(new Polynomial(1000).energy(new int[] {100_000, -100_000}, 100_000))
                .isEqualTo(-200_000);
    }

    @Test
    void onlyEvenPowersDeclareAnEvenEnergy() {
        assertThat(new DenseModel(new Polynomial(4)).traits()).contains(Trait.ENERGY_IS_EVEN);
        assertThat(new DenseModel(new Polynomial(3)).traits()).doesNotContain(Trait.ENERGY_IS_EVEN);
        assertThat(new DenseModel(new Polynomial(4, true)).traits()).doesNotContain(Trait.ENERGY_IS_EVEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1001})
    void degreesOutOfRangeAreRefused(int degree) {
        assertThatThrownBy(() -> new Polynomial(degree))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("degree is " + degree);
    }
}
