package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;

/** Some cues on their way to fixed points, step by step together. Those that have stopped leave. For one thread. */
final class BlockRetrieval {

    private final RealMemory memory;
    private final Cues cues;
    private final RecallOptions options;
    private final int units;
    /** The cues that are under way come first. */
    private final int[] rows;

    private int underWay;
    private float[] states;
    private float[] next;

    BlockRetrieval(RealMemory memory, Cues cues, int[] rows, RecallOptions options) {
        this.memory = memory;
        this.cues = cues;
        this.options = options;
        this.units = memory.units();
        this.rows = rows.clone();
        this.underWay = rows.length;
        this.states = new float[Math.multiplyExact(rows.length, units)];
        this.next = new float[states.length];
        RealPatterns start = (RealPatterns) cues.states();
        for (int place = 0; place < underWay; place++) {
            float[] block = start.block(rows[place] / start.rowsPerBlock());
            System.arraycopy(block, start.offset(rows[place]), states, place * units, units);
        }
    }

    void run(SegmentedMeans means, RecallSheet sheet) {
        for (int place = 0; place < underWay; place++) {
            memory.observe(options, rows[place], 0, 0, states, place * units);
        }
        for (int step = 1; step <= options.maxSteps() && underWay > 0; step++) {
            means.step(states, underWay, next);
            settle(step, sheet);
        }
        for (int place = 0; place < underWay; place++) {
            sheet.end(rows[place], states, place * units, new Ending(options.maxSteps(), StopReason.STEP_LIMIT));
        }
    }

    /** Lets go of what has converged, and closes the ranks of the others. */
    private void settle(int step, RecallSheet sheet) {
        int kept = 0;
        for (int place = 0; place < underWay; place++) {
            int at = place * units;
            clamp(place);
            if (options.observer().isPresent()) {
                int changed = StateChange.signs(states, next, at, units);
                memory.observe(options, rows[place], step, changed, next, at);
            }
            if (StateChange.largest(states, next, at, units) <= memory.tolerance()) {
                sheet.end(rows[place], next, at, new Ending(step, StopReason.CONVERGED));
            } else {
                System.arraycopy(next, at, next, kept * units, units);
                rows[kept] = rows[place];
                kept++;
            }
        }
        underWay = kept;
        float[] before = states;
        states = next;
        next = before;
    }

    private void clamp(int place) {
        if (options.clampKnown()) {
            for (int unit = 0; unit < units; unit++) {
                if (cues.isKnown(rows[place], unit)) {
                    next[place * units + unit] = states[place * units + unit];
                }
            }
        }
    }
}
