package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.toy.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnergyAndStepsTest {

    private static final Patterns TWO = Walsh.patterns(2);

    private static Outcome outcome(Optional<double[]> energies) {
        return HandMade.outcome(TWO, Answer.fixedPoints(TWO), energies, Encoding.BIPOLAR);
    }

    @Test
    void energyIsTheMeanOverCues() {
        assertThat(HandMade.measured(new Energy(), outcome(Optional.of(new double[] {-3, -4}))))
                .isEqualTo(-3.5);
    }

    /** A mean over the others would be taken for one over all. */
    @Test
    void energyIsNotMeasuredWhereAStateHasNoFiniteOne() {
        assertThat(HandMade.measured(new Energy(), outcome(Optional.of(new double[] {-3, Double.POSITIVE_INFINITY}))))
                .isNaN();
    }

    @Test
    void energyIsNotMeasuredWhereNoneDescends() {
        assertThat(HandMade.measured(new Energy(), outcome(Optional.empty()))).isNaN();
    }

    @Test
    void stepsAreTheMeanOverCues() {
        Recall recall =
                Recall.of(TWO, new int[] {2, 5}, new StopReason[] {StopReason.CONVERGED, StopReason.STEP_LIMIT});
        assertThat(HandMade.measured(new Steps(), HandMade.outcome(TWO, recall, Optional.empty(), Encoding.BIPOLAR)))
                .isEqualTo(3.5);
    }
}
