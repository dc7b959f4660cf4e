package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-2.50, -2.5",
        "0.1, 0.1",
        "100, 100",
        "0.001, 0.001",
        "2.0E-3, 0.002",
        "1e22, 1E+22",
        "1e-300, 1E-300",
        "4.9e-324, 5E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "0.30000000000000004, 0.30000000000000004",
        "2e23, 2E+23",
    })
    void writesTheFewestDigits(double number, String text) {
        assertThat(NumberText.shortest(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatHasNoDigits(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.shortest(number))
                .withMessageContaining(String.valueOf(number));
    }
}
