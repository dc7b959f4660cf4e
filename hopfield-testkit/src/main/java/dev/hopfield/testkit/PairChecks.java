package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a model must do that stores pairs of a key and a value, of other units than the key. */
final class PairChecks {

    private final AssociatingModel model;
    private final Patterns keys;
    private final Patterns values;
    private final Patterns cues;
    private final RecallOptions options;
    private final Seed seed;
    private final String circumstances;

    /**
     * @param keys as many random patterns as are a low load
     * @param values as many, of other units
     * @param cues many, of the units of a key
     * @param seed of storing
     */
    PairChecks(
            AssociatingModel model,
            Patterns keys,
            Patterns values,
            Patterns cues,
            RecallOptions options,
            Seed seed,
            String circumstances) {
        this.model = model;
        this.keys = keys;
        this.values = values;
        this.cues = cues;
        this.options = options;
        this.seed = seed;
        this.circumstances = circumstances;
    }

    Stream<DynamicTest> tests() {
        String ofUnits = " (values of " + values.units() + " units)";
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("recalls the units of values" + ofUnits, this::unitsAreThoseOfValues));
        if (model.traits().contains(Trait.STORES_FIXED_POINTS)) {
            tests.add(dynamicTest("calls up the value of each key" + ofUnits, this::keysCallUpTheirValues));
        }
        tests.add(dynamicTest("stores pairs in every accepted encoding" + ofUnits, this::everyEncodingIsStored));
        tests.add(dynamicTest("calls up a batch of values as its rows" + ofUnits, () -> batch().itIsThatOfItsRows()));
        tests.add(dynamicTest(
                "calls up values for many threads as for one" + ofUnits, () -> batch().itIsTheSameInManyThreads()));
        tests.add(dynamicTest(
                "calls up values with many workers as with one" + ofUnits, () -> batch().itIsTheSameWithAnyWorkers()));
        tests.add(dynamicTest("calls up no values of no cues" + ofUnits, () -> batch().noCuesGiveNoStates()));
        tests.add(dynamicTest(
                "calls up values as its seeds determine" + ofUnits, () -> batch().itIsTheSameAgain(memory())));
        tests.add(dynamicTest("ends every cue within the limit" + ofUnits, this::everyCueEnds));
        tests.add(dynamicTest("tells keys as they were completed" + ofUnits, this::completedKeysFitTheCues));
        tests.add(dynamicTest("leaves keys and values as they were" + ofUnits, this::keysAndValuesAreLeft));
        tests.add(dynamicTest("refuses no pairs" + ofUnits, this::noPairsAreRefused));
        tests.add(dynamicTest("refuses keys without values" + ofUnits, this::otherCountsAreRefused));
        tests.add(dynamicTest("refuses cues that are no keys" + ofUnits, this::cuesOfAnotherSizeAreRefused));
        Arrays.stream(Encoding.values())
                .filter(encoding -> !model.accepts().contains(encoding))
                .map(encoding -> dynamicTest(
                        "refuses " + encoding + " keys and values" + ofUnits, () -> encodingIsRefused(encoding)))
                .forEach(tests::add);
        return Stream.concat(tests.stream(), sharesOfPairs(ofUnits));
    }

    private Stream<DynamicTest> sharesOfPairs(String ofUnits) {
        return memory() instanceof WeighingMemory weighing
                ? new WeighingChecks(model, weighing, keys, cues, circumstances)
                        .tests()
                        .map(test -> dynamicTest("of pairs: " + test.getDisplayName() + ofUnits, test.getExecutable()))
                : Stream.empty();
    }

    private Memory memory() {
        return model.store(keys, values, seed);
    }

    private BatchChecks batch() {
        return new BatchChecks(memory(), cues, options, circumstances);
    }

    private void everyCueEnds() {
        EndChecks checks = new EndChecks(memory(), cues, options, circumstances);
        for (int limit : new int[] {1, options.maxSteps()}) {
            checks.everyCueEndsWithin(limit);
        }
    }

    private void unitsAreThoseOfValues() {
        Memory memory = memory();
        assertThat(memory.units())
                .as(because("units() of a memory of pairs must be the units of a key"))
                .isEqualTo(keys.units());
        assertThat(memory.recalledUnits())
                .as(because("recalledUnits() of a memory of pairs must be the units of a value"))
                .isEqualTo(values.units());
        Patterns states = memory.recall(Cues.of(cues), options).states();
        assertThat(states.units())
                .as(because("what a memory of pairs recalls must be values"))
                .isEqualTo(values.units());
        assertThat(states.count())
                .as(because("each cue must call up one value"))
                .isEqualTo(cues.count());
    }

    private void keysCallUpTheirValues() {
        Recall recall = memory().recall(Cues.of(keys), options);
        assertThat(Difference.decoded(recall.states(), values, Reading.of(model)))
                .as(because(
                        "the model declares STORES_FIXED_POINTS, so at low load a stored key must call up its value; row r"
                                + " of the values belongs to key r"))
                .isEmpty();
    }

    private void everyEncodingIsStored() {
        for (Encoding ofKeys : model.accepts()) {
            for (Encoding ofValues : model.accepts()) {
                for (Encoding asked : model.accepts()) {
                    assertThatCode(() -> model.store(keys.as(ofKeys), values.as(ofValues), seed)
                                    .recall(Cues.of(keys.as(asked)), options))
                            .as(because("keys in " + ofKeys + ", values in " + ofValues + " and cues in " + asked
                                    + " are all accepted, so they must work together"))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private void completedKeysFitTheCues() {
        Recall recall = memory().recall(Cues.of(cues), options);
        recall.keys()
                .ifPresent(completed -> assertThat(completed)
                        .as(because(
                                "Recall.keys(), if told, must be one state for each cue, of the units of a key and in an"
                                        + " encoding that is accepted"))
                        .matches(states -> states.count() == cues.count()
                                && states.units() == keys.units()
                                && model.accepts().contains(states.encoding())));
    }

    private void keysAndValuesAreLeft() {
        Patterns keysBefore = Samples.copied(keys);
        Patterns valuesBefore = Samples.copied(values);
        Patterns cuesBefore = Samples.copied(cues);
        memory().recall(Cues.of(cues), options);
        String rule =
                because("keys, values and cues are shared and must not be written to; copy a row before changing it");
        assertThat(Difference.exact(keys, keysBefore)).as(rule).isEmpty();
        assertThat(Difference.exact(values, valuesBefore)).as(rule).isEmpty();
        assertThat(Difference.exact(cues, cuesBefore)).as(rule).isEmpty();
    }

    private void noPairsAreRefused() {
        assertThatIllegalArgumentException()
                .as(because("storing 0 pairs must be refused with an IllegalArgumentException"))
                .isThrownBy(() -> model.store(keys.first(0), values.first(0), seed));
    }

    private void otherCountsAreRefused() {
        int count = keys.count();
        Patterns moreKeys = Samples.repeated(keys, count + 1);
        Patterns moreValues = Samples.repeated(values, count + 1);
        String rule = because("as many keys as values must be given: others must be refused with an"
                + " IllegalArgumentException that names both numbers, " + count + " and " + (count + 1));
        assertThatIllegalArgumentException()
                .as(rule)
                .isThrownBy(() -> model.store(moreKeys, values, seed))
                .satisfies(refusal -> requireBothNumbers(refusal, rule));
        assertThatIllegalArgumentException()
                .as(rule)
                .isThrownBy(() -> model.store(keys, moreValues, seed))
                .satisfies(refusal -> requireBothNumbers(refusal, rule));
    }

    private void requireBothNumbers(Exception refusal, String rule) {
        assertThat(refusal.getMessage())
                .as(rule)
                .containsPattern("\\b" + keys.count() + "\\b")
                .containsPattern("\\b" + (keys.count() + 1) + "\\b");
    }

    private void cuesOfAnotherSizeAreRefused() {
        RefusalChecks checks = new RefusalChecks(model, options, circumstances);
        checks.cuesOfAnotherSizeAreRefused(memory(), keys);
        assertThatIllegalArgumentException()
                .as(because("cues are keys, so those of the units of a value must be refused"))
                .isThrownBy(() -> memory().recall(Cues.of(values), options));
    }

    private void encodingIsRefused(Encoding encoding) {
        String rule = because(encoding + " is not in accepts(), so keys and values in it must be refused with an"
                + " IllegalArgumentException that names it; nothing is converted silently");
        assertThatIllegalArgumentException()
                .as(rule)
                .isThrownBy(() -> model.store(keys.as(encoding), values, seed))
                .withMessageContaining(encoding.name());
        assertThatIllegalArgumentException()
                .as(rule)
                .isThrownBy(() -> model.store(keys, values.as(encoding), seed))
                .withMessageContaining(encoding.name());
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
