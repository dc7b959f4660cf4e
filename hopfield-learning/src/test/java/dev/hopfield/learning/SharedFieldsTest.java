package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large enough that the work is shared. */
class SharedFieldsTest {

    private static final int UNITS = 3000;

    static Stream<LearningRule> rules() {
        return Stream.of(new Hebbian(), new Dreaming(1), new Sequence());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fields_of_real_states_are_the_same_to_the_last_bit(LearningRule rule) {
        Couplings couplings = learn(rule);
        RealPatterns states = Draws.reals(2, UNITS, "states");
        assertThat(couplings.fields(states, new BackwardWorkers())).isEqualTo(couplings.fields(states));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fields_of_bits_are_the_same(LearningRule rule) {
        Couplings couplings = learn(rule);
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 2, UNITS, "states");
        assertThat(couplings.fields(states, new BackwardWorkers())).isEqualTo(couplings.fields(states));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tracked_fields_are_the_same(LearningRule rule) {
        Couplings couplings = learn(rule);
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 2, UNITS, "states");
        int[] order = Draws.SEED.child("order").stream().permutation(UNITS);
        LocalFields alone = couplings.track(states, 1);
        LocalFields shared = couplings.track(states, 1, new BackwardWorkers());
        for (int sweep = 0; sweep < 4; sweep++) {
            shared.follow(order, new BackwardWorkers());
            for (int unit : order) {
                assertThat(shared.field(unit)).isEqualTo(alone.field(unit));
                if (sweep == 0 && unit % 100 == 0) {
                    alone.flip(unit);
                    shared.flip(unit);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 700})
    void shared_learning_gives_the_same_to_the_last_bit(int count) {
        for (Encoding encoding : List.of(Encoding.BIPOLAR, Encoding.REAL)) {
            Patterns patterns = encoding.isBits()
                    ? Draws.bits(encoding, count, 1000, "patterns")
                    : Draws.reals(count, 1000, "patterns");
            Couplings alone = new PseudoInverse().learn(patterns, Draws.SEED);
            Couplings shared = new PseudoInverse().learn(patterns, Draws.SEED, new BackwardWorkers());
            BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, 1000, "state");
            LocalFields first = alone.track(state, 0);
            LocalFields second = shared.track(state, 0);
            first.flip(5);
            second.flip(5);
            for (int unit = 0; unit < 1000; unit++) {
                assertThat(second.field(unit)).isEqualTo(first.field(unit));
            }
        }
    }

    private static Couplings learn(LearningRule rule) {
        return rule.learn(Draws.bits(Encoding.BIPOLAR, 1030, UNITS, "patterns"), Draws.SEED);
    }
}
