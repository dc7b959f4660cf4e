package dev.hopfield.testkit;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Arrays;

/** Units have no order, and bipolar units no preferred sign: what is learnt must show neither. */
final class UnitChecks {

    private final LearningRule rule;
    private final Patterns patterns;
    private final Seed seed;
    private final double tolerance;
    private final String circumstances;

    /**
     * @param tolerance of couplings, as a fraction of the largest
     */
    UnitChecks(LearningRule rule, Patterns patterns, Seed seed, double tolerance, String circumstances) {
        this.rule = rule;
        this.patterns = patterns;
        this.seed = seed;
        this.tolerance = tolerance;
        this.circumstances = circumstances;
    }

    /** The w_ij of permuted patterns are the w_ij of the others at the places where i and j were before. */
    void permutedUnitsHavePermutedCouplings(Seed draw) {
        int units = patterns.units();
        int[] order = draw.stream().permutation(units);
        Couplings plain = rule.learn(patterns, seed);
        Couplings permuted = rule.learn(Samples.permuted(patterns, order), seed);
        int[] signs = new int[units];
        Arrays.fill(signs, 1);
        require(
                permuted,
                plain,
                order,
                signs,
                "units have no order, so permuting those of the patterns must permute the couplings; look for an index that"
                        + " is off, or say why in unitsAreNotAlike()");
        for (int unit = 0; unit < units; unit++) {
            double allowance = tolerance * Math.max(1, Math.abs(plain.threshold(order[unit])));
            requireAbout(
                    permuted.threshold(unit),
                    plain.threshold(order[unit]),
                    allowance,
                    "permuting the units of the patterns must permute the thresholds; here that of unit " + unit);
        }
    }

    /** Units that are reversed in all patterns have reversed couplings with those that are not. */
    void reversedUnitsHaveReversedCouplings(Seed draw) {
        int units = patterns.units();
        RandomStream random = draw.stream();
        int[] signs = new int[units];
        int[] order = new int[units];
        for (int unit = 0; unit < units; unit++) {
            signs[unit] = random.nextBoolean() ? 1 : -1;
            order[unit] = unit;
        }
        require(
                rule.learn(reversed(signs), seed),
                rule.learn(patterns, seed),
                order,
                signs,
                "-1 and +1 are alike, so reversing some units in all patterns must reverse the signs of their couplings"
                        + " with the others, w_ij to g_i w_ij g_j; look for a mean that is not taken off, or say why in"
                        + " signsAreNotAlike()");
    }

    private Patterns reversed(int[] signs) {
        BitPatterns.Builder reversed = BitPatterns.builder(Encoding.BIPOLAR, patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < signs.length; unit++) {
                reversed.set(row, unit, patterns.value(row, unit) * signs[unit] > 0);
            }
        }
        return reversed.build();
    }

    private void require(Couplings actual, Couplings plain, int[] order, int[] signs, String rule) {
        require(CouplingMatrix.of(actual), CouplingMatrix.of(plain), order, signs, rule);
        if (actual instanceof DelayedCouplings one && plain instanceof DelayedCouplings other) {
            require(one.delayed(), other.delayed(), order, signs, rule + "; here those that act later");
        }
    }

    private void require(CouplingMatrix actual, CouplingMatrix plain, int[] order, int[] signs, String rule) {
        double allowance = tolerance * plain.largest();
        for (int to = 0; to < order.length; to++) {
            for (int from = 0; from < order.length; from++) {
                double expected = signs[to] * signs[from] * plain.at(order[to], order[from]);
                requireAbout(
                        actual.at(to, from), expected, allowance, rule + "; here w_ij for i = " + to + ", j = " + from);
            }
        }
    }

    private void requireAbout(double actual, double expected, double allowance, String rule) {
        if (!(Math.abs(actual - expected) <= allowance)) {
            throw new AssertionError(
                    rule + " is " + actual + " instead of " + expected + ", within " + allowance + " " + circumstances);
        }
    }
}
