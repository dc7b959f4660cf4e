package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.SoftmaxSums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One step of a few states at a time: the sums of patterns that they become, in float.
 *
 * <p>Patterns are cut into segments, which workers go through at the same time and whose sums are merged in their order.
 * What may be left out, if anything, is learnt in rounds, each as long as all before. The cut depends on the patterns alone, so the workers
 * change no bit. For one thread at a time.
 *
 * @param <G> what is gathered on the way
 */
final class SegmentedStep<G extends Gathering<G>> {

    /** Keeps sums that are merged few, whatever the number of patterns. */
    private static final int MOST_SEGMENTS = 64;

    /** For one state, reading as much takes some 50 microseconds, far more than handing a task to a worker. */
    private static final int LEAST_VALUES_FOR_ONE = 1 << 18;

    /** For a panel, so many that merging its sums costs little beside going through them. */
    private static final int LEAST_ROWS_FOR_A_PANEL = 1152;

    /** Values of sums that may wait to be merged, 16 MiB. */
    private static final int WAITING_VALUES = 1 << 22;

    private final RealPatterns keys;
    private final RealPatterns values;
    private final Workers workers;
    private final int rowsPerSegment;
    private final int segments;
    private final StepStates panels;
    /** For each panel. */
    private final List<G> all;
    /** For each segment that may wait to be merged, what it has gathered for each panel. */
    private final List<List<G>> waiting;

    /**
     * @param keys what states are compared with
     * @param values what is summed
     * @param panels room for the most states of a step; one by one, to go through the patterns for each alone, or in panels
     * @param states the most states of a step
     * @param kind makes what gathers for one panel
     */
    SegmentedStep(
            RealPatterns keys, RealPatterns values, StepStates panels, int states, Supplier<G> kind, Workers workers) {
        this.keys = keys;
        this.values = values;
        this.workers = workers;
        this.panels = panels;
        this.rowsPerSegment = rowsPerSegment(keys.count(), keys.units(), panels.width());
        this.segments = (keys.count() - 1) / rowsPerSegment + 1;
        int count = (states - 1) / panels.width() + 1;
        this.all = gatherings(count, kind);
        this.waiting = new ArrayList<>();
        for (int slot = 0; slot < atATime(count); slot++) {
            waiting.add(gatherings(count, kind));
        }
    }

    private static <G> List<G> gatherings(int count, Supplier<G> kind) {
        List<G> gatherings = new ArrayList<>();
        for (int panel = 0; panel < count; panel++) {
            gatherings.add(kind.get());
        }
        return gatherings;
    }

    private static int rowsPerSegment(int count, int units, int width) {
        int least = width == 1 ? LEAST_VALUES_FOR_ONE / units : LEAST_ROWS_FOR_A_PANEL;
        int rows = Math.max((count - 1) / MOST_SEGMENTS + 1, least);
        return ((rows - 1) / SoftmaxSums.BLOCK + 1) * SoftmaxSums.BLOCK;
    }

    private int atATime(int count) {
        if (workers.count() == 1) {
            return 1;
        }
        long affordable = WAITING_VALUES / ((long) values.units() * panels.width() * count);
        return (int) Math.min(segments, Math.max(2L * workers.count(), affordable));
    }

    /** What sums that wait to be merged take, in bytes, for as many states as share a step. */
    static long waitingBytes(long count, long units, int workers) {
        long segments = Math.min(MOST_SEGMENTS, 1 + count / SoftmaxSums.BLOCK);
        long valuesOfOne = units * (units > RealMemory.MOST_UNITS_OF_A_PANEL ? 1 : StateBlocks.BLOCK_ROWS);
        long atATime = Math.min(segments, Math.max(2L * workers, WAITING_VALUES / valuesOfOne));
        return Float.BYTES * atATime * valuesOfOne;
    }

    /**
     * Goes through all patterns.
     *
     * @param states count x units; not changed until the last state is read
     * @param count number of states, at least 1
     */
    void take(float[] states, int count) {
        panels.fill(states, count);
        int used = (count - 1) / panels.width() + 1;
        begin(all, used);
        int end = 0;
        for (int first = 0; first < segments; first = end) {
            end = all.get(0).leads() ? Math.min(segments, Math.max(1, 2 * first)) : segments;
            all.forEach(Gathering::settle);
            takeRound(first, end, used);
        }
    }

    /** Goes through segments that follow the same others, as many at a time as may wait. */
    private void takeRound(int first, int end, int used) {
        for (int next = first; next < end; next += waiting.size()) {
            int from = next;
            int together = Math.min(waiting.size(), end - next);
            workers.forEach(together, slot -> gather(waiting.get(slot), from + slot, used));
            merge(together, used);
        }
    }

    private void begin(List<G> gatherings, int used) {
        for (int panel = 0; panel < used; panel++) {
            gatherings.get(panel).begin(panels, panel);
        }
    }

    private void gather(List<G> gatherings, int segment, int used) {
        begin(gatherings, used);
        for (int panel = 0; panel < used; panel++) {
            gatherings.get(panel).follow(all.get(panel));
        }
        int row = segment * rowsPerSegment;
        int end = (int) Math.min(keys.count(), (segment + 1L) * rowsPerSegment);
        while (row < end) {
            Stretch stretch = Stretch.of(keys, values, row, end);
            for (int panel = 0; panel < used; panel++) {
                gatherings.get(panel).add(stretch);
            }
            row += stretch.count();
        }
    }

    private void merge(int together, int used) {
        for (int slot = 0; slot < together; slot++) {
            for (int panel = 0; panel < used; panel++) {
                all.get(panel).merge(waiting.get(slot).get(panel));
            }
        }
    }

    /** What a state of the step becomes; of the sums one at a time. */
    void read(int state, StepSums into) {
        all.get(state / panels.width()).read(state % panels.width(), into);
    }
}
