package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.testkit.ModelContract;
import dev.hopfield.testkit.PropertyTest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BidirectionalModelTest {

    private static final Seed SEED = new Seed(1988);
    private static final RecallOptions OPTIONS = RecallOptions.of(100, SEED);

    private final BidirectionalModel model = new BidirectionalModel();

    @Nested
    class Contract extends ModelContract {

        @Override
        protected Model model() {
            return new BidirectionalModel();
        }
    }

    /** Kosko's rule with the matrix written out: the states of both layers when no key changes any more. */
    private static int[][] brute(int[][] keys, int[][] values, int[] cue) {
        int[] x = cue.clone();
        int[] y = new int[values[0].length];
        Arrays.fill(y, -1);
        boolean changes = true;
        while (changes) {
            for (int j = 0; j < y.length; j++) {
                int field = 0;
                for (int i = 0; i < x.length; i++) {
                    field += x[i] * weight(keys, values, i, j);
                }
                y[j] = field == 0 ? y[j] : Integer.signum(field);
            }
            changes = false;
            for (int i = 0; i < x.length; i++) {
                int field = 0;
                for (int j = 0; j < y.length; j++) {
                    field += weight(keys, values, i, j) * y[j];
                }
                int now = field == 0 ? x[i] : Integer.signum(field);
                changes |= now != x[i];
                x[i] = now;
            }
        }
        return new int[][] {x, y};
    }

    private static int weight(int[][] keys, int[][] values, int i, int j) {
        int weight = 0;
        for (int pair = 0; pair < keys.length; pair++) {
            weight += keys[pair][i] * values[pair][j];
        }
        return weight;
    }

    private static int[][] numbers(Patterns patterns) {
        int[][] numbers = new int[patterns.count()][patterns.units()];
        for (int row = 0; row < numbers.length; row++) {
            for (int unit = 0; unit < numbers[row].length; unit++) {
                numbers[row][unit] = (int) patterns.value(row, unit);
            }
        }
        return numbers;
    }

    @PropertyTest(tries = 60)
    void bothLayersAreThoseOfTheMatrix(Seed seed) {
        int pairs = 1 + seed.child("pairs").stream().nextInt(6);
        BitPatterns keys = Draws.bipolar(pairs, 1 + seed.child("n").stream().nextInt(70), seed.child("keys"));
        BitPatterns values = Draws.bipolar(pairs, 1 + seed.child("m").stream().nextInt(70), seed.child("values"));
        BitPatterns cues = Draws.bipolar(4, keys.units(), seed.child("cues"));
        Recall recall = model.store(keys, values, seed).recall(Cues.of(cues), OPTIONS);
        for (int cue = 0; cue < 4; cue++) {
            int[][] expected = brute(numbers(keys), numbers(values), numbers(cues)[cue]);
            assertThat(numbers(recall.keys().orElseThrow())[cue]).containsExactly(expected[0]);
            assertThat(numbers(recall.states())[cue]).containsExactly(expected[1]);
            assertThat(recall.stopReason(cue)).isEqualTo(StopReason.CONVERGED);
        }
    }

    @PropertyTest(tries = 20)
    void theEnergyOfAKeyIsTheLeastOverValues(Seed seed) {
        BitPatterns keys = Draws.bipolar(3, 9, seed.child("keys"));
        BitPatterns values = Draws.bipolar(3, 6, seed.child("values"));
        BitPatterns states = Draws.bipolar(5, 9, seed.child("states"));
        double[] energies = new BidirectionalMemory(new Layers(keys, values)).energy(states);
        for (int row = 0; row < 5; row++) {
            double least = Double.POSITIVE_INFINITY;
            for (int bits = 0; bits < 64; bits++) {
                double energy = 0;
                for (int i = 0; i < 9; i++) {
                    for (int j = 0; j < 6; j++) {
                        int y = (bits >>> j & 1) != 0 ? 1 : -1;
                        energy -= states.value(row, i) * weight(numbers(keys), numbers(values), i, j) * y / 9.0;
                    }
                }
                least = Math.min(least, energy);
            }
            assertThat(energies[row]).as("row %s", row).isCloseTo(least, within(1e-12));
        }
    }

    @Test
    void onePairIsAlwaysCalledUpOrItsReverse() {
        BitPatterns key = Draws.bipolar(1, 41, SEED.child("key"));
        BitPatterns value = Draws.bipolar(1, 20, SEED.child("value"));
        BitPatterns cues = Draws.bipolar(20, 41, SEED.child("cues"));
        Recall recall = model.store(key, value, SEED).recall(Cues.of(cues), OPTIONS);
        for (int cue = 0; cue < 20; cue++) {
            float sign = Math.signum((float) Draws.overlap(key, 0, cues, cue));
            for (int unit = 0; unit < 20; unit++) {
                assertThat(recall.states().value(cue, unit)).isEqualTo(sign * value.value(0, unit));
            }
        }
    }

    @Test
    void theReverseOfAPairIsStored() {
        BitPatterns keys = Draws.bipolar(2, 60, SEED.child("keys"));
        BitPatterns values = Draws.bipolar(2, 50, SEED.child("values"));
        BitPatterns reversed = reversed(keys);
        Recall recall = model.store(keys, values, SEED).recall(Cues.of(reversed), OPTIONS);
        assertThat(recall.states()).isEqualTo(reversed(values));
    }

    private static BitPatterns reversed(BitPatterns patterns) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                builder.set(row, unit, !patterns.bit(row, unit));
            }
        }
        return builder.build();
    }

    @Test
    void aCueThatTakesTooLongIsCutOff() {
        BitPatterns keys = Draws.bipolar(30, 60, SEED.child("keys"));
        EnergyMemory memory = model.store(keys, SEED);
        Recall recall = memory.recall(Cues.of(Draws.bipolar(40, 60, SEED.child("cues"))), RecallOptions.of(1, SEED));
        assertThat(IntStream.range(0, 40).mapToObj(recall::stopReason)).contains(StopReason.STEP_LIMIT);
    }

    @Test
    void pairsMustBeComplete() {
        BitPatterns keys = Draws.bipolar(3, 10, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(keys, Draws.bipolar(2, 10, SEED), SEED))
                .withMessageContaining("3 keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(keys.as(Encoding.REAL), SEED))
                .withMessageContaining("BIPOLAR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(keys.first(0), SEED))
                .withMessageContaining("no patterns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(keys, SEED).energy(Draws.bipolar(1, 9, SEED)))
                .withMessageContaining("10 units");
    }
}
