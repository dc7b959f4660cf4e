package dev.hopfield.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Counts the bytes that the calling thread allocates.
 *
 * <p>The count does not depend on the heap or its collector. What varies is what the first runs take to load classes, and small objects
 * that compiled code does without: therefore the least of several runs counts.
 */
final class AllocatedBytes {

    private static final int RUNS = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    /**
     * The least that a task allocates in several runs.
     *
     * @param task does the work in the calling thread, and tells how many of the bytes are not to count
     * @return bytes
     */
    static long least(Supplier<Long> task) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long left = task.get();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before - left);
        }
        return least;
    }
}
