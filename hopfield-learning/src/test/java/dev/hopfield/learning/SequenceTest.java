package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSynchronousStepGoesFromAPatternToTheNext(boolean cyclic) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 20, 1000, "patterns");
        Patterns next = new Sequence(1, 0, 0, cyclic)
                .learn(patterns, SEED)
                .fields(patterns)
                .as(Encoding.BIPOLAR);
        for (int pattern = 0; pattern < 19; pattern++) {
            assertThat(next.range(pattern, pattern + 1)).isEqualTo(patterns.range(pattern + 1, pattern + 2));
        }
        if (cyclic) {
            assertThat(next.range(19, 20)).isEqualTo(patterns.first(1));
        }
    }

    @Test
    void theLastPatternOfAnOpenSequenceIsFollowedByNone() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 50, "patterns");
        Couplings couplings = new Sequence(1, 0, 0, false).learn(patterns, SEED);
        assertThat(couplings.fields(patterns).row(0)).containsOnly(0);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void wholeWeightsGiveExactFields(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        MatrixReference timesUnits =
                MatrixReference.withoutDiagonal(MatrixReference.sequence(patterns, 3 * units, -2 * units, true));
        Couplings couplings = new Sequence(3, -2, 0, true).learn(patterns, SEED);
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, units, "state");
        LocalFields fields = couplings.track(state, 0);
        RandomStream stream = SEED.child("flips").stream();
        for (int flip = 0; flip < 10; flip++) {
            double[] expected = timesUnits.fields(state, 0);
            for (int unit = 0; unit < units; unit++) {
                assertThat(fields.field(unit)).isEqualTo(expected[unit] / units);
            }
            assertThat(couplings.quadraticForm(state)[0]).isEqualTo(timesUnits.form(state, 0) / units);
            int flipped = stream.nextInt(units);
            fields.flip(flipped);
            state = HebbianOfBitsTest.withFlip(state, flipped);
        }
    }

    @Test
    void aDelaySeparatesWhatActsAtOnceFromWhatActsLater() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 7, 65, "patterns");
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 3, 65, "states");
        DelayedCouplings couplings = (DelayedCouplings) new Sequence(2, 1, 4, true).learn(patterns, SEED);
        assertThat(couplings.delay()).isEqualTo(4);
        assertThat(couplings.fields(states))
                .isEqualTo(new Hebbian().learn(patterns, SEED).fields(states));
        assertThat(couplings.delayed().fields(states))
                .isEqualTo(new Sequence(2, 0, 0, true).learn(patterns, SEED).fields(states));
    }

    @Test
    void withoutADelayNothingActsLater() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 7, 65, "patterns");
        assertThat(new Sequence().learn(patterns, SEED)).isNotInstanceOf(DelayedCouplings.class);
    }

    @Test
    void declaresWhatItsWeightsAllow() {
        assertThat(new Sequence().traits()).isEmpty();
        assertThat(new Sequence(1, 2, 0, true).traits()).containsExactly(CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Sequence(2, 1, 8, true).traits()).containsExactly(CouplingTrait.DELAYED);
    }

    @Test
    void refusesToHaveNoTransitions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sequence(0, 1, 0, true))
                .withMessageContaining("strength is 0");
    }
}
