package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerLawTest {

    /** Of sums of logarithms and their exponentials. */
    private static final double ROUNDING = 1e-6;

    private static PowerLaw law(double... sizesAndNanos) {
        List<PowerLaw.Point> points = new ArrayList<>();
        for (int i = 0; i < sizesAndNanos.length; i += 2) {
            points.add(new PowerLaw.Point(sizesAndNanos[i], sizesAndNanos[i + 1]));
        }
        return new PowerLaw(points);
    }

    @Test
    void goesThroughWhatWasMeasured() {
        PowerLaw law = law(10, 1000, 100, 7000, 1000, 8000);
        assertThat(law.at(10)).isCloseTo(1000, within(ROUNDING));
        assertThat(law.at(100)).isCloseTo(7000, within(ROUNDING));
    }

    @Test
    void followsAPowerBetweenTwoSizesAndBeyond() {
        PowerLaw square = law(10, 1000, 40, 16_000);
        assertThat(square.at(20)).isCloseTo(4000, within(ROUNDING));
        assertThat(square.at(80)).isCloseTo(64_000, within(1e-5));
        assertThat(square.at(5)).isCloseTo(250, within(ROUNDING));
    }

    @Test
    void growsAsTheSizeWhereOneIsKnown() {
        assertThat(law(10, 1000).at(30)).isCloseTo(3000, within(ROUNDING));
    }

    @Test
    void takesTheMeanOfEqualSizes() {
        assertThat(law(10, 1000, 10, 3000).at(10)).isCloseTo(2000, within(ROUNDING));
    }

    @Test
    void neitherFallsNorRisesFasterThanLearningDoes() {
        assertThat(law(10, 3000, 20, 1000).at(80)).isCloseTo(1000, within(ROUNDING));
        assertThat(law(10, 1000, 11, 9_000_000).at(22)).isCloseTo(8 * 9_000_000, within(1e-1));
    }
}
