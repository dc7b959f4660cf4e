package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a learning rule and its couplings must refuse, and what the refusal must say. */
final class LearningRefusalChecks {

    private final LearningRule rule;
    private final Seed seed;
    private final String circumstances;

    LearningRefusalChecks(LearningRule rule, Seed seed, String circumstances) {
        this.rule = rule;
        this.seed = seed;
        this.circumstances = circumstances;
    }

    void noPatternsAreRefused(Patterns patterns) {
        assertThatIllegalArgumentException()
                .as(because("learning from 0 patterns must be refused with an IllegalArgumentException"))
                .isThrownBy(() -> rule.learn(patterns.first(0), seed));
    }

    void patternsAreRefused(Patterns patterns) {
        assertThatIllegalArgumentException()
                .as(because(patterns.encoding() + " is not in accepts(), so it must be refused with an"
                        + " IllegalArgumentException that names it; nothing is converted silently"))
                .isThrownBy(() -> rule.learn(patterns, seed))
                .withMessageContaining(patterns.encoding().name());
    }

    void statesOfAnotherSizeAreRefused(Couplings couplings, BitPatterns states) {
        int units = states.units();
        IntStream.of(units - 1, units + 1, 2 * units).filter(wrong -> wrong > 0).forEach(wrong -> {
            BitPatterns resized = (BitPatterns) Samples.resized(states, wrong);
            for (Encoding encoding : Encoding.values()) {
                requireRefused("fields()", units, wrong, () -> couplings.fields(resized.as(encoding)));
                requireRefused("quadraticForm()", units, wrong, () -> couplings.quadraticForm(resized.as(encoding)));
            }
            requireRefused("track()", units, wrong, () -> couplings.track(resized, 0));
        });
    }

    private void requireRefused(String method, int units, int wrong, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .as(because(method + " must refuse states of " + wrong + " units with an IllegalArgumentException"))
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .as(because("the message must name both numbers of units, " + units + " and " + wrong))
                        .containsPattern("\\b" + units + "\\b")
                        .containsPattern("\\b" + wrong + "\\b"));
    }

    void followingBinaryStatesIsRefused(Couplings couplings, BitPatterns states) {
        assertThatIllegalArgumentException()
                .as(because("track() follows states of -1 and +1, and must refuse BINARY ones with an"
                        + " IllegalArgumentException that names them"))
                .isThrownBy(() -> couplings.track((BitPatterns) states.as(Encoding.BINARY), 0))
                .withMessageContaining(Encoding.BINARY.name());
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
