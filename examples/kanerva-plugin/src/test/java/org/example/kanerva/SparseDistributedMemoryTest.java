package org.example.kanerva;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.testkit.PropertyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseDistributedMemoryTest {

    private static final Seed SEED = new Seed(1988);

    private static final RecallOptions OPTIONS = RecallOptions.of(200, SEED);

    @PropertyTest(tries = 70)
    void readsWhatThePlainFormulaSays(Seed seed, int units) {
        SparseDistributedModel model = new SparseDistributedModel(60, 0.2, 127);
        BitPatterns patterns = Draws.states(4, units, seed.child("patterns"));
        BitPatterns state = Draws.states(1, units, seed.child("state"));
        Recall once = model.store(patterns, seed).recall(Cues.of(state), OPTIONS.withMaxSteps(1));
        assertThat(once.states()).isEqualTo(PlainReading.of(model, units, seed).read(patterns, state));
    }

    @Test
    void recallsFromWithinTheCriticalDistanceButNotFromBeyond() {
        Patterns patterns = Draws.states(80, 256, SEED);
        Memory memory = new SparseDistributedModel().store(patterns, SEED);
        assertThat(recalled(memory, patterns, 0.15)).isEqualTo(80);
        assertThat(recalled(memory, patterns, 0.4)).isLessThan(8);
    }

    /** Where a network of 256 units and Hebb's rule holds 35 patterns. */
    @Test
    void holdsMorePatternsWithMoreLocations() {
        Patterns patterns = Draws.states(160, 256, SEED);
        Memory few = new SparseDistributedModel(1000, 0.01, 127).store(patterns, SEED);
        Memory many = new SparseDistributedModel(10_000, 0.01, 127).store(patterns, SEED);
        assertThat(recalled(few, patterns, 0.1)).isLessThan(40);
        assertThat(recalled(many, patterns, 0.1)).isEqualTo(160);
    }

    private static int recalled(Memory memory, Patterns patterns, double fraction) {
        Cues cues = new Burst(fraction).corrupt(patterns, SEED);
        Patterns ends = memory.recall(cues, OPTIONS).states();
        return (int) IntStream.range(0, patterns.count())
                .filter(row -> ends.range(row, row + 1).equals(patterns.range(row, row + 1)))
                .count();
    }

    @Test
    void aCueThatActivatesNoLocationStaysAsItIs() {
        Patterns cue = Draws.states(1, 256, SEED);
        Memory memory = new SparseDistributedModel(1, 1e-9, 127).store(cue, SEED);
        Recall recall = memory.recall(new Burst(0.1).corrupt(cue, SEED), OPTIONS);
        assertThat(recall.states()).isEqualTo(new Burst(0.1).corrupt(cue, SEED).states());
        assertThat(recall.steps(0)).isEqualTo(1);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @Test
    void aSaturatedCounterForgetsWhatLedBeyond() {
        BitPatterns high = BitPatterns.bipolar(new int[] {1});
        BitPatterns low = BitPatterns.bipolar(new int[] {-1});
        Patterns threeHighThenTwoLow =
                high.followedBy(high).followedBy(high).followedBy(low).followedBy(low);
        assertThat(recalled(new SparseDistributedModel(1, 1, 3), threeHighThenTwoLow, low))
                .isEqualTo(high);
        assertThat(recalled(new SparseDistributedModel(1, 1, 1), threeHighThenTwoLow, high))
                .isEqualTo(low);
    }

    private static Patterns recalled(SparseDistributedModel model, Patterns patterns, Patterns cue) {
        return model.store(patterns, SEED).recall(Cues.of(cue), OPTIONS).states();
    }

    @Test
    void aCycleEndsInAStateThatWasThereBefore() {
        Memory overloaded = new SparseDistributedModel(200, 0.05, 127).store(Draws.states(60, 64, SEED), SEED);
        Patterns cues = Draws.states(200, 64, SEED.child("cues"));
        int cycles = 0;
        for (int cue = 0; cue < cues.count(); cue++) {
            List<Patterns> way = new ArrayList<>();
            Recall recall = overloaded.recall(
                    Cues.of(cues.range(cue, cue + 1)), OPTIONS.observedBy(step -> way.add(step.state())));
            if (recall.stopReason(0) == StopReason.CYCLE) {
                cycles++;
                assertThat(way.indexOf(recall.states())).isLessThan(way.size() - 2);
            }
        }
        assertThat(cycles).isPositive();
    }

    @Test
    void hasNoEnergyToShow() {
        Patterns cue = Draws.states(1, 64, SEED);
        List<OptionalDouble> energies = new ArrayList<>();
        new SparseDistributedModel()
                .store(cue, SEED)
                .recall(Cues.of(cue), OPTIONS.observedBy(step -> energies.add(step.energy())));
        assertThat(energies).containsOnly(OptionalDouble.empty());
    }
}
