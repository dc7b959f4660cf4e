package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DilutedTest {

    /** Values are floats, 6e-8 of each lost. */
    private static final double FLOATS = 1.3e-7;

    /** Which couplings are left is drawn, and read from the couplings one by one; all else follows from that. */
    private static void requireDiluted(Couplings couplings, double[][] whole, double quantum, double connectivity) {
        double[][] left = new double[whole.length][whole.length];
        for (int to = 0; to < whole.length; to++) {
            for (int from = 0; from < whole.length; from++) {
                left[to][from] = couplings.coupling(to, from) == 0 ? 0 : whole[to][from];
            }
        }
        new Matrix(left, quantum / connectivity).requireExactly(couplings);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_are_those_of_hebb_over_the_connectivity_or_none(int units, int count) {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        for (boolean symmetric : new boolean[] {true, false}) {
            Couplings couplings = new Diluted(new Hebbian(), 0.4, symmetric).learn(patterns, SEED);
            requireDiluted(couplings, Matrix.hebb(patterns), 1.0 / units, 0.4);
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_of_other_rules_are_read_from_their_fields(int units, int count) {
        Patterns patterns = Draws.reals(count, units, "patterns");
        double[][] whole = Matrix.hebb(patterns);
        for (boolean symmetric : new boolean[] {true, false}) {
            Couplings couplings = new Diluted(new Hebbian(), 0.4, symmetric).learn(patterns, SEED);
            double[][] left = Matrix.of(couplings);
            for (int to = 0; to < units; to++) {
                for (int from = 0; from < units; from++) {
                    if (left[to][from] != 0) {
                        assertThat(left[to][from])
                                .isCloseTo(whole[to][from] / units / 0.4, within(1e-6 * count / units));
                    }
                }
            }
            new Matrix(left, 1).requireAbout(couplings, FLOATS, 0);
        }
    }

    @Test
    void couplings_that_are_not_symmetric_stay_on_their_side() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 130, "patterns");
        for (boolean symmetric : new boolean[] {true, false}) {
            Couplings couplings = new Diluted(new Asymmetric(), 0.5, symmetric).learn(patterns, SEED);
            int left = 0;
            for (int to = 0; to < 130; to++) {
                for (int from = 0; from < 130; from++) {
                    double coupling = couplings.coupling(to, from);
                    left += coupling == 0 ? 0 : 1;
                    assertThat(coupling)
                            .as("%d from %d", to, from)
                            .isIn(0.0, 2.0 * (float) (Asymmetric.times(to, from) / 130));
                }
            }
            assertThat(left).isBetween(7900, 8900);
        }
    }

    /** Rounding must not tell them apart, or the energy of the state could rise. */
    @Test
    void both_couplings_of_two_units_are_the_same_to_the_last_bit() {
        Couplings couplings = new Diluted(0.5).learn(Draws.reals(40, 130, "patterns"), SEED);
        for (int to = 0; to < 130; to++) {
            for (int from = 0; from < to; from++) {
                assertThat(couplings.coupling(to, from)).isEqualTo(couplings.coupling(from, to));
            }
        }
    }

    @Test
    void clipped_couplings_are_diluted_exactly() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 4, 130, "patterns");
        double[][] whole = Matrix.of(new Clipped().learn(patterns, SEED));
        double quantum = 1 / (130 * Clipped.agreement(4));
        for (double[] row : whole) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.signum(row[j]);
            }
        }
        Couplings couplings = new Diluted(new Clipped(), 0.4, true).learn(patterns, SEED);
        requireDiluted(couplings, whole, quantum, 0.4);
    }

    /** 501 units, 1 pattern: no coupling of Hebb is 0. */
    @ParameterizedTest
    @CsvSource({"0.02, true", "0.02, false", "0.5, true", "0.9, true", "0.9, false"})
    void each_coupling_is_kept_with_the_same_probability(double connectivity, boolean symmetric) {
        int units = 501;
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, units, "patterns");
        double[][] left = Matrix.of(new Diluted(new Hebbian(), connectivity, symmetric).learn(patterns, SEED));
        long kept = 0;
        long both = 0;
        long next = 0;
        long[] intoHalf = new long[2];
        for (int to = 0; to < units; to++) {
            for (int from = 0; from < units; from++) {
                if (left[to][from] != 0) {
                    kept++;
                    both += left[from][to] != 0 ? 1 : 0;
                    next += from + 1 < units && left[to][from + 1] != 0 ? 1 : 0;
                    intoHalf[to * 2 / units]++;
                }
            }
        }
        double pairs = units * (units - 1.0);
        // Drawn together there are half as many draws.
        double deviation = Math.sqrt(pairs * connectivity * (1 - connectivity)) * (symmetric ? Math.sqrt(2) : 1);
        assertThat((double) kept).isCloseTo(connectivity * pairs, within(4 * deviation));
        assertThat((double) intoHalf[0] - intoHalf[1]).isCloseTo(0, within(4 * deviation + 2 * units * connectivity));
        assertThat((double) both)
                .isCloseTo(
                        (symmetric ? connectivity : connectivity * connectivity) * pairs,
                        within(4 * Math.sqrt(2) * deviation));
        assertThat((double) next).isCloseTo(connectivity * connectivity * pairs, within(8 * deviation + 2 * units));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_is_lost_at_a_connectivity_of_one(boolean symmetric) {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 5, 130, "patterns");
        Couplings couplings = new Diluted(new Hebbian(), 1, symmetric).learn(patterns, SEED);
        new Matrix(Matrix.hebb(patterns), 1.0 / 130).requireExactly(couplings);
    }

    @Test
    void self_couplings_are_drawn_as_all_others_are() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 64, "patterns");
        for (boolean symmetric : new boolean[] {true, false}) {
            Couplings couplings = new Diluted(new SelfOnly(), 0.5, symmetric).learn(patterns, SEED);
            int kept = 0;
            for (int unit = 0; unit < 64; unit++) {
                assertThat(couplings.coupling(unit, unit)).isIn(0.0, 2.0);
                kept += couplings.coupling(unit, unit) == 0 ? 0 : 1;
            }
            assertThat(kept).isBetween(16, 48);
        }
    }

    @Test
    void seeds_decide_what_is_kept() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 65, "patterns");
        LearningRule rule = new Diluted(0.5);
        assertThat(Matrix.of(rule.learn(patterns, SEED)))
                .isDeepEqualTo(Matrix.of(rule.learn(patterns, SEED)))
                .isNotEqualTo(Matrix.of(rule.learn(patterns, new Seed(7))));
    }

    @Test
    void work_that_is_shared_gives_the_same() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 5, 2100, "patterns");
        for (Encoding stored : new Encoding[] {Encoding.BIPOLAR, Encoding.REAL}) {
            Couplings alone = new Diluted(0.2).learn(patterns.as(stored), SEED);
            Couplings shared = new Diluted(0.2).learn(patterns.as(stored), SEED, new BackwardWorkers());
            Patterns states = Draws.reals(2, 2100, "states");
            assertThat(shared.fields(states, new BackwardWorkers())).isEqualTo(alone.fields(states));
        }
    }

    @Test
    void promises_what_holds_for_the_other_rule_and_symmetry_if_it_is_symmetric_itself() {
        assertThat(new Diluted(0.5).traits())
                .containsExactlyInAnyOrder(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Diluted(new Hebbian(), 0.5, false).traits()).containsExactly(CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Diluted(new Asymmetric(), 0.5, true).traits()).isEmpty();
    }

    @Test
    void thresholds_stay_those_of_the_other_rule() {
        Patterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 65, "patterns");
        LearningRule rule = new Diluted(new Asymmetric(CouplingTrait.THRESHOLDS), 0.5, true);
        assertThat(rule.learn(patterns, SEED).threshold(7)).isEqualTo(7);
        assertThat(new Diluted(0.5).learn(patterns, SEED).threshold(7)).isZero();
    }

    static Stream<LearningRule> refused() {
        return Stream.of(new Diluted(0.5), new Asymmetric(CouplingTrait.DELAYED));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_rules_that_dilution_makes_no_sense_of(LearningRule of) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new Diluted(of, 0.5, true))
                .withMessageContaining("of is ");
    }
}
