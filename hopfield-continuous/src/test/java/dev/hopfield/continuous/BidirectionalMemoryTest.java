package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.continuous.BidirectionalModel.Direction;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.PropertyTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two layers that call each other up, against the matrix written out. All numbers are whole, so all must be equal. */
class BidirectionalMemoryTest {

    private static final Seed SEED = new Seed(1988);
    private static final RecallOptions OPTIONS = RecallOptions.of(1000, SEED);
    private static final int CUES = 7;

    private final BidirectionalModel model = new BidirectionalModel();
    private final BidirectionalModel forward = new BidirectionalModel(Direction.FORWARD);

    /** Few units and many pairs: there are fields of 0, long ways, and rests that nobody stored. */
    @PropertyTest(tries = 40)
    void theLayersComeToRestWhereTheMatrixTakesThem(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size);
        for (boolean clamp : new boolean[] {false, true}) {
            Cues cues = Cues.of(pairs.cues, pairs.known);
            Recall recall = model.store(pairs.keys, pairs.values, SEED).recall(cues, OPTIONS.withClampKnown(clamp));
            for (int cue = 0; cue < CUES; cue++) {
                PlainBidirectional plain = pairs.plain(cue);
                int changes = plain.resonate(pairs.held(cue, clamp), Integer.MAX_VALUE);
                assertThat(recall.states().range(cue, cue + 1)).isEqualTo(plain.value());
                assertThat(recall.keys().orElseThrow().range(cue, cue + 1)).isEqualTo(plain.key());
                assertThat(recall.steps(cue)).isEqualTo(changes + 1);
                assertThat(recall.stopReason(cue)).isEqualTo(StopReason.CONVERGED);
            }
        }
    }

    @PropertyTest(tries = 40)
    void patternsAreTheirOwnValues(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size).ofPatterns();
        for (boolean clamp : new boolean[] {false, true}) {
            Cues cues = Cues.of(pairs.cues, pairs.known);
            Recall recall = model.store(pairs.keys, SEED).recall(cues, OPTIONS.withClampKnown(clamp));
            assertThat(recall.keys()).isEmpty();
            for (int cue = 0; cue < CUES; cue++) {
                PlainBidirectional plain = pairs.plain(cue).startedAlike();
                int changes = plain.resonate(pairs.held(cue, clamp), Integer.MAX_VALUE);
                assertThat(recall.states().range(cue, cue + 1)).isEqualTo(plain.key());
                assertThat(recall.steps(cue)).isEqualTo(changes + 1);
            }
        }
    }

    /** Layers at rest have the same fields, because M is positive semidefinite; so x is what it calls up itself. */
    @PropertyTest(tries = 40)
    void anAnswerIsItsOwnAnswer(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size);
        Cues answers = Cues.of(model.store(pairs.keys, SEED)
                .recall(Cues.of(pairs.cues), OPTIONS)
                .states());
        Recall again = model.store(pairs.keys, SEED).recall(answers, OPTIONS);
        assertThat(again.states()).isEqualTo(answers.states());
        assertThat(again.steps(CUES - 1)).isEqualTo(1);
        assertThat(forward.store(pairs.keys, SEED).recall(answers, OPTIONS).states())
                .isEqualTo(answers.states());
    }

    @PropertyTest(tries = 40)
    void forwardIsOnePassThroughTheMatrix(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size);
        RecallOptions clamped = OPTIONS.withClampKnown(true);
        Cues cues = Cues.of(pairs.cues, pairs.known);
        Recall ofPairs = forward.store(pairs.keys, pairs.values, SEED).recall(cues, clamped);
        Recall ofPatterns = forward.store(pairs.keys, SEED).recall(cues, clamped);
        assertThat(ofPairs.keys()).contains(pairs.cues);
        for (int cue = 0; cue < CUES; cue++) {
            PlainBidirectional plain = pairs.plain(cue);
            plain.forward(new boolean[pairs.values.units()]);
            assertThat(ofPairs.states().range(cue, cue + 1)).isEqualTo(plain.value());
            PlainBidirectional alike = pairs.ofPatterns().plain(cue).startedAlike();
            alike.forward(pairs.held(cue, true));
            assertThat(ofPatterns.states().range(cue, cue + 1)).isEqualTo(alike.value());
            assertThat(ofPatterns.steps(cue)).isEqualTo(1);
            assertThat(ofPatterns.stopReason(cue)).isEqualTo(StopReason.COMPLETED);
        }
    }

    @PropertyTest(tries = 9)
    void theEnergyOfAKeyIsTheLeastOverAllValues(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size, size);
        double[] energies = model.store(pairs.keys, pairs.values, SEED).energy(pairs.cues);
        for (int cue = 0; cue < CUES; cue++) {
            assertThat(energies[cue]).isEqualTo(pairs.plain(cue).leastEnergy());
        }
    }

    @PropertyTest(tries = 40)
    void theEnergyFallsWithEveryKeyThatChangesWhateverIsHeld(Seed seed, int size) {
        Pairs pairs = Pairs.drawn(seed, size);
        EnergyMemory memory = model.store(pairs.keys, pairs.values, SEED);
        for (int cue = 0; cue < CUES; cue++) {
            List<Double> energies = new ArrayList<>();
            List<Integer> changed = new ArrayList<>();
            memory.recall(
                    Cues.of(pairs.cues, pairs.known).range(cue, cue + 1),
                    OPTIONS.withClampKnown(true).observedBy(step -> {
                        energies.add(step.energy().orElseThrow());
                        changed.add(step.changedUnits());
                        assertThat(step.energy()).hasValue(memory.energy(step.state())[0]);
                    }));
            for (int step = 1; step < energies.size(); step++) {
                if (changed.get(step) == 0) {
                    assertThat(energies.get(step)).isEqualTo(energies.get(step - 1));
                } else {
                    assertThat(energies.get(step)).isLessThan(energies.get(step - 1));
                }
            }
        }
    }

    /** E = 2 E(Hopfield) - P where both layers agree, which have E(Hopfield) = -1/2 s^T w s. */
    @Test
    void theEnergyOfAPatternAtRestIsTwiceHopfieldsLessTheDiagonal() {
        BitPatterns patterns = Draws.bipolar(3, 200, SEED);
        double[] forms = new Hebbian().learn(patterns, SEED).quadraticForm(patterns);
        double[] energies = model.store(patterns, SEED).energy(patterns);
        for (int pattern = 0; pattern < 3; pattern++) {
            assertThat(energies[pattern]).isEqualTo(-forms[pattern] - 3);
        }
    }

    /** M = x1^T y1 + x2^T y2 has rows of 2 0 0 -2 and 0 -2 2 0, up to sign. */
    @Test
    void twoPairsByHand() {
        BitPatterns keys = BitPatterns.bipolar(new int[] {1, -1, 1, -1, 1, -1}, new int[] {1, 1, 1, -1, -1, -1});
        BitPatterns values = BitPatterns.bipolar(new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, -1});
        EnergyMemory memory = model.store(keys, values, SEED);
        assertThat(memory.recall(Cues.of(keys), OPTIONS).states()).isEqualTo(values);
        // x1^T M = (8, 4, -4, -8) and x2^T M = (8, -4, 4, -8): 24 over 6 units of a key.
        assertThat(memory.energy(keys)).containsExactly(-4, -4);
        // The first key with its first unit reversed: x^T M = (4, 4, -4, -4).
        BitPatterns cue = BitPatterns.bipolar(new int[] {-1, -1, 1, -1, 1, -1});
        Recall recall = memory.recall(Cues.of(cue), OPTIONS);
        assertThat(recall.states()).isEqualTo(values.first(1));
        assertThat(recall.keys()).contains(keys.first(1));
        assertThat(recall.steps(0)).isEqualTo(2);
    }

    /** From any cue whose overlap with the key is not 0: where it is negative, the complements of key and value. */
    @PropertyTest(tries = 40)
    void onePairIsAlwaysRecalledOrItsComplement(Seed seed, int size) {
        BitPatterns key = Draws.bipolar(1, 2 * size + 1, seed.child("key"));
        BitPatterns value = Draws.bipolar(1, size, seed.child("value"));
        BitPatterns cues = Draws.bipolar(CUES, 2 * size + 1, seed.child("cues"));
        Recall recall = model.store(key, value, SEED).recall(Cues.of(cues), OPTIONS);
        for (int cue = 0; cue < CUES; cue++) {
            boolean closer = Draws.overlap(key, 0, cues, cue) > 0;
            assertThat(recall.states().range(cue, cue + 1)).isEqualTo(closer ? value : complement(value));
            assertThat(recall.keys().orElseThrow().range(cue, cue + 1)).isEqualTo(closer ? key : complement(key));
        }
    }

    @Test
    void complementsOfPairsRestAsPairsDo() {
        BitPatterns keys = Draws.bipolar(4, 200, SEED.child("keys"));
        BitPatterns values = Draws.bipolar(4, 150, SEED.child("values"));
        EnergyMemory memory = model.store(keys, values, SEED);
        Recall recall = memory.recall(Cues.of(complement(keys)), OPTIONS);
        assertThat(recall.states()).isEqualTo(complement(values));
        assertThat(recall.keys()).contains(complement(keys));
        assertThat(memory.energy(complement(keys))).isEqualTo(memory.energy(keys));
    }

    @Test
    void bothWaysCompleteAKeyThatForwardLeavesAsItIs() {
        BitPatterns keys = Draws.bipolar(6, 300, SEED.child("keys"));
        BitPatterns values = Draws.bipolar(6, 200, SEED.child("values"));
        BitPatterns noisy = Draws.flipped(keys, 0.2, SEED.child("noise"));
        Recall both = model.store(keys, values, SEED).recall(Cues.of(noisy), OPTIONS);
        assertThat(both.keys()).contains(keys);
        assertThat(both.states()).isEqualTo(values);
        assertThat(forward.store(keys, values, SEED)
                        .recall(Cues.of(noisy), OPTIONS)
                        .keys())
                .contains(noisy);
    }

    @Test
    void aRecallThatIsCutOffSaysSo() {
        Pairs pairs = Pairs.drawn(SEED, 40);
        Recall recall =
                model.store(pairs.keys, pairs.values, SEED).recall(Cues.of(pairs.cues), OPTIONS.withMaxSteps(1));
        for (int cue = 0; cue < CUES; cue++) {
            PlainBidirectional plain = pairs.plain(cue);
            int changes = plain.resonate(new boolean[pairs.keys.units()], 1);
            assertThat(recall.keys().orElseThrow().range(cue, cue + 1)).isEqualTo(plain.key());
            assertThat(recall.stopReason(cue)).isEqualTo(changes == 0 ? StopReason.CONVERGED : StopReason.STEP_LIMIT);
            assertThat(recall.steps(cue)).isEqualTo(1);
        }
    }

    @Test
    void observersOfPairsSeeKeysAndOfOnePassNoEnergy() {
        Pairs pairs = Pairs.drawn(SEED, 20);
        Cues cue = Cues.of(pairs.cues.first(1));
        List<Integer> steps = new ArrayList<>();
        forward.store(pairs.keys, pairs.values, SEED).recall(cue, OPTIONS.observedBy(step -> {
            steps.add(step.step());
            assertThat(step.state()).isEqualTo(pairs.cues.first(1));
            assertThat(step.changedUnits()).isZero();
            assertThat(step.energy()).isEmpty();
        }));
        assertThat(steps).containsExactly(0, 1);
    }

    @PropertyTest(tries = 5)
    void allKernelsGiveTheSame(Seed seed, int size) {
        BitPatterns keys = Draws.bipolar(60 * size, 170 * size + 1, seed.child("keys"));
        BitPatterns values = Draws.bipolar(60 * size, 90 * size + 5, seed.child("values"));
        Cues cues = Cues.of(Draws.flipped(keys.first(CUES), 0.1, seed.child("cues")));
        EnergyMemory plain = model.store(keys, values, Kernels.plain().packed());
        EnergyMemory active = model.store(keys, values, Kernels.active().packed());
        Recall expected = plain.recall(cues, OPTIONS);
        Recall actual = active.recall(cues, OPTIONS);
        assertThat(actual.states()).isEqualTo(expected.states());
        assertThat(actual.keys()).isEqualTo(expected.keys());
        assertThat(active.energy(keys)).isEqualTo(plain.energy(keys));
    }

    /** Large enough for a row to be shared: 40000 units, 10 words each. */
    @Test
    void aLargeRowIsSharedToTheSameResult() {
        BitPatterns keys = Draws.bipolar(600, 40_000, SEED.child("keys"));
        BitPatterns values = Draws.bipolar(600, 50_000, SEED.child("values"));
        EnergyMemory memory = model.store(keys, values, SEED);
        Cues cue = Cues.of(Draws.flipped(keys.first(1), 0.3, SEED.child("noise")));
        Recall alone = memory.recall(cue, OPTIONS);
        CountingWorkers workers = new CountingWorkers(3);
        Recall shared = memory.recall(cue, OPTIONS.withWorkers(workers));
        assertThat(workers.shares()).isPositive();
        assertThat(alone.states()).isEqualTo(values.first(1));
        assertThat(shared.states()).isEqualTo(alone.states());
        assertThat(shared.keys()).isEqualTo(alone.keys()).contains(keys.first(1));
        assertThat(shared.steps(0)).isEqualTo(alone.steps(0));
    }

    private static BitPatterns complement(BitPatterns states) {
        return Draws.flipped(states, 1, SEED);
    }

    /**
     * Pairs and what is asked of them.
     *
     * @param known a set bit for each unit of a cue that is known
     */
    private record Pairs(BitPatterns keys, BitPatterns values, BitPatterns cues, BitPatterns known) {

        static Pairs drawn(Seed seed, int size) {
            return drawn(seed, size, 1 + seed.child("units").stream().nextInt(2 * size));
        }

        static Pairs drawn(Seed seed, int size, int valueUnits) {
            int count = 1 + seed.child("count").stream().nextInt(size);
            return new Pairs(
                    Draws.bipolar(count, size, seed.child("keys")),
                    Draws.bipolar(count, valueUnits, seed.child("values")),
                    Draws.bipolar(CUES, size, seed.child("cues")),
                    Draws.bipolar(CUES, size, seed.child("known")));
        }

        Pairs ofPatterns() {
            return new Pairs(keys, keys, cues, known);
        }

        PlainBidirectional plain(int cue) {
            return new PlainBidirectional(keys, values, cues, cue);
        }

        boolean[] held(int cue, boolean clamp) {
            boolean[] held = new boolean[keys.units()];
            for (int unit = 0; unit < held.length; unit++) {
                held[unit] = clamp && known.bit(cue, unit);
            }
            return held;
        }
    }
}
