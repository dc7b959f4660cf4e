package dev.hopfield.runner.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussianTest {

    private static final double SIGMA = 0.5;
    private static final double NUMBERS = (double) Draws.UNITS * Draws.ROWS;

    /** Noise is added in float, next to values of size 1. */
    private static final double FLOAT_ROUNDING = 1e-6;

    private final Patterns patterns = Draws.bipolar();

    private static double[] noise(Patterns patterns, double sigma) {
        Patterns noisy = Draws.cues(new Gaussian(sigma), patterns).states();
        double[] noise = new double[patterns.count() * patterns.units()];
        for (int i = 0; i < noise.length; i++) {
            int row = i / patterns.units();
            int unit = i % patterns.units();
            noise[i] = noisy.value(row, unit) - patterns.value(row, unit);
        }
        return noise;
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double deviation(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number * number;
        }
        return Math.sqrt(sum / numbers.length);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void makesRealCuesOfAnyPatterns(Encoding encoding) {
        assertThat(Draws.cues(new Gaussian(SIGMA), patterns.as(encoding))
                        .states()
                        .encoding())
                .isEqualTo(Encoding.REAL);
    }

    @Test
    void addsNoiseOfMeanZero() {
        assertThat(mean(noise(patterns, SIGMA)))
                .as("mean, within four standard errors")
                .isCloseTo(0, within(4 * SIGMA / Math.sqrt(NUMBERS)));
    }

    @Test
    void addsNoiseOfTheDeviationAskedFor() {
        assertThat(deviation(noise(patterns, SIGMA)))
                .as("deviation, within four standard errors")
                .isCloseTo(SIGMA, within(4 * SIGMA / Math.sqrt(2 * NUMBERS)));
    }

    @Test
    void addsTwiceTheNoiseAtTwiceTheDeviation() {
        double[] noise = noise(patterns, SIGMA);
        double[] twice = noise(patterns, 2 * SIGMA);
        for (int i = 0; i < noise.length; i++) {
            assertThat(twice[i]).isCloseTo(2 * noise[i], within(FLOAT_ROUNDING));
        }
    }

    @Test
    void addsNothingAtDeviationZero() {
        assertThat(Draws.cues(new Gaussian(0), patterns).states()).isEqualTo(patterns.as(Encoding.REAL));
    }

    @Test
    void addsOtherNoiseToOtherRows() {
        double[] noise = noise(patterns, SIGMA);
        assertThat(noise[0]).isNotEqualTo(noise[Draws.UNITS]);
    }

    @Test
    void addsToARowWhatItWouldAddAmongFewerRows() {
        Patterns some = Draws.cues(new Gaussian(SIGMA), patterns.first(3)).states();
        assertThat(some)
                .isEqualTo(Draws.cues(new Gaussian(SIGMA), patterns).states().first(3));
    }

    @Test
    void refusesANegativeDeviation() {
        assertThatThrownBy(() -> new Gaussian(-1)).isInstanceOf(InvalidParameter.class);
    }
}
