package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.toy.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTest {

    private static final Patterns TEN = Walsh.patterns(9).select(0, 1, 2, 3, 4, 5, 6, 7, 8, 8);

    private static double[] measured(Patterns patterns, double... numbers) {
        return new Participation()
                .measure(HandMade.weighed(patterns, Answer.fixedPoints(patterns.first(numbers.length)), numbers));
    }

    @Test
    void isTheMeanOverCues() {
        assertThat(measured(TEN, 1, 2, 9)[0]).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0", "1.4, 1, 0, 0", "1.5, 0, 1, 0", "8.9, 0, 1, 0", "9, 0, 0, 1", "10, 0, 0, 1"})
    void tellsOneFromSomeFromAll(double number, double single, double metastable, double global) {
        assertThat(measured(TEN, number)).containsExactly(number, single, metastable, global);
    }

    @Test
    void leavesStatesThatNoPatternTakesPartInOutOfTheMean() {
        assertThat(measured(TEN, 0, 3, 1)).containsExactly(2, 1.0 / 3, 1.0 / 3, 0);
        assertThat(measured(TEN, 0)).containsExactly(Double.NaN, 0, 0, 0);
    }

    @Test
    void tellsFractionsOfCues() {
        assertThat(measured(TEN, 1, 1, 3, 10)).containsExactly(3.75, 0.5, 0.25, 0.25);
    }

    @Test
    void isOneOfASinglePattern() {
        assertThat(measured(TEN.first(1), 1)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void isNothingWhereAMemoryTellsNoShares() {
        assertThat(new Participation().measure(HandMade.outcome(TEN, TEN, Encoding.BIPOLAR)))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void countsPatternsBySharesThatAreNotAlike() {
        RealPatterns shares = RealPatterns.of(
                new float[] {0, 1, 0, 0},
                new float[] {0.25f, 0.25f, 0.25f, 0.25f},
                new float[] {0.5f, 0, 0.5f, 0},
                new float[] {0.75f, 0.25f, 0, 0},
                new float[4]);
        assertThat(Participation.effectiveNumbers(shares)).containsExactly(1, 4, 2, 1.6, 0);
    }

    /** 0.1f is not 1/10, so the shares add up to another number than 1. */
    @Test
    void dependsOnTheRatiosOfSharesOnly() {
        float[] shares = new float[10];
        Arrays.fill(shares, 0.1f);
        assertThat(Participation.effectiveNumbers(RealPatterns.of(shares))[0]).isCloseTo(10, within(1e-14));
    }
}
