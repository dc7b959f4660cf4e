package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;

class LambertWTest {

    /** Rounding of x = w + ln w and of the logarithm, four units in the last place of the largest of the three. */
    private static final double ROUNDING = 0x1p-50;

    @PropertyTest(tries = 200)
    void isWhatItsDefinitionSays(Seed seed) {
        double exponent = 1500 * seed.stream().nextDouble() - 700;
        double w = LambertW.ofExponential(exponent);
        double scale = Math.max(1, Math.max(w, Math.abs(exponent)));
        assertThat(w + StrictMath.log(w)).isCloseTo(exponent, within(ROUNDING * scale));
    }

    @PropertyTest(tries = 200)
    void isWhatItsDefinitionSaysWhereItTurns(Seed seed) {
        double exponent = 10 * seed.stream().nextDouble() - 5;
        double w = LambertW.ofExponential(exponent);
        assertThat(w * StrictMath.exp(w)).isCloseTo(StrictMath.exp(exponent), withinTheRoundingOf(exponent));
    }

    private static org.assertj.core.data.Percentage withinTheRoundingOf(double exponent) {
        return org.assertj.core.data.Percentage.withPercentage(100 * ROUNDING * (1 + Math.abs(exponent)));
    }

    /** W(e) = 1 by definition; W(1) is the constant omega (N. J. A. Sloane, sequence A030178). */
    @Test
    void hasItsKnownValues() {
        assertThat(LambertW.ofExponential(1)).isEqualTo(1);
        assertThat(LambertW.ofExponential(0)).isCloseTo(0.567143290409783873, within(ROUNDING));
    }

    @Test
    void takesAnyExponent() {
        assertThat(LambertW.ofExponential(-1e6)).isZero();
        assertThat(LambertW.ofExponential(-50)).isEqualTo(StrictMath.exp(-50));
        assertThat(LambertW.ofExponential(1e300)).isEqualTo(1e300);
    }
}
