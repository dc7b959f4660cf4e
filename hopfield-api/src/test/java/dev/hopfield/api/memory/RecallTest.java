package dev.hopfield.api.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.hopfield.api.state.BitPatterns;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final BitPatterns STATES = BitPatterns.bipolar(new int[] {1, -1}, new int[] {-1, -1});

    @Test
    void givesBackItsParts() {
        Recall recall = Recall.of(STATES, new int[] {3, 4}, reasons());
        assertThat(recall.states()).isEqualTo(STATES);
        assertThat(recall.steps(1)).isEqualTo(4);
        assertThat(recall.stopReason(1)).isEqualTo(StopReason.CYCLE);
    }

    @Test
    void keepsItsOwnSteps() {
        int[] steps = {3, 4};
        Recall recall = Recall.of(STATES, steps, reasons());
        steps[0] = 99;
        assertThat(recall.steps(0)).isEqualTo(3);
    }

    @Test
    void keepsItsOwnReasons() {
        StopReason[] reasons = reasons();
        Recall recall = Recall.of(STATES, new int[] {3, 4}, reasons);
        reasons[0] = StopReason.DIVERGED;
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @Test
    void refusesAnotherNumberOfSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recall.of(STATES, new int[3], reasons()))
                .withMessageContaining("2 states")
                .withMessageContaining("got 3 and 2");
    }

    @Test
    void refusesAnotherNumberOfReasons() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recall.of(STATES, new int[2], new StopReason[] {StopReason.CONVERGED}))
                .withMessageContaining("got 2 and 1");
    }

    @Test
    void refusesACueWithoutReason() {
        assertThatNullPointerException()
                .isThrownBy(() -> Recall.of(STATES, new int[2], new StopReason[2]))
                .withMessageContaining("no stop reason");
    }

    private static StopReason[] reasons() {
        return new StopReason[] {StopReason.CONVERGED, StopReason.CYCLE};
    }
}
