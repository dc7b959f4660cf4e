package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousRecallTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 64;

    /** Far beyond what these recalls take, which is about 30 steps. */
    private static final RecallOptions OPTIONS = RecallOptions.of(1000, SEED);

    private static final double TIGHT = 1e-6;

    /** A state at rest to TIGHT is off by that over the rate of its slowest mode, which is above 0.1 here. */
    private static final double AT_REST = 1e-5;

    private final BitPatterns patterns = Draws.bipolar(3, UNITS, SEED.child("patterns"));

    private Recall recall(Patterns stored, double gain, double tau, Patterns cues) {
        return Models.hebbian(gain, tau, 0, TIGHT).store(stored, SEED).recall(Cues.of(cues), OPTIONS);
    }

    private static double amplitude(double beta) {
        double amplitude = 1;
        for (int k = 0; k < 1000; k++) {
            amplitude = StrictMath.tanh(beta * (1 - 1.0 / UNITS) * amplitude);
        }
        return amplitude;
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1", "2, 1", "3, 0.5", "0.5, 8", "20, 1"})
    void onePatternIsRecalledWithTheAmplitudeOfItsOwnField(double gain, double tau) {
        Patterns one = patterns.first(1);
        Recall recall = recall(one, gain, tau, Draws.flipped(one, 0.2, SEED.child("noise")));
        assertThat(Draws.overlap(one, 0, recall.states(), 0)).isCloseTo(amplitude(gain * tau), within(AT_REST));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "4, 0.2"})
    void belowAGainTimesTauOfOneEverythingIsForgotten(double gain, double tau) {
        Patterns one = patterns.first(1);
        for (double output : Draws.row(recall(one, gain, tau, one).states(), 0)) {
            assertThat(output).isCloseTo(0, within(AT_REST));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 100})
    void noisyCuesAreCompleted(double gain) {
        Recall recall = recall(patterns, gain, 1, Draws.flipped(patterns, 0.15, SEED.child("noise")));
        assertThat(recall.states().as(Encoding.BIPOLAR)).isEqualTo(patterns);
    }

    @Test
    void atHighGainTheSignsAreAFixedPointOfTwoStateUnits() {
        BitPatterns many = Draws.bipolar(12, UNITS, SEED.child("many"));
        Patterns signs = recall(many, 50, 1, Draws.flipped(many, 0.3, SEED.child("noise")))
                .states()
                .as(Encoding.BIPOLAR);
        assertThat(MatrixCouplings.hebbian(many).fields(signs).as(Encoding.BIPOLAR))
                .isEqualTo(signs);
    }

    @Test
    void onlyTheProductOfGainAndTauDecidesWhereItEnds() {
        Patterns cues = Draws.graded(4, UNITS, SEED.child("graded"));
        assertThat(recall(patterns, 6, 0.5, cues).states())
                .isEqualTo(recall(patterns, 3, 1, cues).states());
    }

    @Test
    void anAnswerAskedAsACueIsItsOwnAnswer() {
        Memory memory = new ContinuousModel(new Hebbian(), 2).store(patterns, SEED);
        Patterns answers = memory.recall(Cues.of(patterns), OPTIONS).states();
        Recall again = memory.recall(Cues.of(answers), OPTIONS);
        assertThat(Draws.overlap(again.states(), 0, answers, 0))
                .isCloseTo(Draws.overlap(answers, 0, answers, 0), within(AT_REST));
        assertThat(again.steps(0)).isLessThan(3);
    }

    @Test
    void aCueAtRestTakesNoStep() {
        Patterns allZero = RealPatterns.builder(1, UNITS).build();
        Recall recall = recall(patterns, 4, 1, allZero);
        assertThat(recall.steps(0)).isZero();
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 10})
    void recallsAtALowLoadTakeFewerThanAHundredSteps(double gain) {
        Memory memory = new ContinuousModel(new Hebbian(), gain).store(patterns, SEED);
        Recall recall = memory.recall(Cues.of(Draws.flipped(patterns, 0.3, SEED.child("noise"))), OPTIONS);
        for (int row = 0; row < patterns.count(); row++) {
            assertThat(recall.steps(row)).as("row %s", row).isLessThan(100);
        }
    }

    @Test
    void theRowsOfABatchAreThoseOfTheCuesAlone() {
        Memory memory = new ContinuousModel(new Hebbian(), 4).store(patterns, SEED);
        Patterns cues = Draws.graded(5, UNITS, SEED.child("graded"));
        Patterns batch = memory.recall(Cues.of(cues), OPTIONS).states();
        for (int row = 0; row < cues.count(); row++) {
            assertThat(memory.recall(Cues.of(cues.range(row, row + 1)), OPTIONS).states())
                    .as("row %s, bit for bit", row)
                    .isEqualTo(batch.range(row, row + 1));
        }
    }
}
