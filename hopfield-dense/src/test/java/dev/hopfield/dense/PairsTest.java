package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import dev.hopfield.testkit.PropertyTest;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that call up values. */
class PairsTest {

    private static final Seed SEED = new Seed(1);
    private static final RecallOptions OPTIONS = RecallOptions.of(50, SEED);

    @Test
    void aNoisyKeyIsCompletedBeforeItsValueIsRead() {
        RealPatterns keys = (RealPatterns) Draws.bipolar(20, 64, 1).as(Encoding.REAL);
        RealPatterns values = Draws.gaussian(20, 9, 1, 2);
        Patterns noisy = Draws.flipped(Draws.bipolar(20, 64, 1), 6, 3).as(Encoding.REAL);
        Memory memory = new DenseModel(new Softmax(0.25)).store(keys, values, SEED);
        Recall recall = memory.recall(Cues.of(noisy), OPTIONS);
        assertThat(memory.units()).isEqualTo(64);
        assertThat(memory.recalledUnits()).isEqualTo(9);
        for (int row = 0; row < 20; row++) {
            assertThat(recall.stopReason(row)).isEqualTo(StopReason.CONVERGED);
            assertThat(recall.steps(row)).isGreaterThan(2);
            for (int unit = 0; unit < 9; unit++) {
                assertThat(recall.states().value(row, unit)).isCloseTo(values.value(row, unit), within(1e-3f));
            }
        }
    }

    /** Z = softmax(beta R Y^T) Y W with values Y W: one step reads without completing. */
    @Test
    void oneStepIsAttention() {
        RealPatterns keys = Draws.gaussian(7, 12, 0.5, 4);
        RealPatterns values = Draws.gaussian(7, 5, 0.5, 5);
        RealPatterns queries = Draws.gaussian(3, 12, 0.5, 6);
        Recall recall = new DenseModel(new Softmax(0.8))
                .with(FixedPointIteration.ofSteps(1))
                .store(keys, values, SEED)
                .recall(Cues.of(queries), OPTIONS);
        for (int row = 0; row < 3; row++) {
            double[] weights =
                    PlainDense.softmax(0.8, PlainDense.scores(new Dot(), keys, PlainDense.row(queries, row)));
            double[] expected = PlainDense.sum(values, weights);
            for (int unit = 0; unit < 5; unit++) {
                assertThat((double) recall.states().value(row, unit)).isCloseTo(expected[unit], within(1e-6));
            }
            assertThat(recall.steps(row)).isEqualTo(1);
            assertThat(recall.stopReason(row)).isEqualTo(StopReason.COMPLETED);
        }
    }

