package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.statistics.Estimate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WelchDifferenceTest {

    private static final double[] FEW = {3.0, 1.0, 2.0, 4.0};
    private static final double[] MORE = {2.0, 8.0, 5.0, 9.0, 6.0, 6.0};

    /** Means 2.5 and 6, squared errors 5/12 and 1, so 1.4167^2 / (0.4167^2/3 + 1^2/5) = 7.7839 degrees; t = 2.3171. */
    @Test
    void followsWelchAndSatterthwaite() {
        Estimate difference = WelchDifference.of(FEW, MORE);
        assertThat(difference.mean()).isEqualTo(3.5);
        assertThat(difference.halfWidth()).isCloseTo(2.3171 * Math.sqrt(17.0 / 12), within(1e-3));
        assertThat(difference.count()).isEqualTo(10);
        assertThat(difference.sign()).isEqualTo("+");
    }

    @Test
    void isReversedWithItsOrder() {
        Estimate one = WelchDifference.of(FEW, MORE);
        Estimate other = WelchDifference.of(MORE, FEW);
        assertThat(other).isEqualTo(new Estimate(-one.mean(), -one.high(), -one.low(), one.count()));
    }

    @Test
    void isAPointWhereNothingScatters() {
        assertThat(WelchDifference.of(new double[] {1, 1}, new double[] {3, 3})).isEqualTo(new Estimate(2, 2, 2, 4));
    }

    @Test
    void hasNoIntervalOfASingleDraw() {
        Estimate single = WelchDifference.of(new double[] {1}, MORE);
        assertThat(single.mean()).isEqualTo(5);
        assertThat(single.sign()).isEmpty();
        assertThat(WelchDifference.of(new double[0], MORE).mean()).isNaN();
    }

    @Test
    void coversTheTrueDifferenceOfDrawsThatScatterDifferently() {
        int repetitions = 1000;
        int covered = 0;
        RandomStream random = new Seed(1947).stream();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] one = DoubleStream.generate(random::nextGaussian).limit(6).toArray();
            double[] other = DoubleStream.generate(() -> 1 + 5 * random.nextGaussian())
                    .limit(15)
                    .toArray();
            Estimate estimate = WelchDifference.of(one, other);
            covered += estimate.low() <= 1 && 1 <= estimate.high() ? 1 : 0;
        }
        assertThat((double) covered / repetitions).isBetween(0.93, 0.97);
    }
}
