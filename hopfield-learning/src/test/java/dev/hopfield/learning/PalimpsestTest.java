package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalimpsestTest {

    /** Units 0 and 1 agree in the pattern of one age only: one coupling tells its weight. */
    @Test
    void theLastPatternHasAgeZero() {
        int units = 10;
        int count = 6;
        double sum = 0;
        BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            boolean agrees = row == 2;
            patterns.set(row, 0, true).set(row, 1, agrees);
            double weight = 4 * StrictMath.exp(-16 * (count - 1 - row) / 20.0);
            sum += agrees ? weight : -weight;
        }
        Couplings couplings = new Palimpsest(4).learn(patterns.build(), SEED);
        assertThat(couplings.coupling(0, 1)).isCloseTo(sum / units, within(1e-15));
    }

    @Test
    void newPatternsAreKeptWhereHebbsRuleHasLongLostAll() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 2000, 1000, "patterns");
        assertThat(wrong(new Palimpsest(4.108).learn(patterns, SEED), patterns, 1999))
                .isZero();
        assertThat(wrong(new Hebbian().learn(patterns, SEED), patterns, 1999)).isGreaterThan(200);
    }

    private static int wrong(Couplings couplings, BitPatterns patterns, int row) {
        float[] fields = couplings.fields(patterns.range(row, row + 1)).row(0);
        int wrong = 0;
        for (int unit = 0; unit < fields.length; unit++) {
            wrong += fields[unit] * patterns.value(row, unit) > 0 ? 0 : 1;
        }
        return wrong;
    }

    @Test
    void retainsPatternsWhileTheyAreNeitherFaintNorFadingFast() {
        assertThat(new Palimpsest(4.108).traits()).contains(CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Palimpsest(0.1).traits()).containsExactly(CouplingTrait.SYMMETRIC);
        assertThat(new Palimpsest(50).traits()).containsExactly(CouplingTrait.SYMMETRIC);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1001, Double.NaN})
    void refusesOtherStrengths(double epsilon) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Palimpsest(epsilon))
                .withMessageContaining("epsilon is");
    }
}
