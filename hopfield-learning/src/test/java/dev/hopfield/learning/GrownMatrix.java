package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Couplings that grow and forget, against those that are learnt at once. */
final class GrownMatrix {

    private GrownMatrix() {}

    static void assertSame(Couplings one, Couplings other) {
        for (int to = 0; to < one.units(); to++) {
            for (int from = 0; from < one.units(); from++) {
                // Equal as numbers: a zero may have either sign.
                assertThat(one.coupling(to, from)).isEqualByComparingTo(0 + other.coupling(to, from));
            }
        }
    }

    static void assertGrows(LearningRule rule, int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count + 3, units, "patterns");
        GrowingCouplings all = (GrowingCouplings) rule.learn(patterns, SEED);
        GrowingCouplings some = (GrowingCouplings) rule.learn(patterns.first(count), SEED);
        GrowingCouplings grown =
                some.adding(patterns.range(count, count + 2), SEED).adding(patterns.range(count + 2, count + 3), SEED);
        assertThat(grown.patterns()).isEqualTo(patterns);
        assertSame(grown, all);
        assertSame(grown.forgetting(count, count + 1, count + 2), some);
        assertThat(some.patterns()).isEqualTo(patterns.first(count));
        assertThatIllegalArgumentException().isThrownBy(() -> some.forgetting(count));
        assertThatIllegalArgumentException().isThrownBy(() -> all.forgetting(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> some.adding(patterns.as(Encoding.REAL), SEED));
    }
}
