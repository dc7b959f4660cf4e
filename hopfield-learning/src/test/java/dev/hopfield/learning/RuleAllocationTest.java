package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates of memory for rules of rules, and sparse ones, against the bytes that this thread allocates. */
class RuleAllocationTest {

    /** An estimate is for deciding whether a run fits. */
    private static final double PERCENT = 20;

    private static final int MOST_TIMES = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new Clipped(), Encoding.BIPOLAR, 20, 3000),
                Arguments.of(new Diluted(0.4), Encoding.BIPOLAR, 20, 3000),
                Arguments.of(new Diluted(new Hebbian(), 0.02, false), Encoding.BIPOLAR, 20, 6000),
                Arguments.of(new Sparse(), Encoding.BINARY, 900, 20000));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void learning_takes_what_was_estimated(LearningRule rule, Encoding encoding, int count, int units) {
        BitPatterns patterns = Draws.bits(encoding, count, units, "patterns");
        requireEstimate(rule.estimatedBytes(count, units), () -> rule.learn(patterns, Draws.SEED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void following_a_state_takes_what_was_estimated(LearningRule rule, Encoding encoding, int count, int units) {
        Couplings couplings = rule.learn(Draws.bits(encoding, count, units, "patterns"), Draws.SEED);
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, units, "state");
        requireEstimate(rule.trackedBytes(count, units), () -> couplings.track(states, 0));
    }

    /** Vectors are objects until their code is compiled, so that the same may have to be done some times. */
    private static void requireEstimate(long estimate, Supplier<Object> work) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < MOST_TIMES && least > (1 + PERCENT / 100) * estimate; time++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Object result = work.get();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            assertThat(result).isNotNull();
        }
        assertThat(estimate).isCloseTo(least, withinPercentage(PERCENT));
    }
}
