package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DreamingTest {

    private final List<Patterns> kinds =
            List.of(Draws.bits(Encoding.BIPOLAR, 20, 65, "patterns"), Draws.reals(20, 65, "patterns"));

    @Test
    void withoutSleepItIsHebbsRule() {
        for (Patterns patterns : kinds) {
            Patterns states = Draws.bits(Encoding.BIPOLAR, 4, 65, "states");
            assertThat(new Dreaming(0).learn(patterns, SEED).fields(states))
                    .isEqualTo(new Hebbian().learn(patterns, SEED).fields(states));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-12})
    void aNapIsNearlyHebbsRule(double time) {
        for (Patterns patterns : kinds) {
            assertClose(new Dreaming(time), new Hebbian(), patterns);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e13, Double.MAX_VALUE})
    void aLongSleepIsNearlyTheProjectionRule(double time) {
        for (Patterns patterns : kinds) {
            assertClose(new Dreaming(time), new PseudoInverse(), patterns);
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns, time {2}")
    @CsvSource({"2, 65, 1e9", "64, 400, 1e8", "64, 65, 1e12"})
    void dependentPatternsDoNoHarm(int units, int count, double time) {
        assertClose(new Dreaming(time), new PseudoInverse(), Draws.bits(Encoding.BIPOLAR, count, units, "patterns"));
    }

    @Test
    void refusesToSleepBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dreaming(-1)).withMessageContaining("time is -1");
    }

    /** Single precision of real patterns, and terms of 1 / t over the least correlation. */
    private static void assertClose(LearningRule rule, LearningRule limit, Patterns patterns) {
        Couplings couplings = rule.learn(patterns, SEED);
        Couplings expected = limit.learn(patterns, SEED);
        for (int to = 0; to < patterns.units(); to++) {
            for (int from = 0; from < patterns.units(); from++) {
                assertThat(couplings.coupling(to, from)).isCloseTo(expected.coupling(to, from), within(1e-5));
            }
        }
    }
}
