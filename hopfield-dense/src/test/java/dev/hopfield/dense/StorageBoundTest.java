package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageBoundTest {

    /** Half a unit in the last digit of a number that is given to five decimals. */
    private static final double LAST_DIGIT = 0.5e-5;

    /** And to four, like the exponents. */
    private static final double LAST_OF_FOUR = 0.5e-4;

    /** The two cases that theorem 3 gives, as 3.1546 with an exponent above 1.27 and 1.3718 with one below -0.94. */
    @ParameterizedTest
    @CsvSource({"1, 3, 20, 0.001, 3.15461, 1.2733", "1, 1, 75, 0.001, 1.37188, -0.9409"})
    void givesTheBasesOfThePaper(double beta, double scale, int units, double p, double base, double exponent) {
        StorageBound bound = new StorageBound(beta, scale, units, p);
        assertThat(bound.base()).isCloseTo(base, within(LAST_DIGIT));
        assertThat(bound.exponent()).isCloseTo(exponent, within(LAST_OF_FOUR));
        assertThat(bound.holds()).isTrue();
    }

    @Test
    void patternsGrowByTheBaseForEveryFourUnits() {
        StorageBound bound = new StorageBound(1, 3, 20, 0.001);
        assertThat(bound.patterns())
                .isCloseTo(Math.sqrt(0.001) * StrictMath.pow(bound.base(), 19 / 4.0), within(1e-12 * bound.patterns()));
        assertThat(bound.patterns()).isBetween(7.3, 7.5);
        assertThat(bound.radius()).isCloseTo(3 * Math.sqrt(19), within(1e-14));
    }

    /** C = b / W(exp(a + ln b)) as it is written, where nothing overflows. */
    @ParameterizedTest
    @CsvSource({"0.5, 1, 10, 0.01", "2, 0.5, 30, 0.5", "10, 2, 100, 1", "0.01, 1, 5, 0.001"})
    void isTheFormulaAsItIsWritten(double beta, double scale, int units, double p) {
        double a = 2.0 / (units - 1) * (1 + StrictMath.log(2 * beta * scale * scale * p * (units - 1)));
        double b = 2 * scale * scale * beta / 5;
        double expected = b / LambertW.ofExponential(a + StrictMath.log(b));
        assertThat(new StorageBound(beta, scale, units, p).base()).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void doesNotHoldForLessThanTwoPatterns() {
        StorageBound bound = new StorageBound(1, 1, 20, 0.001);
        assertThat(bound.patterns()).isLessThan(2);
        assertThat(bound.holds()).isFalse();
    }

    /** Patterns of a hundredth a unit, at beta 0.1, all share one fixed point, and the formula yields 6.8. */
    @Test
    void doesNotHoldWhereTheSpheresOfPatternsOverlap() {
        StorageBound bound = new StorageBound(0.1, 0.1, 5, 0.001);
        assertThat(bound.patterns()).isGreaterThan(2);
        assertThat(bound.holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1e300, 1e100, 1000000, 1e-300", "1e-300, 1e-100, 2, 1e-300", "1e300, 1e-150, 2147483647, 1"})
    void staysFiniteForAnyNumbers(double beta, double scale, int units, double p) {
        assertThat(new StorageBound(beta, scale, units, p).logPatterns()).isFinite();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 20, 0.1, beta",
        "1, 0, 20, 0.1, scale",
        "1, NaN, 20, 0.1, scale",
        "1, 1, 1, 0.1, units",
        "1, 1, 20, 0, failureProbability",
        "1, 1, 20, 1.1, failureProbability"
    })
    void refusesWhatIsOutOfRange(double beta, double scale, int units, double p, String parameter) {
        assertThatThrownBy(() -> new StorageBound(beta, scale, units, p))
                .isInstanceOfSatisfying(
                        InvalidParameter.class,
                        refusal -> assertThat(refusal.component()).isEqualTo(parameter));
    }
}
