package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;
import dev.hopfield.kernels.StatePanels;

/**
 * The step s &larr; X^T softmax(beta X s) in float, for a few states at a time.
 *
 * <p>Patterns are cut into segments, which workers go through at the same time and whose sums are merged in their order.
 * The cut depends on the patterns alone, so the workers change no bit. For one thread at a time.
 */
final class SegmentedMeans {

    /** Keeps sums that are merged few, whatever the number of patterns. */
    private static final int MOST_SEGMENTS = 64;

    /** For one state, reading as much takes some 50 microseconds, far more than handing a task to a worker. */
    private static final int LEAST_VALUES_FOR_ONE = 1 << 18;

    /** For a panel, so many that merging its sums costs little beside going through them. */
    private static final int LEAST_ROWS_FOR_A_PANEL = 1152;

    /** Values of sums that may wait to be merged, 16 MiB. */
    private static final int WAITING_VALUES = 1 << 22;

    private final RealPatterns patterns;
    private final Workers workers;
    private final int width;
    private final int rowsPerSegment;
    private final int segments;
    private final StatePanels panels;
    private final SoftmaxSums[] all;
    /** For each segment that may wait to be merged, sums for each panel. */
    private final SoftmaxSums[][] waiting;

    /**
     * @param states the most states of a step
     * @param width 1 to go through the patterns for each state alone, or the panel of the kernels
     */
    SegmentedMeans(RealPatterns patterns, double beta, RealKernels kernels, int states, int width, Workers workers) {
        this.patterns = patterns;
        this.workers = workers;
        this.width = width;
        this.rowsPerSegment = rowsPerSegment(patterns.count(), patterns.units(), width);
        this.segments = (patterns.count() - 1) / rowsPerSegment + 1;
        this.panels = new StatePanels(states, patterns.units(), width);
        this.all = new SoftmaxSums[(states - 1) / width + 1];
        this.waiting = new SoftmaxSums[atATime()][all.length];
        for (int panel = 0; panel < all.length; panel++) {
            all[panel] = new SoftmaxSums(kernels, beta, patterns.units(), width);
            for (SoftmaxSums[] sums : waiting) {
                sums[panel] = new SoftmaxSums(kernels, beta, patterns.units(), width);
            }
        }
    }

    private static int rowsPerSegment(int count, int units, int width) {
        int least = width == 1 ? LEAST_VALUES_FOR_ONE / units : LEAST_ROWS_FOR_A_PANEL;
        int rows = Math.max((count - 1) / MOST_SEGMENTS + 1, least);
        return ((rows - 1) / SoftmaxSums.BLOCK + 1) * SoftmaxSums.BLOCK;
    }

    private int atATime() {
        if (workers.count() == 1) {
            return 1;
        }
        long affordable = WAITING_VALUES / ((long) patterns.units() * width * all.length);
        return (int) Math.min(segments, Math.max(2L * workers.count(), affordable));
    }

    /** What sums that wait to be merged take, in bytes, for as many states as share a step. */
    static long waitingBytes(long count, long units, int workers) {
        long segments = Math.min(MOST_SEGMENTS, 1 + count / SoftmaxSums.BLOCK);
        long valuesOfOne = units * (units > RealMemory.MOST_UNITS_OF_A_PANEL ? 1 : RealMemory.BLOCK_ROWS);
        long atATime = Math.min(segments, Math.max(2L * workers, WAITING_VALUES / valuesOfOne));
        return Float.BYTES * atATime * valuesOfOne;
    }

    /**
     * Takes one step.
     *
     * @param states count x units
     * @param count number of states, at least 1
     * @param next receives count x units
     */
    void step(float[] states, int count, float[] next) {
        panels.fill(states, 0, count);
        int used = (count - 1) / width + 1;
        for (int panel = 0; panel < used; panel++) {
            all[panel].clear();
        }
        for (int first = 0; first < segments; first += waiting.length) {
            int from = first;
            int together = Math.min(waiting.length, segments - first);
            workers.forEach(together, slot -> gather(waiting[slot], from + slot, used));
            merge(together, used);
        }
        for (int state = 0; state < count; state++) {
            all[state / width].mean(state % width, next, state * patterns.units());
        }
    }

    private void gather(SoftmaxSums[] sums, int segment, int used) {
        for (int panel = 0; panel < used; panel++) {
            sums[panel].clear();
        }
        int row = segment * rowsPerSegment;
        int end = (int) Math.min(patterns.count(), (segment + 1L) * rowsPerSegment);
        while (row < end) {
            int leftInBlock = patterns.rowsPerBlock() - row % patterns.rowsPerBlock();
            int rows = Math.min(Math.min(SoftmaxSums.BLOCK, leftInBlock), end - row);
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            for (int panel = 0; panel < used; panel++) {
                sums[panel].add(block, patterns.offset(row), rows, panels.panel(panel));
            }
            row += rows;
        }
    }

    private void merge(int together, int used) {
        for (int slot = 0; slot < together; slot++) {
            for (int panel = 0; panel < used; panel++) {
                all[panel].merge(waiting[slot][panel]);
            }
        }
    }
}
