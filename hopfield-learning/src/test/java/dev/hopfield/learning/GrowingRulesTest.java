package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Learning more and forgetting, against learning from scratch: to the last bit. */
class GrowingRulesTest {

    private static final int UNITS = 130;

    static Stream<Arguments> rules() {
        Stream<LearningRule> rules = Stream.of(
                new Hebbian(),
                new PseudoInverse(),
                new Dreaming(0),
                new Dreaming(3),
                new Palimpsest(4.108),
                new Sequence(),
                new Sequence(2, 1, 3, false));
        return rules.flatMap(rule -> rule.accepts().stream().map(encoding -> Arguments.of(rule, encoding)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLearntPatternsCanBeHadBack(LearningRule rule, Encoding encoding) {
        Patterns patterns = patterns(encoding, 70);
        assertThat(learn(rule, patterns).patterns()).isEqualTo(patterns);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void learningMoreEqualsLearningAll(LearningRule rule, Encoding encoding) {
        Patterns all = patterns(encoding, 70);
        GrowingCouplings grown = learn(rule, all.first(60)).adding(all.range(60, 70), SEED);
        assertThat(grown.patterns()).isEqualTo(all);
        assertEqual(grown, learn(rule, all));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void forgettingEqualsLearningTheOthers(LearningRule rule, Encoding encoding) {
        Patterns all = patterns(encoding, 5);
        GrowingCouplings left = learn(rule, all).forgetting(3, 0);
        assertThat(left.patterns()).isEqualTo(all.select(1, 2, 4));
        assertEqual(left, learn(rule, all.select(1, 2, 4)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void learntCouplingsStayAsTheyAre(LearningRule rule, Encoding encoding) {
        Patterns all = patterns(encoding, 5);
        GrowingCouplings couplings = learn(rule, all.first(3));
        couplings.adding(all.range(3, 5), SEED);
        couplings.forgetting(1);
        assertEqual(couplings, learn(rule, all.first(3)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void patternsOfAnotherSizeAreRefused(LearningRule rule, Encoding encoding) {
        GrowingCouplings couplings = learn(rule, patterns(encoding, 3));
        Patterns longer = Draws.bits(Encoding.BIPOLAR, 1, 131, "longer").as(encoding);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.adding(longer, SEED))
                .withMessageContainingAll("130", "131");
    }

    @Test
    void rowsThatCannotBeForgottenAreNamed() {
        GrowingCouplings couplings = learn(new Hebbian(), patterns(Encoding.BIPOLAR, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.forgetting(3))
                .withMessageContaining("pattern 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.forgetting(1, 1))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.forgetting(0, 1, 2))
                .withMessageContaining("all 3");
    }

    private static GrowingCouplings learn(LearningRule rule, Patterns patterns) {
        return (GrowingCouplings) rule.learn(patterns, SEED);
    }

    private static Patterns patterns(Encoding encoding, int count) {
        return encoding.isBits()
                ? Draws.bits(encoding, count, UNITS, "patterns")
                : Draws.reals(count, UNITS, "patterns");
    }

    private static void assertEqual(Couplings grown, Couplings learnt) {
        RealPatterns states = Draws.reals(3, UNITS, "states");
        BitPatterns bits = Draws.bits(Encoding.BIPOLAR, 3, UNITS, "states");
        assertThat(grown.fields(states)).isEqualTo(learnt.fields(states));
        assertThat(grown.fields(bits)).isEqualTo(learnt.fields(bits));
        assertThat(grown.quadraticForm(states)).isEqualTo(learnt.quadraticForm(states));
        assertThat(grown.track(bits, 1).field(7))
                .isEqualTo(learnt.track(bits, 1).field(7));
        if (learnt instanceof DelayedCouplings delayed) {
            DelayedCouplings others = (DelayedCouplings) grown;
            assertThat(others.delay()).isEqualTo(delayed.delay());
            assertThat(others.delayed().fields(states))
                    .isEqualTo(delayed.delayed().fields(states));
        }
    }
}
