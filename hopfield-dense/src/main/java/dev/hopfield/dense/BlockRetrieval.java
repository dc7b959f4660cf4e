package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Some cues on their way to fixed points, step by step together. Those that have stopped leave. For one thread.
 *
 * <p>Where floats will not do, a state takes its step by itself in double.
 */
final class BlockRetrieval {

    private final RealMemory memory;
    private final RealNetwork network;
    private final FloatRange range;
    private final Cues cues;
    private final RecallOptions options;
    private final Workers workers;
    private final int units;
    private final StepSums sums;
    private final float[] state;
    private final float[] moved;
    private final Queue<Retrieval> idle = new ConcurrentLinkedQueue<>();

    /** The cues that are under way come first. */
    private final int[] rows;

    private final int[][] freeUnits;
    /** Places whose step has to be taken in double. */
    private final IntList left = new IntList();

    private final boolean[] diverged;

    private int underWay;
    private float[] states;
    private float[] next;

    /**
     * @param range where floats will do
     * @param workers share what has to be done in double
     */
    BlockRetrieval(RealMemory memory, FloatRange range, Cues cues, int[] rows, RecallOptions options, Workers workers) {
        this.memory = memory;
        this.network = memory.network();
        this.range = range;
        this.cues = cues;
        this.options = options;
        this.workers = workers;
        this.units = memory.units();
        this.sums = new StepSums(units);
        this.state = new float[units];
        this.moved = new float[units];
        this.rows = rows.clone();
        this.freeUnits = new int[rows.length][];
        this.diverged = new boolean[rows.length];
        this.underWay = rows.length;
        this.states = new float[Math.multiplyExact(rows.length, units)];
        this.next = new float[states.length];
        RealPatterns start = (RealPatterns) cues.states();
        for (int place = 0; place < underWay; place++) {
            float[] block = start.block(rows[place] / start.rowsPerBlock());
            System.arraycopy(block, start.offset(rows[place]), states, place * units, units);
            boolean shared = place > 0 && !options.clampKnown();
            freeUnits[place] = shared ? freeUnits[0] : FreeUnits.of(cues, rows[place], options);
        }
    }

    void run(SegmentedStep<?> step, RecallSheet sheet) {
        for (int place = 0; place < underWay; place++) {
            memory.observe(options, rows[place], 0, 0, states, place * units);
        }
        for (int number = 1; number <= options.maxSteps() && underWay > 0; number++) {
            advance(step);
            settle(number, sheet);
        }
        for (int place = 0; place < underWay; place++) {
            sheet.end(rows[place], states, place * units, new Ending(options.maxSteps(), StopReason.STEP_LIMIT));
        }
    }

    private void advance(SegmentedStep<?> step) {
        step.take(states, underWay);
        left.clear();
        for (int place = 0; place < underWay; place++) {
            diverged[place] = false;
            System.arraycopy(states, place * units, state, 0, units);
            System.arraycopy(state, 0, moved, 0, units);
            if (hasMoved(step, place)) {
                System.arraycopy(moved, 0, next, place * units, units);
            } else {
                left.add(place);
            }
        }
        workers.forEach(left.size(), index -> advanceInDouble(left.get(index)));
    }

    private boolean hasMoved(SegmentedStep<?> step, int place) {
        if (!range.holdsAt(RealNetwork.squaredNorm(state, 0, units))) {
            return false;
        }
        int[] free = freeUnits[place];
        step.read(place, sums);
        if (!sums.isGiven() || !FloatGuard.allows(sums, network.parts().normalisation(), free)) {
            return false;
        }
        boolean stays = sums.logFactor() == Double.NEGATIVE_INFINITY || free.length == 0;
        return stays || Retrieval.move(network.parts(), sums.sums(), sums.logFactor(), free, state, moved);
    }

    private void advanceInDouble(int place) {
        Retrieval waiting = idle.poll();
        Retrieval retrieval = waiting == null ? new Retrieval(network) : waiting;
        float[] alone = new float[units];
        System.arraycopy(states, place * units, alone, 0, units);
        retrieval.start(alone, freeUnits[place]);
        diverged[place] = !retrieval.advance();
        System.arraycopy(retrieval.state(), 0, next, place * units, units);
        idle.add(retrieval);
    }

    /** Lets go of what has ended, and closes the ranks of the others. */
    private void settle(int step, RecallSheet sheet) {
        int kept = 0;
        for (int place = 0; place < underWay; place++) {
            int at = place * units;
            StopReason reason = ending(step, place, at);
            if (reason == StopReason.DIVERGED) {
                sheet.end(rows[place], states, at, new Ending(step - 1, reason));
            } else if (reason != StopReason.STEP_LIMIT) {
                sheet.end(rows[place], next, at, new Ending(step, reason));
            } else {
                System.arraycopy(next, at, next, kept * units, units);
                rows[kept] = rows[place];
                freeUnits[kept] = freeUnits[place];
                kept++;
            }
        }
        underWay = kept;
        float[] before = states;
        states = next;
        next = before;
    }

    /** Why a state ends with this step; the step limit if it does not. */
    private StopReason ending(int step, int place, int at) {
        if (diverged[place]) {
            return StopReason.DIVERGED;
        }
        if (options.observer().isPresent()) {
            memory.observe(options, rows[place], step, StateChange.signs(states, next, at, units), next, at);
        }
        FixedPointIteration update = network.parts().update();
        if (update.steps().isPresent()) {
            return step == update.steps().get() ? StopReason.COMPLETED : StopReason.STEP_LIMIT;
        }
        boolean rests = StateChange.largest(states, next, at, units) <= update.restingChange();
        return rests ? StopReason.CONVERGED : StopReason.STEP_LIMIT;
    }
}
