package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class FloatRangeTest {

    /** Of patterns with a largest squared norm, which later states may have, too. */
    private static FloatRange range(Similarity similarity, double slope, double squaredNorm) {
        RealPatterns patterns = RealPatterns.of(new float[] {(float) Math.sqrt(squaredNorm)});
        FloatScores scores =
                FloatScores.of(similarity, patterns, Math.sqrt(squaredNorm)).orElseThrow();
        return new FloatRange(scores, slope, squaredNorm);
    }

    private static FloatRange range(double slope, double squaredNorm) {
        return range(new Dot(), slope, squaredNorm);
    }

    @Test
    void attentionWithTheScaleOfTransformersIsTakenInFloat() {
        assertThat(range(1 / Math.sqrt(784), 784).holdsFrom(784)).isTrue();
    }

    @Test
    void weightsOfAllPatternsWithThePresetOfAttentionOnDigitsAreNot() {
        assertThat(range(8, 64).holdsFrom(64)).isFalse();
    }

    @Test
    void aLongCueNeedsMore() {
        assertThat(range(1, 16).holdsFrom(16)).isTrue();
        assertThat(range(1, 16).holdsFrom(1000)).isFalse();
    }

    @Test
    void cosinesAreBlindToTheLengthOfACue() {
        assertThat(range(new Cosine(), 20, 16).holdsFrom(1e9)).isTrue();
        assertThat(range(new Cosine(), 65, 16).holdsFrom(1)).isFalse();
    }

    @Test
    void squaredDistancesCountTheLengthsOfPatternsToo() {
        assertThat(range(new Dot(), 1.9, 16).holdsFrom(16)).isTrue();
        assertThat(range(new Euclidean(), 1.9, 16).holdsFrom(16)).isTrue();
        assertThat(range(new Euclidean(), 2.1, 16).holdsFrom(16)).isFalse();
    }

    @Test
    void normsNearTheEndsOfFloatsNeedDouble() {
        assertThat(range(1e-80, 1e37).holdsFrom(1)).isFalse();
        assertThat(range(1e30, 1e-60).holdsFrom(1e-60)).isFalse();
        assertThat(range(1e-9, 0).holdsFrom(0)).isFalse();
        assertThat(range(1e-80, 1).holdsFrom(1e37)).isFalse();
    }

    @Test
    void aSlopeBeyondFloatsNeedsDouble() {
        assertThat(range(1e25, 1e-23).holdsFrom(0)).isFalse();
    }

    @Test
    void scoresThatOnlyFilterMayBeOfAnyAccuracy() {
        assertThat(range(0, 1e9).holdsFrom(1e9)).isTrue();
        assertThat(range(0, 0).holdsFrom(0)).isTrue();
    }
}
