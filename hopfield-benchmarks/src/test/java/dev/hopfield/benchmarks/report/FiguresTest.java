package dev.hopfield.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"2.5, 2.50 s", "0.0123, 12.3 ms", "0.00123, 1.23 ms", "0.000456, 456 us", "1234.5, 1235 s"})
    void timesHaveTheUnitThatSuitsThem(double seconds, String text) {
        assertThat(Figures.seconds(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "9.994, 9.99",
        "9.996, 10.0",
        "99.94, 99.9",
        "99.96, 100",
        "0.9996, 1.00",
        "0.123, 0.123",
        "0.09996, 0.100",
        "0.0042, 0.0042"
    })
    void numbersHaveThreeDigitsThatCount(double value, String text) {
        assertThat(Figures.digits(value)).isEqualTo(text);
    }
}
