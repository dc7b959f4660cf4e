package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClippedTest {

    private static Matrix reference(Patterns patterns) {
        double[][] signs = Matrix.hebb(patterns);
        for (double[] row : signs) {
            Arrays.setAll(row, j -> Math.signum(row[j]));
        }
        return new Matrix(signs, 1 / (patterns.units() * Clipped.agreement(patterns.count())));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_of_bits_are_the_signs_of_those_of_hebb(int units, int count) {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        reference(patterns).requireExactly(new Clipped().learn(patterns, SEED));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_of_real_patterns_are_the_signs_of_those_of_hebb(int units, int count) {
        Patterns patterns = Draws.reals(count, units, "patterns");
        reference(patterns).requireExactly(new Clipped().learn(patterns, SEED));
    }

    @Test
    void couplings_that_are_not_symmetric_stay_on_their_side() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 130, "patterns");
        double[][] signs = new double[130][130];
        for (int to = 0; to < 130; to++) {
            for (int from = 0; from < 130; from++) {
                signs[to][from] = Math.signum(Asymmetric.times(to, from));
            }
        }
        new Matrix(signs, 1 / 130.0).requireExactly(new Clipped(new Asymmetric()).learn(patterns, SEED));
    }

    @Test
    void couplings_of_zero_stay_zero() {
        BitPatterns opposed = BitPatterns.bipolar(new int[] {1, 1, 1}, new int[] {1, -1, 1});
        Couplings couplings = new Clipped().learn(opposed, SEED);
        assertThat(couplings.coupling(0, 1)).isZero();
        assertThat(couplings.coupling(0, 2)).isPositive();
    }

    /** More units than are summed in double: the runs of floats, and the word that is not full. */
    @ParameterizedTest
    @CsvSource({"3", "4"})
    void fields_of_many_units_in_real_states_are_those_of_bits(int count) {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, count, 1090, "patterns");
        Couplings couplings = new Clipped().learn(patterns, SEED);
        for (Encoding reading : Draws.readings()) {
            Patterns states = Draws.bits(reading, 2, 1090, "states");
            assertThat(couplings.fields(states.as(Encoding.REAL))).isEqualTo(couplings.fields(states));
        }
    }

    static Stream<Arguments> shared() {
        return Stream.of(1, 2).map(count -> Arguments.of(Draws.bits(Encoding.BIPOLAR, count, 4200, "patterns")));
    }

    @ParameterizedTest
    @MethodSource("shared")
    void work_that_is_shared_gives_the_same(BitPatterns patterns) {
        Couplings alone = new Clipped().learn(patterns, SEED);
        Couplings shared = new Clipped().learn(patterns, SEED, new BackwardWorkers());
        for (Encoding encoding : Encoding.values()) {
            Patterns states = Draws.bits(Encoding.BIPOLAR, 2, 4200, "states").as(encoding);
            assertThat(shared.fields(states, new BackwardWorkers())).isEqualTo(alone.fields(states));
        }
    }

    /** The mean over all 2^P signs, counted out. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "9", "12"})
    void the_scale_is_how_often_one_sign_is_that_of_the_sum(int count) {
        long sum = 0;
        for (int signs = 0; signs < 1 << count; signs++) {
            sum += Integer.signum(2 * Integer.bitCount(signs) - count) * ((signs & 1) != 0 ? 1 : -1);
        }
        assertThat(Clipped.agreement(count)).isCloseTo((double) sum / (1 << count), within(1e-15));
    }

    /** 2001 units, 51 patterns: a field has a standard deviation of sqrt(pi 51 / 2 / 2001) = .2, its mean one of .0045. */
    @Test
    void the_fields_of_a_stored_pattern_are_the_pattern_in_the_mean() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 51, 2001, "patterns");
        RealPatterns fields = new Clipped().learn(patterns, SEED).fields(patterns.first(1));
        double sum = 0;
        for (int unit = 0; unit < 2001; unit++) {
            sum += fields.value(0, unit) * patterns.value(0, unit);
        }
        assertThat(sum / 2001).isCloseTo(1, within(3 * 0.0045));
    }

    @Test
    void promises_what_holds_for_the_other_rule_too() {
        assertThat(new Clipped().traits())
                .containsExactlyInAnyOrder(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Clipped(new Asymmetric()).traits()).isEmpty();
        assertThat(new Clipped(new Asymmetric()).accepts()).containsExactly(Encoding.BIPOLAR);
    }

    @Test
    void grows_if_it_is_hebbs_rule_that_is_clipped() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 3, 65, "patterns");
        assertThat(new Clipped().learn(patterns, SEED)).isInstanceOf(GrowingCouplings.class);
        assertThat(new Clipped(new Asymmetric()).learn(patterns, SEED)).isNotInstanceOf(GrowingCouplings.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new Clipped(), "not clipped"),
                Arguments.of(new Diluted(0.5), "dilute the clipped one"),
                Arguments.of(new Sparse(), "without thresholds"),
                Arguments.of(new Asymmetric(CouplingTrait.SELF_COUPLED), "without self-couplings"),
                Arguments.of(new Asymmetric(CouplingTrait.DELAYED), "act at once"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_rules_that_clipping_makes_no_sense_of(LearningRule of, String advice) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new Clipped(of))
                .withMessageContaining(advice);
    }

    @Test
    void a_field_that_no_float_holds_is_named() {
        BitPatterns up = BitPatterns.builder(Encoding.BIPOLAR, 2, 65)
                .row(0, new long[] {-1, 1}, 0)
                .row(1, new long[] {-1, 1}, 0)
                .build();
        float[] state = new float[65];
        Arrays.fill(state, Float.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clipped().learn(up, SEED).fields(RealPatterns.of(state)))
                .withMessageContaining("local field of state 0 at unit 0");
    }
}
