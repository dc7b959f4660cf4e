package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that change the couplings of other rules: of which, and what becomes of them. */
class RulesOnRulesTest {

    private static final int UNITS = 65;

    /** Couplings are read in float. */
    private static final double FLOAT = 1e-6;

    private static final double CONNECTIVITY = 0.7;

    private static Couplings learnt(LearningRule rule) {
        Encoding encoding = rule.accepts().get(0);
        return rule.learn(Draws.bits(encoding, 5, UNITS, "patterns"), SEED);
    }

    static Stream<LearningRule> diluted() {
        return Stream.of(
                new PseudoInverse(),
                new PseudoInverse(true),
                new Clipped(),
                new Clipped(new Storkey()),
                new Sparse(),
                new Storkey(),
                new Minover(),
                new Sequence(),
                new Hebbian(Hebbian.Form.EXPLICIT));
    }

    @ParameterizedTest
    @MethodSource("diluted")
    void what_dilution_leaves_are_the_couplings_of_the_other_rule_over_the_connectivity(LearningRule of) {
        Couplings whole = learnt(of);
        Couplings diluted = learnt(new Diluted(of, CONNECTIVITY, true));
        int left = 0;
        for (int to = 0; to < UNITS; to++) {
            assertThat(diluted.threshold(to)).isEqualTo(whole.threshold(to));
            for (int from = 0; from < UNITS; from++) {
                double coupling = diluted.coupling(to, from);
                if (coupling != 0) {
                    left++;
                    assertThat(coupling * CONNECTIVITY).isCloseTo(whole.coupling(to, from), within(FLOAT));
                }
            }
        }
        assertThat(left).isGreaterThan(UNITS * UNITS / 3);
    }

    static Stream<LearningRule> clipped() {
        return Stream.of(
                new Storkey(),
                new PseudoInverse(),
                new Dreaming(1),
                new Palimpsest(4.108),
                new Bounded(),
                new Minover(),
                new Sequence(),
                new Unlearning(new Hebbian(), 0.01, 3));
    }

    @ParameterizedTest
    @MethodSource("clipped")
    void what_clipping_leaves_are_the_signs_of_the_couplings_of_the_other_rule(LearningRule of) {
        Couplings whole = learnt(of);
        Couplings clipped = learnt(new Clipped(of));
        for (int to = 0; to < UNITS; to++) {
            for (int from = 0; from < UNITS; from++) {
                assertThat(Math.signum(clipped.coupling(to, from)))
                        .isEqualByComparingTo(0 + Math.signum(whole.coupling(to, from)));
            }
        }
    }

    static Stream<LearningRule> unlearnt() {
        return Stream.of(
                new Hebbian(),
                new Storkey(),
                new Clipped(),
                new PseudoInverse(),
                new PseudoInverse(true),
                new Diluted(CONNECTIVITY));
    }

    @ParameterizedTest
    @MethodSource("unlearnt")
    void a_step_takes_epsilon_off_each_coupling_or_adds_it(LearningRule of) {
        Couplings whole = learnt(new Unlearning(of, 0.5, 0));
        Couplings unlearnt = learnt(new Unlearning(of, 0.5, 1));
        for (int to = 0; to < UNITS; to++) {
            assertThat(unlearnt.coupling(to, to)).isCloseTo(whole.coupling(to, to), within(FLOAT));
            for (int from = 0; from < to; from++) {
                double change = unlearnt.coupling(to, from) - whole.coupling(to, from);
                assertThat(Math.abs(change)).isCloseTo(0.5 / UNITS, within(FLOAT));
            }
        }
    }

    /** As rounding may leave them, but farther apart. */
    @Test
    void of_couplings_that_are_symmetric_but_for_rounding_one_stands_for_both() {
        LearningRule almost = new Asymmetric(CouplingTrait.SYMMETRIC);
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 1, UNITS, "patterns");
        for (LearningRule rule :
                new LearningRule[] {new Unlearning(almost, 0.5, 0), new Diluted(almost, 1, true), new Clipped(almost)
                }) {
            Couplings couplings = rule.learn(patterns, SEED);
            for (int to = 0; to < UNITS; to++) {
                for (int from = 0; from < to; from++) {
                    assertThat(couplings.coupling(to, from)).isEqualTo(couplings.coupling(from, to));
                }
            }
        }
    }

    private static LearningRule clipped(LearningRule of) {
        return new Clipped(of);
    }

    private static LearningRule diluted(LearningRule of) {
        return new Diluted(of, CONNECTIVITY, true);
    }

    private static LearningRule unlearnt(LearningRule of) {
        return new Unlearning(of, 0.01, 1);
    }

    private static Arguments refusal(Function<LearningRule, LearningRule> rule, LearningRule of, String reason) {
        return Arguments.of(rule, of, reason);
    }

    static Stream<Arguments> refusals() {
        Function<LearningRule, LearningRule> clipped = RulesOnRulesTest::clipped;
        Function<LearningRule, LearningRule> diluted = RulesOnRulesTest::diluted;
        Function<LearningRule, LearningRule> unlearnt = RulesOnRulesTest::unlearnt;
        LearningRule delayed = new Sequence(1, 1, 2, true);
        return Stream.of(
                refusal(clipped, new Clipped(), "choose a rule that is not clipped;"),
                refusal(clipped, new Diluted(0.5), "choose a rule that is not diluted, and dilute the clipped one;"),
                refusal(clipped, new Sparse(), "choose a rule without thresholds;"),
                refusal(clipped, new Diluted(new Sparse(), 0.5, true), "choose a rule that is not diluted"),
                refusal(clipped, new PseudoInverse(true), "choose a rule without self-couplings;"),
                refusal(clipped, delayed, "choose a rule whose couplings act at once;"),
                refusal(diluted, new Diluted(0.5), "choose a rule that is not diluted;"),
                refusal(diluted, delayed, "choose a rule whose couplings act at once;"),
                refusal(unlearnt, new Sparse(), "choose a rule without thresholds;"),
                refusal(unlearnt, new Diluted(new Sparse(), 0.5, true), "choose a rule without thresholds;"),
                refusal(unlearnt, delayed, "choose a rule whose couplings act at once;"),
                refusal(unlearnt, new Sequence(), "choose a rule with symmetric couplings;"),
                refusal(unlearnt, new Minover(), "choose a rule with symmetric couplings;"),
                refusal(unlearnt, new Perceptron(), "choose a rule with symmetric couplings;"),
                refusal(unlearnt, new Diluted(new Hebbian(), 0.5, false), "choose a rule with symmetric couplings;"));
    }

    @ParameterizedTest(name = "{2} {1}")
    @MethodSource("refusals")
    void says_which_rule_to_choose_instead(Function<LearningRule, LearningRule> rule, LearningRule of, String reason) {
        String name = of.getClass().getAnnotation(Component.class).name();
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> rule.apply(of))
                .withMessageContainingAll("of is " + name + ";", reason);
    }
}
