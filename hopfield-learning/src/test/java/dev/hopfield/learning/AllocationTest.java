package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.kernels.Kernels;
import java.lang.management.ManagementFactory;
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
}
