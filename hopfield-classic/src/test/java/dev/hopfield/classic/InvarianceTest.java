package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Bounded;
import dev.hopfield.learning.Clipped;
import dev.hopfield.learning.Diluted;
import dev.hopfield.learning.Dreaming;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.Minover;
import dev.hopfield.learning.Palimpsest;
import dev.hopfield.learning.Perceptron;
import dev.hopfield.learning.PseudoInverse;
import dev.hopfield.learning.Sequence;
import dev.hopfield.learning.Storkey;
import dev.hopfield.testkit.PropertyTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must not matter does not: which value of a unit is called +1, how units are numbered, in which order patterns come. */
class InvarianceTest {

    private static final int CUES = 5;

    /** Of the energy of a unit, about 1, summed in double. */
    private static final double ROUNDING = 1e-12;

    /** Rules whose couplings turn their signs with those of the patterns, exactly: products of signs, sums of such. */
    private static final List<LearningRule> GAUGE = List.of(
            new Hebbian(),
            new Hebbian(Hebbian.Form.EXPLICIT),
            new Clipped(),
            new Storkey(),
            new Bounded(),
            new Minover(1, 20),
            new Perceptron(0, 100),
            new Diluted(0.5),
            new Palimpsest(4),
            new Sequence(1, 1, 0, true),
            new PseudoInverse(false),
            new Dreaming(2));

    /** Rules that do not care which pattern came first. */
    private static final List<LearningRule> ORDERLESS = List.of(
            new Hebbian(),
            new Hebbian(Hebbian.Form.EXPLICIT),
            new Clipped(),
            new PseudoInverse(false),
            new Dreaming(2));

    @PropertyTest
    void reversingAUnitInPatternsAndCuesReversesItInTheAnswer(Seed seed, int size) {
        int units = 10 * size;
        BitPatterns patterns = patterns(size, units, seed);
        BitPatterns cues = Draws.patterns(CUES, units, seed.child("cues"));
        long[] mask = Draws.patterns(1, units, seed.child("gauge")).row(0);
        for (LearningRule rule : GAUGE) {
            BitPatterns turned = reversed(recall(rule, patterns, cues, seed), mask);
            assertThat(recall(rule, reversed(patterns, mask), reversed(cues, mask), seed))
                    .as("%s", rule)
                    .isEqualTo(turned);
        }
    }

    @PropertyTest
    void theOrderOfPatternsDoesNotMatter(Seed seed, int size) {
        int units = 10 * size;
        BitPatterns patterns = patterns(size, units, seed);
        BitPatterns cues = Draws.patterns(CUES, units, seed.child("cues"));
        int[] order = seed.child("order").stream().permutation(patterns.count());
        for (LearningRule rule : ORDERLESS) {
            assertThat(recall(rule, patterns.select(order), cues, seed))
                    .as("%s", rule)
                    .isEqualTo(recall(rule, patterns, cues, seed));
        }
    }

    /** Synchronous dynamics knows no order of the units. */
    @PropertyTest
    void theNumbersOfUnitsDoNotMatter(Seed seed, int size) {
        int units = 10 * size;
        BitPatterns patterns = patterns(size, units, seed);
        BitPatterns cues = Draws.patterns(CUES, units, seed.child("cues"));
        int[] order = seed.child("units").stream().permutation(units);
        for (LearningRule rule : ORDERLESS) {
            ClassicModel model = new ClassicModel(rule, new SynchronousUpdate());
            BitPatterns plain = recall(model, patterns, cues, seed);
            assertThat(recall(model, permuted(patterns, order), permuted(cues, order), seed))
                    .as("%s", rule)
                    .isEqualTo(permuted(plain, order));
        }
    }

    /** One unit at a time and without noise; of couplings of any symmetric rule, and of units of either kind. */
    @PropertyTest
    void theEnergyNeverRises(Seed seed, int size) {
        int units = 10 * size;
        BitPatterns patterns = patterns(size, units, seed);
        BitPatterns cues = Draws.patterns(CUES, units, seed.child("cues"));
        for (LearningRule rule : GAUGE) {
            for (UnitValues values : UnitValues.values()) {
                ClassicModel model = new ClassicModel(rule).withUnits(values).withThreshold(0.1);
                if (model.traits().contains(Trait.ENERGY_DESCENDS)) {
                    requireDescent(model, patterns.as(values.encoding()), cues.as(values.encoding()), seed);
                }
            }
        }
    }

    private static void requireDescent(ClassicModel model, Patterns patterns, Patterns cues, Seed seed) {
        EnergyMemory memory = (EnergyMemory) model.store(patterns, seed.child("store"));
        double[] before = memory.energy(cues);
        double rounding = ROUNDING * patterns.units();
        for (int sweeps = 1; sweeps <= 5; sweeps++) {
            Recall recall = memory.recall(Cues.of(cues), RecallOptions.of(sweeps, seed.child("recall")));
            double[] after = memory.energy(recall.states());
            for (int row = 0; row < after.length; row++) {
                assertThat(after[row])
                        .as("%s, row %d after %d sweeps", model, row, sweeps)
                        .isLessThanOrEqualTo(before[row] + rounding);
            }
            before = after;
        }
    }

    @Test
    void energiesOfSymmetricRulesAreTried() {
        assertThat(GAUGE)
                .filteredOn(rule -> new ClassicModel(rule).traits().contains(Trait.ENERGY_DESCENDS))
                .hasSizeGreaterThan(GAUGE.size() / 2);
    }

    /** Any number of linearly independent patterns below N, each of which the projection keeps. */
    @PropertyTest(tries = 30)
    void theProjectionKeepsAllPatterns(Seed seed, int size) {
        int units = 5 + 3 * size;
        int count = 1 + seed.child("count").stream().nextInt(units - 1);
        BitPatterns patterns = Draws.patterns(count, units, seed.child("patterns"));
        assertThat(recall(new PseudoInverse(false), patterns, patterns, seed))
                .as("%d patterns of %d units", count, units)
                .isEqualTo(patterns);
    }

    private static BitPatterns patterns(int size, int units, Seed seed) {
        return Draws.patterns(1 + size, units, seed.child("patterns"));
    }

    private static BitPatterns recall(LearningRule rule, BitPatterns patterns, BitPatterns cues, Seed seed) {
        return recall(new ClassicModel(rule), patterns, cues, seed);
    }

    private static BitPatterns recall(ClassicModel model, BitPatterns patterns, BitPatterns cues, Seed seed) {
        Recall recall = model.store(patterns, seed.child("store"))
                .recall(Cues.of(cues), RecallOptions.of(20, seed.child("recall")));
        return (BitPatterns) recall.states();
    }

    private static BitPatterns reversed(BitPatterns states, long[] mask) {
        BitPatterns.Builder reversed = BitPatterns.builder(Encoding.BIPOLAR, states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            long[] words = states.row(row);
            for (int word = 0; word < words.length; word++) {
                words[word] ^= mask[word];
            }
            reversed.row(row, words, 0);
        }
        return reversed.build();
    }

    private static BitPatterns permuted(BitPatterns states, int[] order) {
        BitPatterns.Builder permuted = BitPatterns.builder(Encoding.BIPOLAR, states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < order.length; unit++) {
                permuted.set(row, unit, states.bit(row, order[unit]));
            }
        }
        return permuted.build();
    }
}
