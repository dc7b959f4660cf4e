package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;

class RecalledTest {

    private static final Patterns BITS = BitPatterns.bipolar(new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, -1});

    /** Overlaps of .5 and 1. */
    private final Outcome outcome = HandMade.bipolar(BITS, new int[] {1, 1, -1, 1}, new int[] {1, -1, 1, -1});

    @Test
    void countsCuesThatReachTheThreshold() {
        assertThat(HandMade.measured(new Recalled(0.9), outcome)).isEqualTo(0.5);
        assertThat(HandMade.measured(new Recalled(0.5), outcome)).isEqualTo(1);
    }

    @Test
    void doesNotCountTheReverse() {
        assertThat(HandMade.measured(new Recalled(0.9), HandMade.bipolar(BITS, new int[] {-1, -1, 1, 1})))
                .isZero();
    }

    @Test
    void refusesAThresholdThatAllStatesReach() {
        assertThatThrownBy(() -> new Recalled(0))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("give an overlap");
    }
}
