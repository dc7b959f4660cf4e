package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Set;

/** What a learning rule declares of its couplings, and what it does not. */
final class CouplingTraitChecks {

    /** Half the distance of the readings 0 and 1, and room for crosstalk and for what a rule takes for size. */
    private static final double SMALLEST_SIZE = 0.25;

    private static final double LARGEST_SIZE = 4;

    private final Set<CouplingTrait> traits;
    private final Couplings couplings;
    private final double tolerance;
    private final String circumstances;

    /**
     * @param tolerance of couplings, as a fraction of the largest
     */
    CouplingTraitChecks(Set<CouplingTrait> traits, Couplings couplings, double tolerance, String circumstances) {
        this.traits = traits;
        this.couplings = couplings;
        this.tolerance = tolerance;
        this.circumstances = circumstances;
    }

    void couplingsAreSymmetricIfDeclared() {
        CouplingMatrix matrix = CouplingMatrix.of(couplings);
        double allowance = tolerance * matrix.largest();
        for (int to = 0; traits.contains(CouplingTrait.SYMMETRIC) && to < matrix.units(); to++) {
            for (int from = 0; from < to; from++) {
                double there = matrix.at(to, from);
                double back = matrix.at(from, to);
                if (!(Math.abs(there - back) <= allowance)) {
                    throw new AssertionError(
                            "the rule declares SYMMETRIC, but w_ij is " + there + " and w_ji is " + back
                                    + " for i = " + to + " and j = " + from
                                    + "; correct the rule, or do not declare the trait for"
                                    + " this configuration " + circumstances);
                }
            }
        }
    }

    void unitsAreNotCoupledToThemselvesUnlessDeclared() {
        CouplingMatrix matrix = CouplingMatrix.of(couplings);
        for (int unit = 0; !traits.contains(CouplingTrait.SELF_COUPLED) && unit < matrix.units(); unit++) {
            assertThat(Math.abs(matrix.at(unit, unit)))
                    .as(
                            "the rule does not declare SELF_COUPLED, but w_ii is %s for i = %d; take s_i's own part off its"
                                    + " field, or declare the trait %s",
                            matrix.at(unit, unit), unit, circumstances)
                    .isLessThanOrEqualTo(tolerance * matrix.largest());
        }
        for (int unit = 0; unit < matrix.units(); unit++) {
            assertThat(matrix.at(unit, unit))
                    .as(
                            "w_ii is %s for i = %d, but self-couplings may not be negative: the energy would not descend; take"
                                    + " them off %s",
                            matrix.at(unit, unit), unit, circumstances)
                    .isGreaterThanOrEqualTo(-tolerance * matrix.largest());
        }
    }

    void thresholdsAreZeroUnlessDeclared() {
        for (int unit = 0; unit < couplings.units(); unit++) {
            double threshold = couplings.threshold(unit);
            assertThat(threshold)
                    .as("the threshold of unit %d must be a finite number %s", unit, circumstances)
                    .isFinite();
            if (!traits.contains(CouplingTrait.THRESHOLDS)) {
                assertThat(threshold)
                        .as(
                                "the rule does not declare THRESHOLDS, but that of unit %d is not 0; declare the trait %s",
                                unit, circumstances)
                        .isZero();
            }
        }
    }

    void aPartActsLaterIfDeclared() {
        assertThat(couplings instanceof DelayedCouplings)
                .as(
                        "what a rule learns must be DelayedCouplings where it declares DELAYED, and nowhere else; here"
                                + " traits() are %s %s",
                        traits, circumstances)
                .isEqualTo(traits.contains(CouplingTrait.DELAYED));
        if (couplings instanceof DelayedCouplings delayed) {
            assertThat(delayed.delay())
                    .as("delay() is a number of steps, at least 1 %s", circumstances)
                    .isPositive();
            assertThat(delayed.delayed().units())
                    .as("couplings that act later must join as many units %s", circumstances)
                    .isEqualTo(couplings.units());
            assertThat(delayed.delayed())
                    .as("couplings that act later must not be delayed themselves %s", circumstances)
                    .isNotInstanceOf(DelayedCouplings.class);
        }
    }

    void patternsAreRetainedIfDeclared(Patterns patterns) {
        if (!traits.contains(CouplingTrait.RETAINS_PATTERNS)) {
            return;
        }
        RealPatterns fields = couplings.fields(patterns);
        Patterns signs = patterns.as(Encoding.BIPOLAR);
        double sizes = 0;
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                double field = fields.value(row, unit) - couplings.threshold(unit);
                assertThat(field * signs.value(row, unit))
                        .as(
                                "the rule declares RETAINS_PATTERNS, but at unit %d of stored pattern %d, which is %s, the"
                                        + " field less the threshold is %s; do not declare the trait, or lower"
                                        + " patternCount() if %d patterns are no low load for it %s",
                                unit, row, patterns.value(row, unit), field, patterns.count(), circumstances)
                        .isPositive();
                sizes += Math.abs(field);
            }
        }
        assertThat(sizes / patterns.count() / patterns.units())
                .as(
                        "the rule declares RETAINS_PATTERNS, so the fields of stored patterns must be about the patterns, of"
                                + " a mean size of about 1; scale the couplings %s",
                        circumstances)
                .isBetween(SMALLEST_SIZE, LARGEST_SIZE);
    }
}
