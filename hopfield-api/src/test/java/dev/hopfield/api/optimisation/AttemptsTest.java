package dev.hopfield.api.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final BitPatterns STATES = BitPatterns.bipolar(new int[] {1, -1}, new int[] {-1, -1});
    private static final StopReason[] REASONS = {StopReason.CONVERGED, StopReason.STEP_LIMIT};

    @Test
    void givesBackItsParts() {
        Attempts attempts = Attempts.of(STATES, new int[] {3, 4}, REASONS);
        assertThat(attempts.count()).isEqualTo(2);
        assertThat(attempts.states()).isEqualTo(STATES);
        assertThat(attempts.steps(1)).isEqualTo(4);
        assertThat(attempts.stopReason(1)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(attempts.notes()).isEmpty();
    }

    @Test
    void keepsItsOwnArrays() {
        int[] steps = {3, 4};
        StopReason[] reasons = REASONS.clone();
        Attempts attempts = Attempts.of(STATES, steps, reasons);
        steps[0] = 99;
        reasons[0] = StopReason.DIVERGED;
        assertThat(attempts.steps(0)).isEqualTo(3);
        assertThat(attempts.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @Test
    void keepsNotesBesideAllElse() {
        Attempts noted = Attempts.of(STATES, new int[] {3, 4}, REASONS).withNotes(List.of("froze"));
        assertThat(noted.notes()).containsExactly("froze");
        assertThat(noted.steps(0)).isEqualTo(3);
    }

    @Test
    void refusesPartsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attempts.of(STATES, new int[] {3}, REASONS))
                .withMessageContaining("2 states");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attempts.of(STATES, new int[2], new StopReason[] {StopReason.CONVERGED}))
                .withMessageContaining("2 states");
    }

    @Test
    void refusesAStartWithoutReason() {
        assertThatNullPointerException().isThrownBy(() -> Attempts.of(STATES, new int[2], new StopReason[2]));
    }

    @Test
    void startsAtLeastOnce() {
        assertThatThrownBy(() -> SolverOptions.of(0, new Seed(1))).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void givesEachStartAStreamOfItsOwn() {
        SolverOptions options = SolverOptions.of(2, new Seed(1));
        assertThat(options.startSeed(0)).isNotEqualTo(options.startSeed(1));
        assertThat(options.startSeed(1))
                .isEqualTo(SolverOptions.of(5, new Seed(1)).startSeed(1));
    }

    @Test
    void tellsValidSolutionsFromOthers() {
        assertThat(Solution.of(3).isValid()).isTrue();
        assertThat(Solution.invalid().isValid()).isFalse();
        assertThat(Objective.MINIMISE.isBetter(1, 2)).isTrue();
        assertThat(Objective.MAXIMISE.isBetter(1, 2)).isFalse();
        assertThat(Objective.MAXIMISE.isBetter(2, 2)).isFalse();
    }
}
