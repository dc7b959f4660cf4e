package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;

class RandomNormalTest {

    private static final Seed SEED = new Seed(7);

    @Test
    void unitsHaveMeanZeroAndVarianceOne() {
        Patterns patterns = new RandomNormal(100, 400, false).draw(SEED);
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < 400; row++) {
            for (int unit = 0; unit < 100; unit++) {
                double value = patterns.value(row, unit);
                sum += value;
                squares += value * value;
            }
        }
        // Four standard errors of 40,000 draws.
        assertThat(sum / 40_000).isCloseTo(0, within(0.02));
        assertThat(squares / 40_000).isCloseTo(1, within(0.029));
    }

    @Test
    void patternsOnASphereHaveTheLengthOfTheRootOfTheirUnits() {
        Patterns patterns = new RandomNormal(50, 10, true).draw(SEED);
        for (int row = 0; row < 10; row++) {
            double squares = 0;
            for (int unit = 0; unit < 50; unit++) {
                squares += (double) patterns.value(row, unit) * patterns.value(row, unit);
            }
            assertThat(squares).isCloseTo(50, within(1e-4));
        }
    }

    @Test
    void fewerPatternsAreTheFirstOfMore() {
        Patterns more = new RandomNormal(20, 9, false).draw(SEED);
        assertThat(new RandomNormal(20, 4, false).draw(SEED)).isEqualTo(more.first(4));
    }

    @Test
    void nothingToDrawIsRefused() {
        assertThatThrownBy(() -> new RandomNormal(0, 1, false)).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> new RandomNormal(1, 0, false))
                .isInstanceOf(InvalidParameter.class)
                .hasMessage("count is 0; draw at least 1 pattern");
    }
}
