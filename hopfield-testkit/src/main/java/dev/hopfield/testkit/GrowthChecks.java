package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.stream.IntStream;

/** Couplings that grow must equal those that are learnt from scratch. */
final class GrowthChecks {

    private final LearningRule rule;
    private final Patterns patterns;
    private final Seed seed;
    private final String circumstances;

    /**
     * @param patterns at least 3
     */
    GrowthChecks(LearningRule rule, Patterns patterns, Seed seed, String circumstances) {
        this.rule = rule;
        this.patterns = patterns;
        this.seed = seed;
        this.circumstances = circumstances;
    }

    private GrowingCouplings learnt(Patterns some) {
        Couplings couplings = rule.learn(some, seed);
        assertThat(couplings)
                .as(because("a rule must give GrowingCouplings for all patterns or for none"))
                .isInstanceOf(GrowingCouplings.class);
        return (GrowingCouplings) couplings;
    }

    void patternsAreKnown() {
        assertThat(Difference.exact(learnt(patterns).patterns(), patterns))
                .as(because("patterns() must be those that were learnt, in their order and encoding"))
                .isEmpty();
    }

    void addingEqualsLearningFromScratch() {
        for (int known = 1; known < patterns.count(); known++) {
            GrowingCouplings grown =
                    learnt(patterns.first(known)).adding(patterns.range(known, patterns.count()), seed);
            requireSame(
                    grown,
                    patterns,
                    "adding() must give to the last bit what the rule learns from all patterns in one go, here after "
                            + known + " patterns");
        }
    }

    void forgettingEqualsLearningFromScratch() {
        int last = patterns.count() - 1;
        for (int[] rows : new int[][] {{}, {0}, {last}, {last, 0}}) {
            int[] left = IntStream.range(0, patterns.count())
                    .filter(row -> IntStream.of(rows).noneMatch(forgotten -> forgotten == row))
                    .toArray();
            requireSame(
                    learnt(patterns).forgetting(rows),
                    patterns.select(left),
                    "forgetting() must give to the last bit what the rule learns from the patterns that are left, here"
                            + " without " + IntStream.of(rows).boxed().toList());
        }
    }

    void growingAgainAfterForgettingEqualsLearningFromScratch() {
        requireSame(
                learnt(patterns).forgetting(0).adding(patterns.first(1), seed),
                patterns.range(1, patterns.count()).followedBy(patterns.first(1)),
                "what was forgotten can be learnt again, after the others");
    }

    private void requireSame(GrowingCouplings grown, Patterns all, String rule) {
        assertThat(CouplingDifference.exact(grown, learnt(all)))
                .as(because(rule))
                .isEmpty();
        assertThat(Difference.exact(grown.patterns(), all)).as(because(rule)).isEmpty();
    }

    void theOldCouplingsStayAsTheyWere() {
        Patterns some = patterns.first(2);
        GrowingCouplings couplings = learnt(some);
        couplings.adding(patterns.range(2, patterns.count()), seed);
        couplings.forgetting(0);
        requireSame(
                couplings,
                some,
                "adding() and forgetting() give new couplings; those they are called on stay as they are");
    }

    void badRowsAreRefused() {
        GrowingCouplings couplings = learnt(patterns);
        int count = patterns.count();
        int[] all = IntStream.range(0, count).toArray();
        for (int[] rows : new int[][] {{-1}, {count}, {1, 1}, all}) {
            assertThatIllegalArgumentException()
                    .as(because(
                            "forgetting() must refuse rows that are not there or named twice, and to forget all; here "
                                    + IntStream.of(rows).boxed().toList() + " of " + count))
                    .isThrownBy(() -> couplings.forgetting(rows));
        }
    }

    void badPatternsAreRefused() {
        GrowingCouplings couplings = learnt(patterns);
        int units = patterns.units();
        assertThatIllegalArgumentException()
                .as(because("adding() must refuse patterns of another number of units; followedBy() of patterns does"))
                .isThrownBy(() -> couplings.adding(Samples.resized(patterns, units + 1), seed))
                .withMessageContaining(Integer.toString(units))
                .withMessageContaining(Integer.toString(units + 1));
        for (Encoding encoding : Encoding.values()) {
            if (encoding != patterns.encoding()) {
                assertThatIllegalArgumentException()
                        .as(because("adding() must refuse " + encoding + " patterns after " + patterns.encoding()
                                + " ones; nothing is converted silently"))
                        .isThrownBy(() -> couplings.adding(patterns.as(encoding), seed))
                        .withMessageContaining(encoding.name());
            }
        }
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
