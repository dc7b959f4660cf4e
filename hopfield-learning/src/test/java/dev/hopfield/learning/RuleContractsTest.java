package dev.hopfield.learning;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.testkit.LearningRuleContract;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of learning rules, for each configuration worth telling apart. */
class RuleContractsTest {

    private static final double ACTIVITY = 0.2;

    static Stream<LearningRule> ofBits() {
        return Stream.of(
                new Hebbian(),
                new Hebbian(Hebbian.Form.EXPLICIT),
                new PseudoInverse(),
                new PseudoInverse(true),
                new Dreaming(0),
                new Dreaming(1),
                new Dreaming(1e6),
                new Palimpsest(0.1),
                new Palimpsest(4.108),
                new Palimpsest(30),
                new Sequence(),
                new Sequence(0.3, 1.1, 0, false),
                new Sequence(1.5, 1, 3, true),
                new Storkey(),
                new Bounded(),
                new Bounded(0.1),
                new Perceptron(),
                new Perceptron(2, 100),
                new Minover(),
                new Minover(100, 3),
                new Clipped(),
                new Clipped(new Hebbian(Hebbian.Form.EXPLICIT)),
                new Clipped(new PseudoInverse()),
                new Clipped(new Sequence()),
                new Clipped(new Storkey()),
                new Clipped(new Minover()),
                new Diluted(0.6),
                new Diluted(new Hebbian(), 0.6, false),
                new Diluted(new Hebbian(Hebbian.Form.EXPLICIT), 0.6, true),
                new Diluted(new PseudoInverse(), 0.6, true),
                new Diluted(new PseudoInverse(true), 0.6, false),
                new Diluted(new Storkey(), 0.6, true),
                new Diluted(new Clipped(), 0.7, true),
                new Diluted(new Clipped(new Storkey()), 0.7, false),
                new Unlearning(new Hebbian(), 0.01, 10),
                new Unlearning(new Hebbian(), 0.1, 0),
                new Unlearning(new PseudoInverse(), 0.01, 10),
                new Unlearning(new PseudoInverse(true), 0.01, 10),
                new Unlearning(new Storkey(), 0.01, 10),
                new Unlearning(new Clipped(), 0.01, 10),
                new Unlearning(new Diluted(0.6), 0.01, 10));
    }

    @Nested
    @ParameterizedClass
    @MethodSource("dev.hopfield.learning.RuleContractsTest#ofBits")
    class OfBits extends Contract {

        OfBits(LearningRule rule) {
            super(rule);
        }
    }

    static Stream<LearningRule> ofAnEvenNumberOfBits() {
        return Stream.of(
                new Hebbian(),
                new Hebbian(Hebbian.Form.EXPLICIT),
                new Bounded(),
                new Clipped(),
                new Clipped(new PseudoInverse()),
                new Diluted(new Clipped(), 0.9, true),
                new Unlearning(new Clipped(), 0.01, 10));
    }

    /** With couplings that are 0 where the signs of four patterns cancel. */
    @Nested
    @ParameterizedClass
    @MethodSource("dev.hopfield.learning.RuleContractsTest#ofAnEvenNumberOfBits")
    class OfAnEvenNumberOfBits extends Contract {

        OfAnEvenNumberOfBits(LearningRule rule) {
            super(rule);
        }

        @Override
        protected int patternCount() {
            return 4;
        }
    }

    static Stream<LearningRule> ofReals() {
        return Stream.of(
                new Hebbian(),
                new Hebbian(Hebbian.Form.EXPLICIT),
                new PseudoInverse(),
                new PseudoInverse(true),
                new Dreaming(0),
                new Dreaming(1),
                new Dreaming(1e6),
                new Palimpsest(4.108),
                new Clipped(),
                new Clipped(new PseudoInverse()),
                new Diluted(0.6),
                new Diluted(new PseudoInverse(true), 0.6, true),
                new Unlearning(new Hebbian(), 0.01, 10),
                new Unlearning(new PseudoInverse(true), 0.01, 10));
    }

    /** Of patterns that are no bits: with sizes from 0.5 to 1.43, whose squares are 1 in the mean. */
    @Nested
    @ParameterizedClass
    @MethodSource("dev.hopfield.learning.RuleContractsTest#ofReals")
    class OfReals extends Contract {

        OfReals(LearningRule rule) {
            super(rule);
        }

        @Override
        protected Patterns patterns(int count, int units, Seed seed) {
            Patterns signs = super.patterns(count, units, seed);
            RandomStream sizes = seed.child("sizes").stream();
            RealPatterns.Builder patterns = RealPatterns.builder(count, units);
            for (int row = 0; row < count; row++) {
                for (int unit = 0; unit < units; unit++) {
                    patterns.set(row, unit, (float) (signs.value(row, unit) * (0.5 + 0.93 * sizes.nextDouble())));
                }
            }
            return patterns.build();
        }
    }

    static Stream<LearningRule> ofFewActive() {
        return Stream.of(
                new Sparse(),
                new Sparse(Optional.of(ACTIVITY), Optional.of(0.4)),
                new Sparse(Optional.empty(), Optional.of(0.4)),
                new Diluted(new Sparse(), 0.9, true),
                new Diluted(new Sparse(), 0.9, false));
    }

    @Nested
    @ParameterizedClass
    @MethodSource("dev.hopfield.learning.RuleContractsTest#ofFewActive")
    class OfFewActive extends Contract {

        OfFewActive(LearningRule rule) {
            super(rule);
        }

        @Override
        protected Patterns patterns(int count, int units, Seed seed) {
            BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BINARY, count, units);
            for (int row = 0; row < count; row++) {
                int[] order = seed.child(row).stream().permutation(units);
                for (int k = 0; k < ACTIVITY * units; k++) {
                    patterns.set(row, order[k], true);
                }
            }
            return patterns.build();
        }
    }

    private abstract static class Contract extends LearningRuleContract {

        private final LearningRule rule;

        Contract(LearningRule rule) {
            this.rule = rule;
        }

        @Override
        protected LearningRule rule() {
            return rule;
        }

        @Override
        protected Optional<String> unitsAreNotAlike() {
            if (rule instanceof Diluted) {
                return Optional.of("which couplings are kept is drawn by the numbers of their units");
            }
            return rule instanceof Unlearning
                    ? Optional.of("random starts and orders of units are drawn by the numbers of the units")
                    : Optional.empty();
        }

        @Override
        protected Optional<String> signsAreNotAlike() {
            return rule instanceof Unlearning
                    ? Optional.of("random starts are the same, whichever units are reversed in the patterns")
                    : Optional.empty();
        }
    }
}
