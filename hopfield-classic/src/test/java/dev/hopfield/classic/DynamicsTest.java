package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.learning.Hebbian;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicsTest {

    private static final int CUES = 12;
    private static final int MAX_STEPS = 50;
    private static final long FIRST_ROW = 7;

    /** Sizes beside the edges of words; a load of .3, where few cues are recalled and paths are long. */
    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {1, 2, 63, 64, 65, 130})
    void randomOrderFollowsTheSamePathAsTheFullMatrix(int units) {
        BitPatterns patterns = patterns(units);
        Recall recall = recall(new RandomOrderUpdate(), patterns);
        for (int row = 0; row < CUES; row++) {
            int[] state = signs(cues(units), row);
            Seed orders = SEED.child(FIRST_ROW + row).child("order");
            int steps = new BruteForce(patterns).asynchronous(state, MAX_STEPS, true, orders);
            requireSame(recall, row, state, steps);
        }
    }

    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {1, 2, 63, 64, 65, 130})
    void sequentialOrderFollowsTheSamePathAsTheFullMatrix(int units) {
        BitPatterns patterns = patterns(units);
        Recall recall = recall(new SequentialUpdate(), patterns);
        for (int row = 0; row < CUES; row++) {
            int[] state = signs(cues(units), row);
            int steps = new BruteForce(patterns).asynchronous(state, MAX_STEPS, false, SEED);
            requireSame(recall, row, state, steps);
        }
    }

    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {1, 2, 63, 64, 65, 130})
    void synchronousUpdateFollowsTheSamePathAsTheFullMatrix(int units) {
        BitPatterns patterns = patterns(units);
        Recall recall = recall(new SynchronousUpdate(), patterns);
        for (int row = 0; row < CUES; row++) {
            int[] state = signs(cues(units), row);
            int steps = new BruteForce(patterns).synchronous(state, MAX_STEPS);
            requireSame(recall, row, state, steps);
        }
    }

    static Stream<UpdateSchedule> schedules() {
        return Stream.of(
                new RandomOrderUpdate(),
                new RandomReplacementUpdate(),
                new SequentialUpdate(),
                new SynchronousUpdate(),
                new BlockUpdate(7));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aConvergedStateAgreesWithAllItsFields(UpdateSchedule update) {
        BitPatterns patterns = patterns(130);
        BruteForce matrix = new BruteForce(patterns);
        Recall recall = recall(update, patterns);
        for (int row = 0; row < CUES; row++) {
            if (recall.stopReason(row) == StopReason.CONVERGED) {
                int[] state = signs((BitPatterns) recall.states(), row);
                for (int unit = 0; unit < state.length; unit++) {
                    assertThat(state[unit] * matrix.field(state, unit))
                            .as("row %d, unit %d", row, unit)
                            .isNotNegative();
                }
            }
        }
    }

    static Stream<UpdateSchedule> completeSchedules() {
        return schedules().filter(update -> !(update instanceof RandomReplacementUpdate));
    }

    @ParameterizedTest
    @MethodSource("completeSchedules")
    void theLastUnitIsUpdatedToo(UpdateSchedule update) {
        int units = 65;
        BitPatterns pattern = Draws.patterns(1, units, "last");
        BitPatterns cue = BitPatterns.builder(pattern.encoding(), 1, units)
                .row(0, pattern.row(0), 0)
                .set(0, units - 1, !pattern.bit(0, units - 1))
                .build();
        Recall recall = memory(update, pattern).recall(Cues.of(cue), RecallOptions.of(1, SEED));
        assertThat(recall.states()).isEqualTo(pattern);
    }

    /** These two patterns uncouple the units: 1/2 (1 - 1) = 0. */
    @ParameterizedTest
    @MethodSource("schedules")
    void aFieldOfZeroKeepsTheState(UpdateSchedule update) {
        Memory memory = memory(update, BitPatterns.bipolar(new int[] {1, 1}, new int[] {1, -1}));
        BitPatterns all =
                BitPatterns.bipolar(new int[] {1, 1}, new int[] {1, -1}, new int[] {-1, 1}, new int[] {-1, -1});
        assertThat(memory.recall(Cues.of(all), RecallOptions.of(5, SEED)).states())
                .isEqualTo(all);
    }

    @Test
    void twoUnitsThatSwapForEverAreACycle() {
        Recall recall = swap(new SynchronousUpdate(), MAX_STEPS);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CYCLE);
    }

    @Test
    void aCycleIsSeenAsSoonAsItCloses() {
        assertThat(swap(new SynchronousUpdate(), MAX_STEPS).steps(0)).isEqualTo(2);
    }

    @Test
    void oneStepIsTooFewToSeeACycle() {
        assertThat(swap(new SynchronousUpdate(), 1).stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
    }

    @Test
    void twoUnitsThatSwapTogetherAgreeOneAfterTheOther() {
        assertThat(swap(new SequentialUpdate(), MAX_STEPS).stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    /** Two units that want to be equal, and are not. */
    private static Recall swap(UpdateSchedule update, int maxSteps) {
        Memory memory = memory(update, BitPatterns.bipolar(new int[] {1, 1}));
        return memory.recall(Cues.of(BitPatterns.bipolar(new int[] {1, -1})), RecallOptions.of(maxSteps, SEED));
    }

    /** The cue agrees with the fields of units 0 and 1, but not with that of unit 2. */
    @Test
    void aSweepThatLeavesOutUnitsDoesNotPassForAFixedPoint() {
        Memory memory = memory(new ByTurns(), BitPatterns.bipolar(new int[] {1, 1, 1}));
        Recall recall = memory.recall(Cues.of(BitPatterns.bipolar(new int[] {1, 1, -1})), RecallOptions.of(10, SEED));
        assertThat(recall.states()).isEqualTo(BitPatterns.bipolar(new int[] {1, 1, 1}));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    /** Units 0 and 1 in the first sweep, unit 2 in the second, and so on: not what a schedule should do. */
    private record ByTurns() implements UpdateSchedule {

        @Override
        public SweepOrder order(int units, Seed seed) {
            int[][] halves = {{2}, {0, 1}};
            int[] sweep = {0};
            return () -> halves[++sweep[0] % 2];
        }

        @Override
        public int together() {
            return 1;
        }

        @Override
        public boolean sameEachSweep() {
            return false;
        }
    }

    @Test
    void aLongerCycleOfCouplingsThatAreNotSymmetricIsSeenToo() {
        BitPatterns state = BitPatterns.bipolar(new int[] {1, -1, -1});
        Memory memory = new ClassicModel(new Shift(), new SynchronousUpdate()).store(state, SEED);
        Recall recall = memory.recall(Cues.of(state), RecallOptions.of(10, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CYCLE);
    }

    private static void requireSame(Recall recall, int row, int[] state, int steps) {
        assertThat(signs((BitPatterns) recall.states(), row)).as("row %d", row).isEqualTo(state);
        assertThat(recall.steps(row)).as("steps of row %d", row).isEqualTo(steps);
    }

    private static Recall recall(UpdateSchedule update, BitPatterns patterns) {
        RecallOptions options = RecallOptions.of(MAX_STEPS, SEED).withFirstRow(FIRST_ROW);
        return memory(update, patterns).recall(Cues.of(cues(patterns.units())), options);
    }

    private static Memory memory(UpdateSchedule update, BitPatterns patterns) {
        return new ClassicModel(new Hebbian(), update).store(patterns, SEED);
    }

    private static BitPatterns patterns(int units) {
        return Draws.patterns(1 + (int) (0.3 * units), units, "patterns");
    }

    private static BitPatterns cues(int units) {
        return Draws.patterns(CUES, units, "cues");
    }

    private static int[] signs(BitPatterns states, int row) {
        int[] signs = new int[states.units()];
        for (int unit = 0; unit < signs.length; unit++) {
            signs[unit] = (int) states.value(row, unit);
        }
        return signs;
    }
}
