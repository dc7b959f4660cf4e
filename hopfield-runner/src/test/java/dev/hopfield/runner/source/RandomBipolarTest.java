package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBipolarTest {

    private static final int UNITS = 1000;

    /** Four standard errors of the mean of 100,000 units, each of deviation at most 1. */
    private static final double CHANCE = 4 / Math.sqrt(100 * UNITS);

    private static Patterns draw(int units, int count, double bias) {
        return new RandomBipolar(units, count, bias).draw(Agreement.SEED);
    }

    @Test
    void drawsBipolarPatternsOfTheSizeAskedFor() {
        Patterns patterns = draw(70, 3, 0);
        assertThat(patterns.encoding()).isEqualTo(Encoding.BIPOLAR);
        assertThat(patterns.count()).isEqualTo(3);
        assertThat(patterns.units()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.2, 0.9})
    void hasTheMeanAskedFor(double bias) {
        assertThat(Agreement.mean(draw(UNITS, 100, bias))).isCloseTo(bias, within(CHANCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void isConstantAtFullBias(int bias) {
        assertThat(Agreement.mean(draw(UNITS, 3, bias))).isEqualTo(bias);
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(draw(UNITS, 3, 0)).isEqualTo(draw(UNITS, 3, 0));
    }

    @Test
    void drawsOtherPatternsForAnotherSeed() {
        assertThat(new RandomBipolar(UNITS, 3, 0).draw(new Seed(1))).isNotEqualTo(draw(UNITS, 3, 0));
    }

    @Test
    void drawsIndependentRows() {
        Patterns patterns = draw(UNITS, 2, 0);
        assertThat((double) Agreement.of(patterns, 0, patterns, 1) / UNITS)
                .as("fraction of equal units, within four standard errors")
                .isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(UNITS)));
    }

    @Test
    void nests() {
        assertThat(draw(UNITS, 5, 0.1)).isEqualTo(draw(UNITS, 10, 0.1).first(5));
    }

    @Test
    void nestsInTheNumberOfUnits() {
        assertThat(Agreement.of(draw(100, 1, 0.1), 0, draw(UNITS, 1, 0.1), 0)).isEqualTo(100);
    }

    @Test
    void refusesABiasOutOfRange() {
        assertThatThrownBy(() -> new RandomBipolar(5, 5, 1.1))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("bias is 1.1");
    }
}
