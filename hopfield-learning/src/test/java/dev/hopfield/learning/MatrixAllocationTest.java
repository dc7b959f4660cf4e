package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates of matrices against the bytes that this thread allocates, for rules that use no vectors, which are objects at first. */
class MatrixAllocationTest {

    /** An estimate is for deciding whether a run fits. */
    private static final double PERCENT = 20;

    private static final int UNITS = 2000;

    private static final int COUNT = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<LearningRule> rules() {
        return Stream.of(new Storkey(), new Bounded());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_matrix_takes_what_was_estimated(LearningRule rule) {
        rule.learn(Draws.bits(Encoding.BIPOLAR, 1, 1, "patterns"), SEED);
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, COUNT, UNITS, "patterns");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings = rule.learn(patterns, SEED);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(couplings.units()).isEqualTo(UNITS);
        assertThat(rule.estimatedBytes(COUNT, UNITS)).isCloseTo(allocated, withinPercentage(PERCENT));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void following_a_state_takes_what_was_estimated(LearningRule rule) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, COUNT, UNITS, "patterns");
        Couplings couplings = rule.learn(patterns, SEED);
        couplings.track(patterns, 0);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        couplings.track(patterns, 1);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(rule.trackedBytes(COUNT, UNITS)).isCloseTo(allocated, withinPercentage(PERCENT));
    }
}
