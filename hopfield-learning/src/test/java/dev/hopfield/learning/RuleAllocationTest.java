package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.PackedKernels;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Estimates of memory for rules of rules, and sparse ones, against the bytes that this thread allocates.
 *
 * <p>With the plain kernels: vectors are objects until their code is compiled.
 */
class RuleAllocationTest {

    /** An estimate is for deciding whether a run fits. */
    private static final double PERCENT = 20;

    private static final PackedKernels PLAIN = Kernels.plain().packed();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The rule whose estimate is tried, how it learns with the plain kernels, and from what. */
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new Clipped(), plainClipped(), Encoding.BIPOLAR, 20, 3000),
                Arguments.of(new Diluted(0.4), plain(new Diluted(0.4)), Encoding.BIPOLAR, 20, 3000),
                Arguments.of(
                        new Diluted(new Hebbian(), 0.02, false),
                        plain(new Diluted(new Hebbian(), 0.02, false)),
                        Encoding.BIPOLAR,
                        20,
                        6000),
                Arguments.of(new Sparse(), plain(new Sparse()), Encoding.BINARY, 900, 20000));
    }

    @FunctionalInterface
    private interface Learner {
        Couplings learn(BitPatterns patterns);
    }

    private static Learner plainClipped() {
        Clipped ofPlain = new Clipped(new PlainHebbian());
        return patterns -> ofPlain.learn(patterns, Draws.SEED, Workers.caller(), PLAIN);
    }

    private static Learner plain(Diluted rule) {
        Diluted ofPlain = new Diluted(new PlainHebbian(), rule.connectivity(), rule.symmetric());
        return patterns -> ofPlain.learn(patterns, Draws.SEED);
    }

    private static Learner plain(Sparse rule) {
        return patterns -> rule.learn(patterns, Workers.caller(), PLAIN);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void learning_takes_what_was_estimated(
            LearningRule rule, Learner learner, Encoding encoding, int count, int units) {
        BitPatterns patterns = Draws.bits(encoding, count, units, "patterns");
        learner.learn((BitPatterns) patterns.first(1));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings = learner.learn(patterns);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(couplings.units()).isEqualTo(units);
        assertThat(rule.estimatedBytes(count, units)).isCloseTo(allocated, withinPercentage(PERCENT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void following_a_state_takes_what_was_estimated(
            LearningRule rule, Learner learner, Encoding encoding, int count, int units) {
        Couplings couplings = learner.learn(Draws.bits(encoding, count, units, "patterns"));
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, units, "state");
        couplings.track(states, 0);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        couplings.track(states, 0);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(rule.trackedBytes(count, units)).isCloseTo(allocated, withinPercentage(PERCENT));
    }

    /** Hebb's rule with the plain kernels. */
    private record PlainHebbian() implements LearningRule {

        @Override
        public Couplings learn(Patterns patterns, Seed seed) {
            return new PackedHebbianCouplings((BitPatterns) patterns, PLAIN, Workers.caller());
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public Set<CouplingTrait> traits() {
            return new Hebbian().traits();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            throw new IllegalStateException("the estimate that is tried is that of Hebbian");
        }
    }
}
