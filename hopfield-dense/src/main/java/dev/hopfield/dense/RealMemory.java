package dev.hopfield.dense;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Real patterns weighted by how well they match the state, iterated until no unit changes any more. */
class RealMemory implements WeighingMemory {

    /** Keeps panels within some megabytes. */
    static final int MOST_UNITS_OF_A_PANEL = 1 << 16;

    private final RealNetwork network;
    private final StateBlocks blocks;

    RealMemory(RealNetwork network, RealKernels kernels) {
        this(network, new StateBlocks(FloatPaths.of(network, kernels), kernels));
    }

    /**
     * @param blocks take steps in float where there is a way; the others are taken in double
     */
    RealMemory(RealNetwork network, StateBlocks blocks) {
        this.network = network;
        this.blocks = blocks;
    }

    RealNetwork network() {
        return network;
    }

    @Override
    public int units() {
        return network.patterns().units();
    }

    /**
     * What a block of states takes on its way, in bytes, with one thread.
     *
     * <p>Of each state where it was and where it goes, and its direction; of each lane of a panel, whether or not there is a state
     * for it, itself and sums in two places, with scores, weights and working space there.
     *
     * @param states how many there are
     * @param lanes how many there is room for in panels
     * @param candidates what the candidates of a state take
     */
    static long bytesOfABlock(long states, long lanes, long units, long candidates) {
        long ofAState = 3 * units * Float.BYTES;
        long ofALane = (3 * units + 5L * SoftmaxSums.BLOCK) * Float.BYTES + candidates;
        return states * ofAState + lanes * ofALane;
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        RecallSheet sheet = new RecallSheet(cues.count(), units());
        int[] others = blocks.forEach(
                (RealPatterns) cues.states(),
                options.workers(),
                (path, rows, step, sharing) ->
                        new BlockRetrieval(this, path.range(), cues, rows, options, sharing).run(step, sheet));
        recallInDouble(cues, others, options, sheet);
        return sheet.recall();
    }

    void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.REAL, states, what);
    }

    private void recallInDouble(Cues cues, int[] rows, RecallOptions options, RecallSheet sheet) {
        Queue<Retrieval> idle = new ConcurrentLinkedQueue<>();
        options.workers().forEach(rows.length, task -> {
            Retrieval waiting = idle.poll();
            Retrieval retrieval = waiting == null ? new Retrieval(network) : waiting;
            int row = rows[task];
            retrieval.start(((RealPatterns) cues.states()).row(row), FreeUnits.of(cues, row, options));
            Ending ending = iterate(retrieval, row, options);
            sheet.end(row, retrieval.state(), 0, ending);
            idle.add(retrieval);
        });
    }

    private Ending iterate(Retrieval retrieval, int row, RecallOptions options) {
        FixedPointIteration update = network.parts().update();
        int planned = update.steps().orElse(Integer.MAX_VALUE);
        observe(options, row, 0, 0, retrieval.state(), 0);
        for (int step = 1; step <= options.maxSteps(); step++) {
            if (!retrieval.advance()) {
                return new Ending(step - 1, StopReason.DIVERGED);
            }
            observe(options, row, step, retrieval.changedSigns(), retrieval.state(), 0);
            if (step == planned) {
                return new Ending(step, StopReason.COMPLETED);
            }
            if (update.steps().isEmpty() && retrieval.largestChange() <= update.restingChange()) {
                return new Ending(step, StopReason.CONVERGED);
            }
        }
        return new Ending(options.maxSteps(), StopReason.STEP_LIMIT);
    }

    void observe(RecallOptions options, int row, int step, int changed, float[] states, int offset) {
        if (options.observer().isPresent()) {
            RecallStep view = new ObservedStep(
                    options.firstRow() + row,
                    step,
                    changed,
                    () -> RealPatterns.of(Arrays.copyOfRange(states, offset, offset + units())),
                    () -> shownEnergy(states, offset));
            options.observer().get().onStep(view);
        }
    }

    /** What an observer is shown: nothing, as there is no energy. */
    OptionalDouble shownEnergy(float[] states, int offset) {
        return OptionalDouble.empty();
    }

    @Override
    public RealPatterns weights(Patterns states) {
        require(states, "states");
        return network.shares((RealPatterns) states);
    }
}
