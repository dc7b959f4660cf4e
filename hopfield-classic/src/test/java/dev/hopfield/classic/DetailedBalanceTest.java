package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All 256 states of 8 units: noise leaves the Boltzmann distribution exp(-E / T) as it is, and reaches it. */
class DetailedBalanceTest {

    private static final int UNITS = 8;
    private static final int STATES = 1 << UNITS;
    private static final double TEMPERATURE = 0.6;

    /** A chi-square of 255 degrees of freedom has mean 255 and standard deviation 22.6; this is 5 of them above. */
    private static final double LARGEST_CHI_SQUARE = 368;

    static Stream<Arguments> kinds() {
        return Stream.of(Acceptance.values())
                .flatMap(acceptance -> Stream.of(UnitValues.values()).map(values -> Arguments.of(acceptance, values)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("kinds")
    void everyReversalIsAsFrequentAsItsOpposite(Acceptance acceptance, UnitValues values) {
        Memory memory = memory(acceptance, values);
        Patterns states = allStates(values);
        double[] energies = ((EnergyMemory) memory).energy(states);
        Patterns fields = ((CoupledMemory) memory).localFields(states);
        for (int state = 0; state < STATES; state++) {
            for (int unit = 0; unit < UNITS; unit++) {
                int other = state ^ 1 << unit;
                double there = flow(acceptance, values, energies[state], fields, state, unit);
                double back = flow(acceptance, values, energies[other], fields, other, unit);
                assertThat(there).as("state %d, unit %d", state, unit).isCloseTo(back, within(1e-5 * there));
            }
        }
    }

    /** exp(-E / T) times the probability of the reversal. */
    private static double flow(
            Acceptance acceptance, UnitValues values, double energy, Patterns fields, int state, int unit) {
        double side = (state >>> unit & 1) != 0 ? 1 : -1;
        double cost = 2 * values.scale() * side * fields.value(state, unit);
        return StrictMath.exp(-energy / TEMPERATURE) * acceptance.probability(cost, TEMPERATURE);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("kinds")
    void recallsFromAnywhereEndDistributedAsBoltzmannSays(Acceptance acceptance, UnitValues values) {
        int cues = 20_000;
        Memory memory = memory(acceptance, values);
        BitPatterns starts = (BitPatterns) Draws.patterns(cues, UNITS, "starts").as(values.encoding());
        Recall recall = memory.recall(Cues.of(starts), RecallOptions.of(1000, SEED));
        int[] counts = new int[STATES];
        for (int row = 0; row < cues; row++) {
            counts[(int) ((BitPatterns) recall.states()).row(row)[0]]++;
        }
        double[] weights = ((EnergyMemory) memory).energy(allStates(values));
        double total = 0;
        for (int state = 0; state < STATES; state++) {
            weights[state] = StrictMath.exp(-weights[state] / TEMPERATURE);
            total += weights[state];
        }
        double chiSquare = 0;
        for (int state = 0; state < STATES; state++) {
            double expected = cues * weights[state] / total;
            chiSquare += (counts[state] - expected) * (counts[state] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(LARGEST_CHI_SQUARE);
    }

    private static Memory memory(Acceptance acceptance, UnitValues values) {
        return new ClassicModel(new Hebbian())
                .withUnits(values)
                .withThreshold(0.1)
                .withNoise(new ThermalNoise(TEMPERATURE, acceptance, 29, 1))
                .store(Draws.patterns(3, UNITS, "patterns").as(values.encoding()), SEED);
    }

    private static Patterns allStates(UnitValues values) {
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, STATES, UNITS);
        for (int state = 0; state < STATES; state++) {
            states.row(state, new long[] {state}, 0);
        }
        return states.build().as(values.encoding());
    }
}
