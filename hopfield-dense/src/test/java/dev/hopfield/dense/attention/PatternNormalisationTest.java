package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternNormalisationTest {

    private static float[] applied(PatternNormalisation normalisation, float... row) {
        float[] copy = row.clone();
        normalisation.apply(copy, 1, row.length);
        return copy;
    }

    @Test
    void withoutGainAndBiasTheMeanIsZeroAndTheVarianceOne() {
        float[] actual = applied(PatternNormalisation.plain().withEpsilon(0), 1, 2, 3, 6);
        float deviation = (float) Math.sqrt(3.5);
        assertThat(actual)
                .containsExactly(new float[] {-2 / deviation, -1 / deviation, 0, 3 / deviation}, within(2e-7f));
    }

    @Test
    void epsilonIsAddedToTheVariance() {
        float[] actual = applied(PatternNormalisation.plain().withEpsilon(3), -1, 1);
        assertThat(actual).containsExactly(-0.5f, 0.5f);
    }

    @Test
    void gainAndBiasComeLastAndEitherMayBeLeftOut() {
        RealPatterns two = RealPatterns.of(new float[] {2, 3});
        assertThat(applied(new PatternNormalisation(Optional.of(two), Optional.empty(), 3), -1, 1))
                .containsExactly(-1, 1.5f);
        assertThat(applied(new PatternNormalisation(Optional.empty(), Optional.of(two), 3), -1, 1))
                .containsExactly(1.5f, 3.5f);
    }

    @Test
    void aConstantPatternBecomesTheBias() {
        assertThat(applied(PatternNormalisation.plain().withEpsilon(0), 5, 5, 5))
                .containsOnly(0);
    }

    @Test
    void aLargeMeanCostsNoDigits() {
        float[] actual = applied(PatternNormalisation.plain().withEpsilon(0), 1_000_001, 1_000_003);
        assertThat(actual).containsExactly(-1, 1);
    }
}
