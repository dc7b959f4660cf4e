package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatRangeTest {

    private static FloatRange range(double beta, double squaredNorm) {
        return new FloatRange(beta, squaredNorm, 1e-4);
    }

    @Test
    void attentionWithTheScaleOfTransformersIsTakenInFloat() {
        assertThat(range(1 / Math.sqrt(784), 784).holds(784)).isTrue();
    }

    @Test
    void thePresetOfAttentionOnDigitsIsTakenInDouble() {
        assertThat(range(8, 64).holds(64)).isFalse();
    }

    @Test
    void aLongCueNeedsDouble() {
        assertThat(range(1, 16).holds(16)).isTrue();
        assertThat(range(1, 16).holds(1000)).isFalse();
    }

    @Test
    void aToleranceBelowTheRoundingOfFloatsNeedsDouble() {
        assertThat(new FloatRange(1, 16, 0).holds(16)).isFalse();
    }

    @Test
    void normsNearTheEndsOfFloatsNeedDouble() {
        assertThat(new FloatRange(1e-80, 1e76, 1e35).holds(1)).isFalse();
        assertThat(range(1e30, 1e-60).holds(1e-60)).isFalse();
        assertThat(range(1e-9, 0).holds(0)).isFalse();
    }

    @Test
    void aBetaBeyondFloatsNeedsDouble() {
        assertThat(new FloatRange(1e25, 1e-23, 1).holds(0)).isFalse();
    }
}
