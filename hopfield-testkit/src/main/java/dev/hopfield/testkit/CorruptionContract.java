package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Corruption} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MyCorruptionTest extends CorruptionContract {
 *     @Override
 *     protected Corruption corruption() {
 *         return new MyCorruption(0.3);
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are random bits, and normal real numbers, drawn from {@link #seed()}. A unit counts as touched if its value is
 * another than in the pattern, or it is marked as unknown.
 */
public abstract class CorruptionContract {

    private static final int ROWS = 64;
    private static final int UNITS = 330;

    /** Beyond, chance alone hardly ever goes: once in 16,000. */
    private static final double DEVIATIONS = 4;

    private static final List<Double> FRACTIONS = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 1.0);

    /** The corruption under test, as configured; asked for again in each test. */
    protected abstract Corruption corruption();

    /**
     * The contract of a configured corruption.
     *
     * @param corruption what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static CorruptionContract of(Corruption corruption) {
        return new CorruptionContract() {
            @Override
            protected Corruption corruption() {
                return corruption;
            }
        };
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /** The encodings of patterns that it is meant for. */
    protected List<Encoding> encodings() {
        return List.of(Encoding.values());
    }

    /**
     * The same corruption at rising strengths, the weakest first, to see that what a weak one touches a stronger one does too.
     *
     * @return by default its record with fractions from 0 to 1, where it has a parameter {@code fraction}; else none
     */
    protected List<Corruption> rising() {
        Corruption corruption = corruption();
        return FRACTIONS.stream()
                .flatMap(fraction -> RecordCopy.with(corruption, "fraction", fraction).stream())
                .toList();
    }

    /**
     * The part of the units that a parameter {@code fraction} touches, as a mean over many patterns.
     *
     * @param fraction the parameter
     * @param encoding of the patterns
     * @return by default the fraction itself; another where some of the chosen units keep their values
     */
    protected double touched(double fraction, Encoding encoding) {
        return fraction;
    }

    @TestFactory
    Stream<DynamicTest> keepsTheShapeOfThePatterns() {
        return forEachEncoding(patterns -> {
            Cues cues = corrupt(patterns);
            assertThat(List.of(cues.count(), cues.units()))
                    .as(because("there must be one cue for each pattern, of the units of a pattern"))
                    .isEqualTo(List.of(patterns.count(), patterns.units()));
        });
    }

    @TestFactory
    Stream<DynamicTest> givesCuesInTheEncodingThatItSays() {
        return forEachEncoding(patterns -> assertThat(corrupt(patterns).states().encoding())
                .as(because("cues of " + patterns.encoding()
                        + " patterns must be in the encoding that encoding() tells, by"
                        + " which memory is estimated; override it if cues have another encoding than patterns"))
                .isEqualTo(corruption().encoding(patterns.encoding())));
    }

    @TestFactory
    Stream<DynamicTest> leavesPatternsAsTheyWere() {
        return forEachEncoding(patterns -> {
            Patterns before = Samples.copied(patterns);
            corrupt(patterns);
            assertThat(Difference.exact(patterns, before))
                    .as(because(
                            "patterns are shared and must not be written to; build the cues in arrays of their own"))
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> corruptsTheSameFromTheSameSeed() {
        return forEachEncoding(patterns -> {
            Cues first = corrupt(patterns);
            for (int repeat = 0; repeat < 2; repeat++) {
                requireSame(
                        corrupt(patterns),
                        first,
                        "the same patterns and seed must give the same cues; draw all randomness from the seed given,"
                                + " and keep no state");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> corruptsOtherwiseFromAnotherSeed() {
        return forEachEncoding(patterns -> assertThat(
                        CueDifference.exact(corruption().corrupt(patterns, seed().child("another")), corrupt(patterns)))
                .as(
                        because(
                                "another seed must give other cues; draw from the seed given, or opt out where nothing is drawn"))
                .isPresent());
    }

    @TestFactory
    Stream<DynamicTest> corruptsTheFirstPatternsTheSameHoweverManyFollow() {
        return forEachEncoding(patterns -> {
            Cues all = corrupt(patterns);
            for (int count : new int[] {1, ROWS / 3}) {
                requireSame(
                        corrupt(patterns.first(count)),
                        CueDifference.first(all, count),
                        "cue r must not depend on how many patterns follow, here on " + count + " instead of " + ROWS
                                + "; draw row r's randomness from seed.child(r) alone");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> touchesTheFractionThatItIsGiven() {
        return forEachEncoding(patterns -> {
            for (Corruption each : rising()) {
                RecordCopy.number(each, "fraction", Double.class)
                        .ifPresent(fraction -> requireFraction(each, fraction, patterns));
            }
        });
    }

    private void requireFraction(Corruption each, double fraction, Patterns patterns) {
        double expected = touched(fraction, patterns.encoding());
        double part = (double) new Touched(patterns, each.corrupt(patterns, seed().child("cues"))).count()
                / ((double) patterns.count() * patterns.units());
        double allowance = 0.5 / patterns.units()
                + DEVIATIONS * Math.sqrt(expected * (1 - expected) / ((double) patterns.count() * patterns.units()));
        assertThat(part)
                .as(because("a fraction of " + fraction + " must touch a part of " + expected + " of the units, within "
                        + allowance + ", as a mean over " + patterns.count() + " " + patterns.encoding() + " patterns; "
                        + each + " touches " + part + "; correct the number of units, or tell it in touched(...)"))
                .isBetween(expected - allowance, expected + allowance);
    }

    @TestFactory
    Stream<DynamicTest> touchesWhatAWeakerOneDoes() {
        return forEachEncoding(patterns -> {
            List<Corruption> rising = rising();
            for (int i = 1; i < rising.size(); i++) {
                Touched weak = new Touched(patterns, rising.get(i - 1).corrupt(patterns, seed().child("cues")));
                Touched strong = new Touched(patterns, rising.get(i).corrupt(patterns, seed().child("cues")));
                assertThat(weak.beyond(strong))
                        .as(because("draws must nest: what " + rising.get(i - 1) + " touches, " + rising.get(i)
                                + " must touch too; take the first units of one random order, or compare one random number"
                                + " of each unit with the fraction"))
                        .isEmpty();
            }
        });
    }

    private Stream<DynamicTest> forEachEncoding(Consumer<Patterns> check) {
        return encodings().stream()
                .map(encoding -> dynamicTest(encoding.name(), () -> check.accept(patterns(encoding))));
    }

    private Patterns patterns(Encoding encoding) {
        Seed seed = seed().child("patterns");
        return encoding.isBits() ? Samples.random(encoding, ROWS, UNITS, seed) : Samples.normal(ROWS, UNITS, seed);
    }

    private Cues corrupt(Patterns patterns) {
        return corruption().corrupt(patterns, seed().child("cues"));
    }

    private void requireSame(Cues actual, Cues expected, String rule) {
        assertThat(CueDifference.exact(actual, expected)).as(because(rule)).isEmpty();
    }

    private String because(String rule) {
        return rule + " (" + corruption() + ", " + seed() + ")";
    }
}
