package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Estimates of memory against the bytes that this thread allocates, which are counted and do not depend on the heap.
 *
 * <p>With the plain kernels: vectors are objects until their code is compiled.
 */
class AllocationTest {

    /** An estimate is for deciding whether a run fits. */
    private static final double PERCENT = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What loading the classes takes is not counted. */
    @BeforeAll
    static void load_the_classes() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 1, 1, "patterns");
        new PackedHebbianCouplings(patterns, Kernels.plain().packed(), Workers.caller()).track(patterns, 0);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"20000, 2000", "3000, 8000", "100000, 600"})
    void couplings_of_bits_take_what_was_estimated(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings =
                new PackedHebbianCouplings(patterns, Kernels.plain().packed(), Workers.caller());
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(couplings.units()).isEqualTo(units);
        assertThat(new Hebbian().estimatedBytes(count, units)).isCloseTo(allocated, withinPercentage(PERCENT));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"20000, 2000", "3000, 8000", "100000, 600"})
    void following_a_state_takes_what_was_estimated(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        Couplings couplings =
                new PackedHebbianCouplings(patterns, Kernels.plain().packed(), Workers.caller());
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, units, "state");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        LocalFields fields = couplings.track(states, 0);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(fields.field(0)).isNotZero();
        assertThat(new Hebbian().trackedBytes(count, units)).isCloseTo(allocated, withinPercentage(PERCENT));
    }

    /** What learning allocates is let go in part before the products are made: the estimate is of the most at a time. */
    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"1000, 600", "3000, 200"})
    void a_dense_kernel_takes_no_less_than_is_kept_and_no_more_than_is_allocated(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings = new PseudoInverse().learn(patterns, Draws.SEED);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(couplings.units()).isEqualTo(units);
        assertThat(new PseudoInverse().estimatedBytes(count, units))
                .isBetween(DenseKernel.bytes(count, units), (long) (1.05 * allocated));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"1000, 600", "3000, 200"})
    void real_patterns_take_no_more_than_was_estimated(int units, int count) {
        RealPatterns patterns = Draws.reals(count, units, "patterns");
        PseudoInverse projection = new PseudoInverse();
        // What is kept: the patterns that are orthonormal.
        assertThat(projection.estimatedBytes(count, units))
                .isBetween((long) Float.BYTES * count * units, (long) (1.05 * allocated(projection, patterns)));
        for (LearningRule rule : List.of(new Hebbian(), new Palimpsest(4.108))) {
            assertThat(allocated(rule, patterns)).isLessThan((long) (1.2 * rule.estimatedBytes(count, units)));
        }
    }

    private static long allocated(LearningRule rule, Patterns patterns) {
        rule.learn(patterns.first(1), Draws.SEED);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings = rule.learn(patterns, Draws.SEED);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(couplings.units()).isEqualTo(patterns.units());
        return allocated;
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"3000, 1500", "500, 3000", "20000, 100"})
    void a_diagonal_kernel_takes_what_was_estimated(int units, int count) {
        Palimpsest rule = new Palimpsest(4.108);
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, units, "state");
        RealPatterns reals = Draws.reals(1, units, "state");
        diagonal(patterns.first(1)).track(states, 0).field(0);
        diagonal(patterns.first(1)).fields(reals);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Couplings couplings = diagonal(patterns);
        long learnt = THREADS.getCurrentThreadAllocatedBytes();
        LocalFields fields = couplings.track(states, 0);
        long tracked = THREADS.getCurrentThreadAllocatedBytes();
        couplings.fields(reals);
        // Without the fields themselves.
        long taken = THREADS.getCurrentThreadAllocatedBytes() - units * Float.BYTES;
        assertThat(fields.field(0)).isZero();
        assertThat(rule.estimatedBytes(count, units)).isCloseTo(learnt - before, withinPercentage(PERCENT));
        assertThat(rule.trackedBytes(count, units)).isCloseTo(tracked - learnt, withinPercentage(PERCENT));
        assertThat(rule.fieldBytes(count, units)).isCloseTo(taken - tracked, withinPercentage(PERCENT));
    }

    private static Couplings diagonal(Patterns patterns) {
        BitPatterns bits = (BitPatterns) patterns;
        UnitMajorBits columns = new UnitMajorBits(
                Kernels.plain().packed(), bits.count(), bits.units(), bits::copyRow, Workers.caller()::forEach);
        return new KernelCouplings(bits, columns, new DiagonalKernel(columns, new double[bits.count()]), false);
    }
}
