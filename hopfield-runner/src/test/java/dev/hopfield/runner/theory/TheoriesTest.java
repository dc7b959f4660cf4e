package dev.hopfield.runner.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each value is of an independent evaluation of the published equations, to the digits that are given. */
class TheoriesTest {

    private static final int UNITS = 10_000;

    @ParameterizedTest
    @CsvSource({"200, 1.000000", "500, .999992", "1000, .997999", "1200, .993223", "1350, .980791", "1379, .968101"})
    void overlapOfAmitGutfreundAndSompolinskyAtZeroTemperature(int patterns, double overlap) {
        assertThat(new AgsOverlap(0).predict(patterns, UNITS)[0]).isCloseTo(overlap, within(1e-6));
    }

    @Test
    void noOverlapBeyondSaturation() {
        assertThat(new AgsOverlap(0).predict(1380, UNITS)[0]).isZero();
        assertThat(new AgsOverlap(0.3).predict(1300, UNITS)[0]).isZero();
        assertThat(new AgsOverlap(1.5).predict(1, UNITS)[0]).isZero();
    }

    /** At low load m = tanh(m / T). */
    @ParameterizedTest
    @CsvSource({"0.5, 0.957504", "0.8, 0.710412"})
    void overlapOfALonePatternIsThatOfTheMeanField(double temperature, double overlap) {
        assertThat(new AgsOverlap(temperature).predict(1, 1_000_000_000)[0]).isCloseTo(overlap, within(1e-4));
    }

    @Test
    void coldAndColdestAgree() {
        assertThat(new AgsOverlap(0.02).predict(1000, UNITS)[0])
                .isCloseTo(new AgsOverlap(0).predict(1000, UNITS)[0], within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"1000, 7.83e-4", "1380, 3.552e-3", "2000, 1.2674e-2", "10000, .158655"})
    void gaussianErrorOfHertzKroghAndPalmer(int patterns, double error) {
        assertThat(new GaussianError().predict(patterns + 1, UNITS + 1)[0]).isCloseTo(error, within(6e-4 * error));
    }

    @Test
    void noErrorOfALonePattern() {
        assertThat(new GaussianError().predict(1, 100)[0]).isZero();
    }

    @ParameterizedTest
    @CsvSource({".25, 1.73558", ".5, 1.03431", "1, .47066", "1.5, .18611", "2, 0"})
    void greatestStabilityOfGardner(double load, double kappa) {
        assertThat(new Gardner().predict((long) (load * UNITS), UNITS)[0]).isCloseTo(kappa, within(1e-5));
    }

    @Test
    void nothingBeyondTheCapacityOfGardner() {
        assertThat(new Gardner().predict(2 * UNITS + 1, UNITS)[0]).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"2, 10.9", "3, 361.9", "4, 7238"})
    void capacityOfKrotovAndHopfield(int degree, double patterns) {
        assertThat(new KrotovCapacity(degree).predict(1, 100)[0]).isCloseTo(patterns, within(patterns * 0.005));
    }

    @ParameterizedTest
    @CsvSource({"2, .150718", "3, .050239", "4, .010048", "5, .001435"})
    void errorOfKrotovAndHopfield(int degree, double load) {
        long patterns = Math.round(load * Math.pow(1000, degree - 1));
        assertThat(new KrotovCapacity(degree).predict(patterns, 1000)[1]).isCloseTo(0.005, within(5e-5));
    }

    @Test
    void noCapacityBeyondTheRangeOfNumbers() {
        assertThat(new KrotovCapacity(100).predict(1, 1_000_000)).containsExactly(Double.NaN, 0);
        assertThat(new KrotovCapacity(3).predict(1, 1)[0]).isNaN();
    }
}
