package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A field along the cue: it outweighs couplings that are weaker than itself, and only there. */
class StimulusTest {

    private static final BitPatterns STORED = BitPatterns.bipolar(new int[] {1, 1, 1, 1, 1});
    private static final BitPatterns CUE = BitPatterns.bipolar(new int[] {1, 1, 1, -1, -1});

    /** Before any other flips, the fields of the last two units are (1 + 1 + 1 - 1) / 5 = .4, of 0, 1 units .6. */
    @ParameterizedTest
    @EnumSource(UnitValues.class)
    void keepsUnitsWhereItIsStrongerThanTheCouplings(UnitValues values) {
        assertThat(recalled(0.7, values, Cues.of(CUE))).isEqualTo(CUE);
    }

    @ParameterizedTest
    @EnumSource(UnitValues.class)
    void givesWayWhereItIsWeaker(UnitValues values) {
        assertThat(recalled(0.3, values, Cues.of(CUE))).isEqualTo(STORED);
    }

    /** The last unit is held against a field of up to .8; the one before it has nothing to hold it. */
    @Test
    void leavesOutUnitsThatAreNotKnown() {
        BitPatterns known = BitPatterns.builder(Encoding.BINARY, 1, 5)
                .set(0, 0, true)
                .set(0, 4, true)
                .build();
        assertThat(recalled(0.9, UnitValues.BIPOLAR, Cues.of(CUE, known)))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, 1, 1, 1, -1}));
    }

    @Test
    void takesThePromiseOfADescendingEnergyAway() {
        assertThat(new ClassicModel().withStimulus(0.1).traits())
                .containsExactlyInAnyOrder(Trait.STORES_FIXED_POINTS, Trait.ENERGY_IS_EVEN);
    }

    private static BitPatterns recalled(double stimulus, UnitValues values, Cues cues) {
        Memory memory = new ClassicModel(new Hebbian())
                .withUnits(values)
                .withStimulus(stimulus)
                .store(STORED.as(values.encoding()), SEED);
        return (BitPatterns) memory.recall(cues.as(values.encoding()), RecallOptions.of(20, SEED))
                .states()
                .as(Encoding.BIPOLAR);
    }
}
