package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HebbianTest {

    private final BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 3, 65, "patterns");

    @Test
    void prefersBipolarPatternsAndTakesRealOnes() {
        assertThat(new Hebbian().accepts()).containsExactly(Encoding.BIPOLAR, Encoding.REAL);
    }

    @Test
    void isSymmetricAndRetainsPatterns() {
        assertThat(new Hebbian().traits())
                .containsExactlyInAnyOrder(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /** Crosstalk of 2 other patterns over 1001 units has a standard deviation of .045 in each field. */
    @Test
    void theFieldsOfAStoredPatternAreAboutThePattern() {
        BitPatterns stored = Draws.bits(Encoding.BIPOLAR, 3, 1001, "stored");
        RealPatterns fields = new Hebbian().learn(stored, SEED).fields(stored);
        for (int unit = 0; unit < 1001; unit++) {
            assertThat(fields.value(0, unit) * stored.value(0, unit))
                    .as("unit %d", unit)
                    .isBetween(0.75f, 1.25f);
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aFieldThatNoFloatHoldsIsNamed(Couplings couplings) {
        // Along the patterns, so that fields are about 3 times the largest float.
        float[] state = new float[65];
        Arrays.fill(state, Float.MAX_VALUE);
        RealPatterns states = RealPatterns.of(new float[65], state);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.fields(states))
                .withMessageContainingAll("local field of state 1 at unit 0", "Scale the patterns");
    }

    @Test
    void refusesBinaryPatterns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hebbian().learn(patterns.as(Encoding.BINARY), SEED))
                .withMessageContaining("BINARY");
    }

    @Test
    void refusesToLearnNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hebbian().learn(patterns.first(0), SEED))
                .withMessageContaining("at least 1");
    }

    static Stream<Couplings> bothKinds() {
        long[] allUp = {-1L, 1L};
        BitPatterns bits = BitPatterns.builder(Encoding.BIPOLAR, 3, 65)
                .row(0, allUp, 0)
                .row(1, allUp, 0)
                .row(2, allUp, 0)
                .build();
        return Stream.of(new Hebbian().learn(bits, SEED), new Hebbian().learn(bits.as(Encoding.REAL), SEED));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void statesOfAnotherSizeAreRefusedWithBothSizes(Couplings couplings) {
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, 64, "states");
        Stream.<Runnable>of(
                        () -> couplings.fields(states),
                        () -> couplings.quadraticForm(states),
                        () -> couplings.track(states, 0))
                .forEach(call -> assertThatIllegalArgumentException()
                        .isThrownBy(call::run)
                        .withMessageContaining("65 units")
                        .withMessageContaining("64"));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void singleUnitsOfBinaryStatesAreNotFollowed(Couplings couplings) {
        BitPatterns states = Draws.bits(Encoding.BINARY, 1, 65, "states");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.track(states, 0))
                .withMessageContaining("BINARY");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void fieldsOfABatchEqualThoseOfItsRows(Encoding encoding) {
        Patterns states = Draws.bits(Encoding.BIPOLAR, 70, 65, "states").as(encoding);
        bothKinds().forEach(couplings -> {
            RealPatterns batch = couplings.fields(states);
            for (int row = 0; row < states.count(); row++) {
                assertThat(couplings.fields(states.range(row, row + 1))).isEqualTo(batch.range(row, row + 1));
            }
        });
    }

    @Test
    void opposedPatternsCancelToAFieldOfExactlyZero() {
        BitPatterns opposed = BitPatterns.bipolar(new int[] {1, 1, 1}, new int[] {1, -1, 1});
        Couplings couplings = new Hebbian().learn(opposed, SEED);
        assertThat(couplings.fields(opposed).value(0, 1)).isZero();
    }

    @Test
    void theEstimateForAMillionUnitsAtATenthOfLoadFitsALaptop() {
        assertThat(new Hebbian().estimatedBytes(100_000, 1_000_000)).isBetween(12_500_000_000L, 12_600_000_000L);
    }
}
