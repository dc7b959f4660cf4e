package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What the shares must be that a memory tells of what it stores. */
final class WeighingChecks {

    /** A few hundred float roundings (6e-8 each) stay below it, of a share and of the sum of all. */
    private static final double TOLERANCE = 1e-5;

    private final Model model;
    private final WeighingMemory memory;
    private final Patterns stored;
    private final Patterns states;
    private final String circumstances;

    /**
     * @param stored the patterns, or keys, as they were given
     * @param states many, whose shares are asked for
     */
    WeighingChecks(Model model, WeighingMemory memory, Patterns stored, Patterns states, String circumstances) {
        this.model = model;
        this.memory = memory;
        this.stored = stored;
        this.states = states;
        this.circumstances = circumstances;
    }

    Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("tells a share of each pattern in each state", this::everyPatternHasAShare));
        tests.add(dynamicTest("tells shares that add up", this::sharesAddUp));
        tests.add(dynamicTest("tells shares in every accepted encoding", this::everyEncodingIsWeighed));
        tests.add(dynamicTest("tells the shares of a batch as of its rows", this::aBatchIsItsRows));
        if (model.traits().contains(Trait.STORES_FIXED_POINTS)) {
            tests.add(dynamicTest("tells the largest share of a pattern in itself", this::patternsAreThemselves));
        }
        tests.add(dynamicTest("leaves states as they were", this::statesAreLeft));
        tests.add(dynamicTest("refuses shares in states of another size", this::statesOfAnotherSizeAreRefused));
        Arrays.stream(Encoding.values())
                .filter(encoding -> !model.accepts().contains(encoding))
                .map(encoding ->
                        dynamicTest("refuses shares in " + encoding + " states", () -> encodingIsRefused(encoding)))
                .forEach(tests::add);
        return tests.stream();
    }

    private void everyPatternHasAShare() {
        for (int count : new int[] {0, 1, states.count()}) {
            RealPatterns shares = memory.weights(states.first(count));
            assertThat(shares)
                    .as(because("weights must be states x stored patterns, here " + count + " x " + stored.count()))
                    .matches(table -> table.count() == count && table.units() == stored.count());
        }
    }

    private void sharesAddUp() {
        RealPatterns shares = memory.weights(states);
        for (int row = 0; row < shares.count(); row++) {
            double sum = 0;
            for (float share : shares.row(row)) {
                assertThat(share)
                        .as(because("shares must not be negative; state " + row))
                        .isNotNegative();
                sum += share;
            }
            boolean none = sum == 0;
            assertThat(none || Math.abs(sum - 1) <= TOLERANCE)
                    .as(because(
                            "the shares in a state must add up to 1, or all be 0 where no pattern takes part, but in state "
                                    + row + " they add up to " + sum))
                    .isTrue();
        }
    }

    private void everyEncodingIsWeighed() {
        for (Encoding encoding : model.accepts()) {
            assertThatCode(() -> memory.weights(stored.as(encoding)))
                    .as(because(encoding + " states are accepted, so they must have shares"))
                    .doesNotThrowAnyException();
        }
    }

    private void aBatchIsItsRows() {
        RealPatterns shares = memory.weights(states);
        for (int row = 0; row < states.count(); row++) {
            assertThat(Difference.within(
                            memory.weights(states.range(row, row + 1)), shares.range(row, row + 1), TOLERANCE))
                    .as(because("the shares in a state must not depend on other states of the batch; state " + row))
                    .isEmpty();
        }
    }

    private void patternsAreThemselves() {
        RealPatterns shares = memory.weights(stored);
        for (int pattern = 0; pattern < stored.count(); pattern++) {
            float[] row = shares.row(pattern);
            int largest = 0;
            for (int other = 1; other < row.length; other++) {
                largest = row[other] > row[largest] ? other : largest;
            }
            assertThat(largest)
                    .as(because(
                            "the model declares STORES_FIXED_POINTS, so at low load a stored pattern must have the largest"
                                    + " share in itself; column mu is that of pattern mu"))
                    .isEqualTo(pattern);
        }
    }

    private void statesAreLeft() {
        Patterns before = Samples.copied(states);
        memory.weights(states);
        assertThat(Difference.exact(states, before))
                .as(because("states are shared and must not be written to; copy a row before changing it"))
                .isEmpty();
    }

    private void statesOfAnotherSizeAreRefused() {
        for (int wrong : RefusalChecks.wrongSizes(states.units())) {
            Patterns resized = Samples.resized(states, wrong);
            String rule = because("the shares in states of " + wrong + " units must be refused with an"
                    + " IllegalArgumentException that names both numbers of units, " + states.units() + " and "
                    + wrong);
            assertThatIllegalArgumentException()
                    .as(rule)
                    .isThrownBy(() -> memory.weights(resized))
                    .satisfies(refusal -> assertThat(refusal.getMessage())
                            .as(rule)
                            .containsPattern("\\b" + states.units() + "\\b")
                            .containsPattern("\\b" + wrong + "\\b"));
        }
    }

    private void encodingIsRefused(Encoding encoding) {
        assertThatIllegalArgumentException()
                .as(because(encoding + " is not in accepts(), so the shares in such states must be refused with an"
                        + " IllegalArgumentException that names it; nothing is converted silently"))
                .isThrownBy(() -> memory.weights(states.as(encoding)))
                .withMessageContaining(encoding.name());
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
