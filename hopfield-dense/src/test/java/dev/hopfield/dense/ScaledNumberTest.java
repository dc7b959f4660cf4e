package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledNumberTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static final BigDecimal E =
            new BigDecimal("2.718281828459045235360287471352662497757247093699959574966967627724076630353");

    @Test
    void wholeNumbersWithinADoubleAreExact() {
        assertThat(ScaledNumber.of(BigInteger.valueOf(-123_456_789_012_345L)))
                .isEqualTo(new ScaledNumber(-123_456_789_012_345.0, 0));
    }

    @Test
    void wholeNumbersBeyondADoubleKeepTheirLeadingDigits() {
        ScaledNumber cubed = ScaledNumber.of(BigInteger.valueOf(3).pow(3000));
        assertThat(relativeError(cubed, BigDecimal.valueOf(3).pow(3000, DIGITS)))
                .isLessThan(0x1p-52);
    }

    @ParameterizedTest
    @ValueSource(ints = {-20_000, -1999, -1, 0, 1, 37, 710, 2000, 20_000})
    void exponentialIsAccurateBeyondTheRangeOfADouble(int x) {
        assertThat(relativeError(ScaledNumber.exp(x), E.pow(x, DIGITS))).isLessThan(1e-15);
    }

    @Test
    void productScalesTheSignificand() {
        assertThat(new ScaledNumber(3, 2000).times(-0.5)).isEqualTo(new ScaledNumber(-1.5, 2000));
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaledNumber.of(Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void doublesStayAsTheyAre() {
        assertThat(ScaledNumber.of(0.1).significand()).isCloseTo(0.1, within(0.0));
    }

    private static double relativeError(ScaledNumber number, BigDecimal exact) {
        BigDecimal power = BigDecimal.valueOf(2).pow((int) number.exponent(), DIGITS);
        BigDecimal value = new BigDecimal(number.significand()).multiply(power);
        return value.subtract(exact).divide(exact, DIGITS).abs().doubleValue();
    }
}
