package dev.hopfield.api.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;
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

    @Test
    void hasNoAveragesWithoutNoise() {
        assertThat(Recall.of(STATES, new int[] {3, 4}, reasons()).averages()).isEmpty();
    }

    @Test
    void givesBackTheAveragesOfANoisyDynamics() {
        RealPatterns averages = RealPatterns.of(new float[] {0.5f, -1}, new float[] {-0.25f, 0});
        assertThat(averaged(averages).averages()).contains(averages);
    }

    @Test
    void refusesAveragesOfAnotherNumberOfCues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> averaged(RealPatterns.of(new float[2])))
                .withMessage("the averages are 1 x 2 units, REAL but the states 2 x 2 units, BIPOLAR");
    }

    @Test
    void refusesAveragesOfAnotherNumberOfUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> averaged(RealPatterns.of(new float[3], new float[3])))
                .withMessageContaining("the averages are 2 x 3 units");
    }

    @Test
    void tellsNoKeysUnlessAValueWasCalledUpByOne() {
        assertThat(Recall.of(STATES, new int[] {3, 4}, reasons()).keys()).isEmpty();
    }

    @Test
    void differsInItsKeysOnlyIfTheyAreTold() {
        RealPatterns averages = RealPatterns.of(new float[] {0.5f, -1}, new float[] {-0.25f, 0});
        RealPatterns keys = RealPatterns.of(new float[3], new float[3]);
        Recall recall = averaged(averages).withKeys(keys);
        assertThat(recall.keys()).contains(keys);
        assertThat(recall.states()).isEqualTo(STATES);
        assertThat(recall.steps(1)).isEqualTo(4);
        assertThat(recall.stopReason(1)).isEqualTo(StopReason.CYCLE);
        assertThat(recall.averages()).contains(averages);
    }

    @Test
    void refusesAnotherNumberOfKeys() {
        Recall recall = Recall.of(STATES, new int[] {3, 4}, reasons());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recall.withKeys(STATES.first(1)))
                .withMessage("2 states need as many keys, but got 1");
    }

    private static Recall averaged(RealPatterns averages) {
        return Recall.of(STATES, new int[] {3, 4}, reasons(), Optional.of(averages));
    }

    private static StopReason[] reasons() {
        return new StopReason[] {StopReason.CONVERGED, StopReason.CYCLE};
    }

    @Test
    void hasNoNotesUnlessTheyAreGiven() {
        assertThat(Recall.of(STATES, new int[] {3, 4}, reasons()).notes()).isEmpty();
    }

    @Test
    void keepsNotesBesideAllElse() {
        Recall recall = Recall.of(STATES, new int[] {3, 4}, reasons()).withKeys(STATES);
        Recall noted = recall.withNotes(List.of("was in a hurry"));
        assertThat(noted.notes()).containsExactly("was in a hurry");
        assertThat(noted.states()).isEqualTo(STATES);
        assertThat(noted.steps(1)).isEqualTo(4);
        assertThat(noted.stopReason(1)).isEqualTo(StopReason.CYCLE);
        assertThat(noted.keys()).contains(STATES);
        assertThat(noted.averages()).isEmpty();
        assertThat(noted.withKeys(STATES).notes()).containsExactly("was in a hurry");
    }
}
