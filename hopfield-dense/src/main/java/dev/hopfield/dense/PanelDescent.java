package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.function.IntConsumer;

/**
 * Some cues on their way down the energy of random features, a panel of them at a time. For one thread.
 *
 * <p>A cue that has stopped makes room for the next. Its lane is its own, so that the others change no bit of it.
 */
final class PanelDescent {

    private final RandomFeatureMemory memory;
    private final Cues cues;
    private final RecallOptions options;
    private final RecallSheet sheet;
    private final FeatureMap map;
    private final int width;
    private final FeatureDescent[] lanes;
    private final int[] rows;
    private final int[] steps;
    private final float[] atFeatures;
    private final float[] atUnits;
    private int next;
    private final int end;
    private int underWay;

    /**
     * @param from the first cue
     * @param to the cue after the last
     */
    PanelDescent(RandomFeatureMemory memory, Cues cues, int from, int to, RecallOptions options, RecallSheet sheet) {
        this.memory = memory;
        this.cues = cues;
        this.options = options;
        this.sheet = sheet;
        this.map = memory.map();
        this.width = map.panel();
        this.lanes = new FeatureDescent[Math.min(width, to - from)];
        this.rows = new int[lanes.length];
        this.steps = new int[lanes.length];
        this.atFeatures = new float[Math.multiplyExact(map.features(), width)];
        this.atUnits = new float[Math.multiplyExact(map.units(), width)];
        this.next = from;
        this.end = to;
    }

    /** What one takes, in bytes. */
    static long bytes(long features, long units, long cues, int width) {
        return Math.min(cues, width) * FeatureDescent.bytes(features, units) + Float.BYTES * width * (features + units);
    }

    void run() {
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = memory.descent();
            start(lane);
        }
        while (underWay > 0) {
            forEachUnderWay(lane -> lanes[lane].writePull(atFeatures, lane, width));
            map.sums(atFeatures, atUnits);
            forEachUnderWay(lane -> lanes[lane].aim(atUnits, lane, width));
            map.angles(0, map.features(), atUnits, atFeatures);
            forEachUnderWay(lane -> {
                lanes[lane].descend(atFeatures, lane, width);
                settle(lane);
            });
        }
    }

    private void forEachUnderWay(IntConsumer task) {
        for (int lane = 0; lane < lanes.length; lane++) {
            if (rows[lane] >= 0) {
                task.accept(lane);
            }
        }
    }

    private void start(int lane) {
        rows[lane] = next < end ? next : -1;
        if (next < end) {
            next++;
            underWay++;
            steps[lane] = 0;
            RealPatterns states = (RealPatterns) cues.states();
            int row = rows[lane];
            lanes[lane].start(
                    states.block(row / states.rowsPerBlock()), states.offset(row), FreeUnits.of(cues, row, options));
            memory.observe(options, row, 0, 0, lanes[lane]);
        }
    }

    private void settle(int lane) {
        steps[lane]++;
        memory.observe(options, rows[lane], steps[lane], lanes[lane].changedSigns(), lanes[lane]);
        if (lanes[lane].isAtRest(memory.tolerance())) {
            stop(lane, StopReason.CONVERGED);
        } else if (steps[lane] == options.maxSteps()) {
            stop(lane, StopReason.STEP_LIMIT);
        }
    }

    private void stop(int lane, StopReason reason) {
        sheet.end(rows[lane], lanes[lane].state(), 0, new Ending(steps[lane], reason));
        underWay--;
        start(lane);
    }
}
