package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FloatGuardTest {

    private static final int[] FREE = {0, 1};

    private static boolean allows(Optional<Normalisation> normalisation, double error, double scale, double... x) {
        StepSums sums = new StepSums(x.length);
        System.arraycopy(x, 0, sums.sums(), 0, x.length);
        sums.give(0, error, scale);
        return FloatGuard.allows(sums, normalisation, FREE);
    }

    @Test
    void withoutNormalisationErrorsAreRelativeToTheLargestUnit() {
        assertThat(allows(Optional.empty(), 1e-6, 0, 0.2, 0)).isTrue();
        assertThat(allows(Optional.empty(), 1e-6, 0, 0.01, 0.02)).isFalse();
        assertThat(allows(Optional.empty(), 1e-6, 1, 0.01, 0.02)).isTrue();
    }

    @Test
    void aDirectionNeedsASumThatDoesNotCancel() {
        assertThat(allows(Optional.of(new L2()), 1e-6, 1, 0.2, 0)).isTrue();
        assertThat(allows(Optional.of(new L2()), 1e-6, 1, 0.01, 0.02)).isFalse();
    }

    @Test
    void layerNormNeedsADifferenceFromTheMean() {
        assertThat(allows(Optional.of(new LayerNorm(1e-5)), 1e-6, 1, 5, 5.3)).isTrue();
        assertThat(allows(Optional.of(new LayerNorm(1e-5)), 1e-6, 1, 5, 5.01)).isFalse();
    }

    @Test
    void aSignNeedsEveryUnitClearOfZero() {
        assertThat(allows(Optional.of(new Sign()), 1e-6, 1, -5e-6, 1)).isTrue();
        assertThat(allows(Optional.of(new Sign()), 1e-6, 1, -3e-6, 1)).isFalse();
        assertThat(allows(Optional.of(new Sign()), 1e-6, 1, 1, 0)).isFalse();
    }

    @Test
    void unitsThatAreHeldDoNotCount() {
        assertThat(allows(Optional.of(new Sign()), 1e-6, 1, 1, 1, 0)).isTrue();
    }

    @Test
    void tanhForgivesErrorsWhereItIsFlat() {
        assertThat(allows(Optional.of(new Tanh(1)), 1e-6, 1, 0.1, 0)).isTrue();
        assertThat(allows(Optional.of(new Tanh(100)), 1e-6, 1, 0.1, 0)).isFalse();
        assertThat(allows(Optional.of(new Tanh(100)), 1e-6, 1, 0.1, -0.2)).isTrue();
    }

    /** With errors of 10 and 2, and units of 8 in the scale of the gain. */
    @Test
    void whereTanhIsFlatTheErrorHasToBeSmallerThanTheUnit() {
        assertThat(allows(Optional.of(new Tanh(100)), 0.1, 1, 0.08, -1)).isFalse();
        assertThat(allows(Optional.of(new Tanh(100)), 0.02, 1, 0.08, -1)).isFalse();
        assertThat(allows(Optional.of(new Tanh(100)), 0.02, 1, 0.2, -1)).isTrue();
    }

    @Test
    void sumsInDoubleAreAlwaysGoodEnough() {
        assertThat(allows(Optional.of(new Sign()), 0, 0, 0, 0)).isTrue();
    }
}
