package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.statistics.Estimate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedDifferenceTest {

    private final PairedDifference difference = new PairedDifference();

    @Test
    void hasTheMeanOfTheDifferences() {
        assertThat(difference.of(1, 2, 6).mean()).isEqualTo(3);
    }

    @Test
    void isTheSameInEveryRun() {
        assertThat(difference.of(1, 2, 6, 3)).isEqualTo(new PairedDifference().of(1, 2, 6, 3));
    }

    @Test
    void liesBetweenTheLeastAndTheGreatest() {
        Estimate estimate = difference.of(-1, 0, 2, 0.5);
        assertThat(estimate.low()).isBetween(-1.0, estimate.mean());
        assertThat(estimate.high()).isBetween(estimate.mean(), 2.0);
    }

    @Test
    void reachesFartherOnTheLongerSide() {
        Estimate skewed = difference.of(0, 0.1, 0.2, 0.1, 0, 0.2, 0.1, 3);
        assertThat(skewed.high() - skewed.mean()).isGreaterThan(skewed.mean() - skewed.low());
    }

    @Test
    void isReversedWithTheDifferences() {
        Estimate one = difference.of(1, 2, 6, 3, 2.5);
        Estimate other = difference.of(-1, -2, -6, -3, -2.5);
        assertThat(other.low()).isCloseTo(-one.high(), within(0.1));
        assertThat(other.high()).isCloseTo(-one.low(), within(0.1));
    }

    @Test
    void isAPointWhereAllDrawsAgree() {
        assertThat(difference.of(0.25, 0.25, 0.25)).isEqualTo(new Estimate(0.25, 0.25, 0.25, 3));
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(difference.of(1, Double.NaN, 2)).isEqualTo(difference.of(1, 2));
        assertThat(difference.of(Double.NaN).count()).isZero();
        assertThat(difference.of(7)).isEqualTo(new Estimate(7, Double.NaN, Double.NaN, 1));
    }

    @Test
    void isStudentsForVeryManyDraws() {
        double[] many = IntStream.range(0, 2000).mapToDouble(i -> i % 7).toArray();
        assertThat(difference.of(many)).isEqualTo(Estimate.ofMean(many));
    }

    /** The bootstrap of few draws covers a little less than it says: 19 of 20 is reached from about 30 on. */
    @ParameterizedTest
    @ValueSource(ints = {10, 30})
    void coversTheTrueDifference(int draws) {
        int repetitions = 1000;
        int covered = 0;
        RandomStream random = new Seed(1987).stream();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] differences = new double[draws];
            for (int draw = 0; draw < draws; draw++) {
                differences[draw] = 1 + random.nextGaussian();
            }
            Estimate estimate = difference.of(differences);
            covered += estimate.low() <= 1 && 1 <= estimate.high() ? 1 : 0;
        }
        assertThat((double) covered / repetitions).isBetween(0.88, 0.97);
    }
}
