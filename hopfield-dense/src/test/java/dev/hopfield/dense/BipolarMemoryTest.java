package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BipolarMemoryTest {

    /** A few roundings for each of some dozens of terms. */
    private static final double ROUNDING = 1e-13;

    private static final Seed SEED = new Seed(1);
    private static final RecallOptions OPTIONS = RecallOptions.of(50, SEED);

    /** x, y and x xor y. */
    private static final BitPatterns XOR = BitPatterns.bipolar(
            new int[] {-1, -1, -1}, new int[] {-1, 1, 1}, new int[] {1, -1, 1}, new int[] {1, 1, -1});

    private static EnergyMemory memory(Separation separation, Patterns patterns) {
        return (EnergyMemory) new DenseModel(separation).store(patterns, SEED);
    }

    @Test
    void cubicMemoryComputesXor() {
        BitPatterns wrong = BitPatterns.bipolar(
                new int[] {-1, -1, 1}, new int[] {-1, 1, -1}, new int[] {1, -1, -1}, new int[] {1, 1, 1});
        Cues cues = Cues.of(wrong, inputsKnown());
        Recall recall = memory(new Polynomial(3), XOR).recall(cues, OPTIONS.withClampKnown(true));
        assertThat(recall.states()).isEqualTo(XOR);
    }

    @Test
    void quadraticMemoryTiesOnXorAndKeepsTheState() {
        BitPatterns wrong = BitPatterns.bipolar(
                new int[] {-1, -1, 1}, new int[] {-1, 1, -1}, new int[] {1, -1, -1}, new int[] {1, 1, 1});
        Cues cues = Cues.of(wrong, inputsKnown());
        Recall recall = memory(new Polynomial(2), XOR).recall(cues, OPTIONS.withClampKnown(true));
        assertThat(recall.states()).isEqualTo(wrong);
    }

    private static BitPatterns inputsKnown() {
        BitPatterns.Builder known = BitPatterns.builder(Encoding.BINARY, 4, 3);
        for (int row = 0; row < 4; row++) {
            known.set(row, 0, true).set(row, 1, true);
        }
        return known.build();
    }

    @Test
    void unclampedMaskIsIgnored() {
        BitPatterns cue = Draws.flipped(XOR.first(1), 1, 3);
        BitPatterns allKnown = BitPatterns.bipolar(new int[] {1, 1, 1});
        EnergyMemory memory = memory(new Exponential(), XOR.first(1));
        assertThat(memory.recall(Cues.of(cue, allKnown), OPTIONS).states()).isEqualTo(XOR.first(1));
    }

    @Test
    void fullyClampedCueConvergesAtOnce() {
        BitPatterns cue = Draws.bipolar(1, 3, 8);
        BitPatterns allKnown = BitPatterns.bipolar(new int[] {1, 1, 1});
        Recall recall = memory(new Exponential(), XOR).recall(Cues.of(cue, allKnown), OPTIONS.withClampKnown(true));
        assertThat(recall.states()).isEqualTo(cue);
        assertThat(recall.steps(0)).isEqualTo(1);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    /** Sweeps of the Hebbian rule, s_i = sign(sum_mu xi_i sum_j!=i xi_j s_j), where ties keep s_i. */
    @Test
    void quadraticRecallIsTheHebbianNetwork() {
        BitPatterns patterns = Draws.bipolar(24, 70, 20);
        BitPatterns cues = Draws.bipolar(10, 70, 21);
        BitPatterns.Builder expected = BitPatterns.builder(Encoding.BIPOLAR, 10, 70);
        for (int row = 0; row < 10; row++) {
            int[] state = hebbianRecall(patterns, cues, row);
            for (int unit = 0; unit < 70; unit++) {
                expected.set(row, unit, state[unit] > 0);
            }
        }
        assertThat(memory(new Polynomial(2), patterns)
                        .recall(Cues.of(cues), OPTIONS)
                        .states())
                .isEqualTo(expected.build());
    }

    private static int[] hebbianRecall(BitPatterns patterns, BitPatterns cues, int row) {
        int[] state = new int[patterns.units()];
        int[] order = new int[state.length];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (int) cues.value(row, unit);
            order[unit] = unit;
        }
        var random = OPTIONS.rowSeed(row).stream();
        for (boolean changed = true; changed; ) {
            changed = false;
            random.shuffle(order);
            for (int unit : order) {
                int field = 0;
                for (int pattern = 0; pattern < patterns.count(); pattern++) {
                    for (int other = 0; other < state.length; other++) {
                        field += other == unit
                                ? 0
                                : (int) (patterns.value(pattern, unit) * patterns.value(pattern, other)) * state[other];
                    }
                }
                changed |= field * state[unit] < 0;
                state[unit] = field == 0 ? state[unit] : Integer.signum(field);
            }
        }
        return state;
    }

    @Test
    void evenDegreeKeepsTheReverseOfAPatternAndOddDegreeLeavesIt() {
        BitPatterns pattern = Draws.bipolar(1, 41, 9);
        BitPatterns reverse = Draws.flipped(pattern, 41, 9);
        assertThat(memory(new Polynomial(4), pattern)
                        .recall(Cues.of(reverse), OPTIONS)
                        .states())
                .isEqualTo(reverse);
        assertThat(memory(new Polynomial(3), pattern)
                        .recall(Cues.of(reverse), OPTIONS)
                        .states())
                .isEqualTo(pattern);
    }

    @Test
    void unitOnWhichTwoPatternsDisagreeKeepsItsState() {
        BitPatterns pair = BitPatterns.bipolar(new int[] {1, 1, 1, 1, 1}, new int[] {1, 1, 1, 1, -1});
        BitPatterns cues = BitPatterns.bipolar(new int[] {1, -1, 1, 1, 1}, new int[] {1, -1, 1, 1, -1});
        assertThat(memory(new Exponential(), pair)
                        .recall(Cues.of(cues), OPTIONS)
                        .states())
                .isEqualTo(pair);
    }

    /** The votes of the first two, 39 of 40 units each, cancel; those of the third weigh 1e-40 of theirs. */
    @Test
    void faintVoteDecidesWhereLoudOnesCancel() {
        int[] one = new int[41];
        int[] two = new int[41];
        int[] faint = new int[41];
        for (int unit = 0; unit < 41; unit++) {
            one[unit] = 1;
            two[unit] = unit == 0 ? -1 : 1;
            faint[unit] = unit % 2 == 0 ? 1 : -1;
        }
        BitPatterns patterns = BitPatterns.bipolar(one, two, faint);
        EnergyMemory memory = memory(new Polynomial(31), patterns);
        assertThat(memory.recall(Cues.of(patterns.range(1, 2)), OPTIONS).states())
                .isEqualTo(patterns.first(1));
    }

    @Test
    void exponentialRecallsInTwoThousandUnits() {
        BitPatterns patterns = Draws.bipolar(500, 2000, 10);
        BitPatterns cues = Draws.flipped(patterns.first(4), 600, 11);
        assertThat(memory(new Exponential(), patterns)
                        .recall(Cues.of(cues), OPTIONS)
                        .states())
                .isEqualTo(patterns.first(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void polynomialEnergyIsThatOfTheFormula(int degree) {
        BitPatterns patterns = Draws.bipolar(20, 30, 12);
        BitPatterns states = Draws.bipolar(3, 30, 13);
        double[] energies = memory(new Polynomial(degree), patterns).energy(states);
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int overlap : Draws.overlaps(patterns, states, row)) {
                sum += StrictMath.pow(overlap, degree);
            }
            assertThat(energies[row]).isCloseTo(-sum / StrictMath.pow(30, degree - 1), within(ROUNDING));
        }
    }

    @Test
    void observerSeesEachSweepWithItsFlipsAndEnergy() {
        BitPatterns patterns = Draws.bipolar(40, 60, 14);
        BitPatterns cue = Draws.bipolar(1, 60, 15);
        EnergyMemory memory = memory(new Polynomial(3), patterns);
        List<Patterns> states = new ArrayList<>();
        Recall recall = memory.recall(Cues.of(cue), OPTIONS.withFirstRow(7).observedBy(step -> {
            requireConsistent(step, memory, states);
            states.add(step.state());
        }));
        assertThat(states).hasSize(recall.steps(0) + 1).startsWith(cue).endsWith(recall.states());
    }

    private static void requireConsistent(RecallStep step, EnergyMemory memory, List<Patterns> before) {
        assertThat(step.row()).isEqualTo(7);
        assertThat(step.step()).isEqualTo(before.size());
        assertThat(step.energy().getAsDouble()).isEqualTo(memory.energy(step.state())[0]);
        int changed = 0;
        for (int unit = 0; !before.isEmpty() && unit < 60; unit++) {
            changed +=
                    before.get(before.size() - 1).value(0, unit) == step.state().value(0, unit) ? 0 : 1;
        }
        assertThat(step.changedUnits()).isEqualTo(changed);
    }

    @Test
    void stepLimitIsReported() {
        BitPatterns patterns = Draws.bipolar(1, 60, 16);
        Recall recall = memory(new Polynomial(3), patterns)
                .recall(Cues.of(Draws.flipped(patterns, 5, 17)), RecallOptions.of(1, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(recall.steps(0)).isEqualTo(1);
    }

    @Test
    void emptyBatchGivesAnEmptyRecall() {
        Recall recall = memory(new Exponential(), XOR).recall(Cues.of(XOR.first(0)), OPTIONS);
        assertThat(recall.states().count()).isZero();
    }

    @Test
    void energyRefusesOtherEncodings() {
        EnergyMemory memory = memory(new Exponential(), XOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(XOR.as(Encoding.REAL)))
                .withMessageContaining("BIPOLAR")
                .withMessageContaining("REAL");
    }
}