    @Test
    void stepsCountTheOneThatReads() {
        RealPatterns keys = Draws.gaussian(7, 12, 0.5, 7);
        DenseModel model = new DenseModel(new Softmax(0.8)).with(FixedPointIteration.ofSteps(3));
        Memory memory = model.store(keys, keys, SEED);
        Cues cue = Cues.of(Draws.gaussian(1, 12, 0.5, 8));
        Recall whole = memory.recall(cue, OPTIONS);
        assertThat(whole.steps(0)).isEqualTo(3);
        assertThat(whole.stopReason(0)).isEqualTo(StopReason.COMPLETED);
        assertThat(whole.states())
                .isEqualTo(model.store(keys, SEED).recall(cue, OPTIONS).states());
        Recall cut = memory.recall(cue, RecallOptions.of(2, SEED));
        assertThat(cut.steps(0)).isEqualTo(2);
        assertThat(cut.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
    }

    /** The units of a value are set as if they were further units of the network, after the key has come to rest. */
    @PropertyTest
    void bipolarValuesFollowTheVotesOfTheKeys(Seed seed, int size) {
        BitPatterns keys = Draws.bipolar(1 + size, 9 + size, seed.child("keys").value());
        BitPatterns values = Draws.bipolar(1 + size, 6, seed.child("values").value());
        BitPatterns cues = Draws.bipolar(3, 9 + size, seed.child("cues").value());
        DenseModel model = new DenseModel(new Polynomial(3));
        Recall recall = model.store(keys, values, SEED).recall(Cues.of(cues), OPTIONS);
        BitPatterns completed = (BitPatterns)
                model.store(keys, SEED).recall(Cues.of(cues), OPTIONS).states();
        for (int row = 0; row < 3; row++) {
            int[] overlaps = Draws.overlaps(keys, completed, row);
            for (int unit = 0; unit < 6; unit++) {
                int at = unit;
                long votes = IntStream.range(0, keys.count())
                        .mapToLong(pattern -> (long) values.value(pattern, at)
                                * (cube(overlaps[pattern] + 1) - cube(overlaps[pattern] - 1)))
                        .sum();
                assertThat(((BitPatterns) recall.states()).bit(row, unit)).isEqualTo(votes > 0);
            }
        }
    }

    private static long cube(long x) {
        return x * x * x;
    }

    @Test
    void bipolarValuesMayBeReadAtOnce() {
        BitPatterns keys = Draws.bipolar(5, 60, 9);
        BitPatterns values = Draws.bipolar(5, 70, 10);
        Recall recall = new DenseModel(new Exponential())
                .with(new Synchronous(Optional.of(1)))
                .store(keys, values, SEED)
                .recall(Cues.of(Draws.flipped(keys, 8, 11)), OPTIONS);
        assertThat(recall.states()).isEqualTo(values);
        assertThat(recall.steps(4)).isEqualTo(1);
        assertThat(recall.stopReason(4)).isEqualTo(StopReason.COMPLETED);
    }

    /** Votes a + b - a - b, of which a double rounds the first sum. */
    @Test
    void votesThatAreEqualGiveMinusOneWhateverTheirSizes() {
        int units = 24;
        BitPatterns values =
                BitPatterns.bipolar(new int[] {1, -1}, new int[] {1, -1}, new int[] {-1, 1}, new int[] {-1, 1});
        DenseModel model = new DenseModel(new Exponential()).with(new Synchronous(Optional.of(1)));
        BitPatterns cue = BitPatterns.bipolar(reversed(units, 0));
        for (int near = 0; near < units; near++) {
            for (int far = near + 1; far <= units; far++) {
                BitPatterns keys = BitPatterns.bipolar(
                        reversed(units, near), reversed(units, far), reversed(units, near), reversed(units, far));
                assertThat(model.store(keys, values, SEED)
                                .recall(Cues.of(cue), OPTIONS)
                                .states())
                        .as("at distances %d and %d", near, far)
                        .isEqualTo(BitPatterns.bipolar(new int[] {-1, -1}));
            }
        }
    }

    private static int[] reversed(int units, int first) {
        return IntStream.range(0, units).map(unit -> unit < first ? -1 : 1).toArray();
    }

    @Test
    void heldUnitsAreThoseOfTheKey() {
        RealPatterns keys = (RealPatterns) Draws.bipolar(5, 64, 12).as(Encoding.REAL);
        RealPatterns values = (RealPatterns) Draws.bipolar(5, 3, 13).as(Encoding.REAL);
        Patterns cue = Draws.flipped(Draws.bipolar(1, 64, 12), 20, 14).as(Encoding.REAL);
        Recall recall = new DenseModel(new Softmax(0.25))
                .store(keys, values, SEED)
                .recall(Cues.of(cue, Draws.bipolar(1, 64, 15)), OPTIONS.withClampKnown(true));
        for (int unit = 0; unit < 3; unit++) {
            assertThat(recall.states().value(0, unit)).isCloseTo(values.value(0, unit), within(1e-2f));
        }
    }

    @Test
    void pairsThatAreNoneAreRefused() {
        DenseModel model = new DenseModel(new Softmax(8));
        RealPatterns three = Draws.gaussian(3, 5, 1, 16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(three, Draws.gaussian(2, 5, 1, 17), SEED))
                .withMessage("there are 3 keys but 2 values; give a value for each key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(three.first(0), three.first(0), SEED))
                .withMessage("there is no key to store; give at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(three, Draws.bipolar(3, 5, 18), SEED))
                .withMessageStartingWith("REAL states are wanted but the values are BIPOLAR");
    }

    /** Krotov and Hopfield 2016: a third power learns what pairs of units cannot tell. */
    @Test
    void aCubeKnowsExclusiveOrAndASquareDoesNot() {
        BitPatterns inputs =
                BitPatterns.bipolar(new int[] {1, 1}, new int[] {1, -1}, new int[] {-1, 1}, new int[] {-1, -1});
        BitPatterns outputs = BitPatterns.bipolar(new int[] {-1}, new int[] {1}, new int[] {1}, new int[] {-1});
        RecallOptions once = RecallOptions.of(1, SEED);
        assertThat(new DenseModel(new Polynomial(3))
                        .store(inputs, outputs, SEED)
                        .recall(Cues.of(inputs), once)
                        .states())
                .isEqualTo(outputs);
        assertThat(new DenseModel(new Polynomial(2))
                        .store(inputs, outputs, SEED)
                        .recall(Cues.of(inputs), once)
                        .states())
                .isNotEqualTo(outputs);
    }
}
