package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBinaryTest {

    private static final int UNITS = 1000;
    private static final double PRESET = 0.1;

    private static Patterns draw(int units, int count, double activity) {
        return new RandomBinary(units, count, activity).draw(Agreement.SEED);
    }

    @Test
    void drawsBinaryPatternsOfTheSizeThatIsForeseen() {
        Patterns patterns = draw(70, 3, PRESET);
        assertThat(patterns.encoding()).isEqualTo(Encoding.BINARY);
        assertThat(new RandomBinary(70, 3, PRESET).dimensions()).contains(Dimensions.of(patterns));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, PRESET, 0.5, 0.9})
    void hasTheActivityAskedFor(double activity) {
        double fourErrors = 4 * Math.sqrt(activity * (1 - activity) / (100 * UNITS));
        assertThat(Agreement.mean(draw(UNITS, 100, activity))).isCloseTo(activity, within(fourErrors));
    }

    @Test
    void drawsTheSameForTheSameSeedOnly() {
        assertThat(draw(UNITS, 3, PRESET)).isEqualTo(draw(UNITS, 3, PRESET));
        assertThat(new RandomBinary(UNITS, 3, PRESET).draw(new Seed(1))).isNotEqualTo(draw(UNITS, 3, PRESET));
    }

    @Test
    void nests() {
        assertThat(draw(UNITS, 5, PRESET)).isEqualTo(draw(UNITS, 10, PRESET).first(5));
        assertThat(Agreement.of(draw(100, 1, PRESET), 0, draw(UNITS, 1, PRESET), 0))
                .isEqualTo(100);
    }

    @Test
    void drawsTheBitsOfBipolarPatternsOfThatBias() {
        assertThat(draw(UNITS, 5, 0.25).as(Encoding.BIPOLAR))
                .isEqualTo(new RandomBipolar(UNITS, 5, -0.5).draw(Agreement.SEED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void refusesAnActivityOutOfRange(double activity) {
        assertThatThrownBy(() -> new RandomBinary(5, 5, activity))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("activity is " + activity);
    }
}
