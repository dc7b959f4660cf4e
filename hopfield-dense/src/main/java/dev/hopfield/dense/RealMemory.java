package dev.hopfield.dense;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.memory.Workers;
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
import java.util.stream.IntStream;

/** Real patterns weighted by how well they match the state, iterated until no unit changes any more. */
class RealMemory implements WeighingMemory {

    /** With fewer cues, going through the patterns for each by itself is faster than with empty lanes in a panel. */
    private static final int FEWEST_IN_A_PANEL = 4;

    /** Keeps panels within some megabytes. */
    static final int MOST_UNITS_OF_A_PANEL = 1 << 16;

    /** Cues that share each pattern while it is in the cache. */
    static final int BLOCK_ROWS = 64;

    /** With fewer, some workers might wait for the others. */
    private static final int BLOCKS_A_WORKER = 2;

    private final RealNetwork network;
    private final RealKernels kernels;

    RealMemory(RealNetwork network, RealKernels kernels) {
        this.network = network;
        this.kernels = kernels;
    }

    RealNetwork network() {
        return network;
    }

    @Override
    public int units() {
        return network.patterns().units();
    }

    /** What a block of states takes on its way, in float, with one thread: two states, panels, and sums in two places. */
    static long bytesOfABlock(long units) {
        long states = units > MOST_UNITS_OF_A_PANEL ? 1 : BLOCK_ROWS;
        return states * (5 * units + 2L * SoftmaxSums.BLOCK) * Float.BYTES;
    }

    double tolerance() {
        return network.parts().update().tolerance();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        RecallSheet sheet = new RecallSheet(cues.count(), units());
        boolean[] inFloat = inFloat((RealPatterns) cues.states());
        int[] inDouble =
                IntStream.range(0, inFloat.length).filter(row -> !inFloat[row]).toArray();
        recallInDouble(cues, inDouble, options, sheet);
        int[] others =
                IntStream.range(0, inFloat.length).filter(row -> inFloat[row]).toArray();
        recallInFloat(cues, others, options, sheet);
        return sheet.recall();
    }

    void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.REAL, states, what);
    }

    private boolean[] inFloat(RealPatterns cues) {
        boolean[] inFloat = new boolean[cues.count()];
        if (network.parts().isPlainAttention()) {
            double beta = ((Softmax) network.parts().weighting()).beta();
            FloatRange range = new FloatRange(beta, network.largestSquaredNorm(), tolerance());
            for (int row = 0; row < inFloat.length; row++) {
                float[] block = cues.block(row / cues.rowsPerBlock());
                inFloat[row] = range.holds(RealNetwork.squaredNorm(block, cues.offset(row), units()));
            }
        }
        return inFloat;
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

    /** Workers share the blocks of cues if there are enough of them, and the patterns if not; that changes no bit. */
    private void recallInFloat(Cues cues, int[] rows, RecallOptions options, RecallSheet sheet) {
        boolean alone = cues.count() < FEWEST_IN_A_PANEL || units() > MOST_UNITS_OF_A_PANEL;
        int width = alone ? 1 : kernels.panel();
        int blockRows = alone ? 1 : BLOCK_ROWS;
        int blocks = (rows.length + blockRows - 1) / blockRows;
        boolean enough = blocks >= BLOCKS_A_WORKER * options.workers().count();
        Workers sharingBlocks = enough ? options.workers() : Workers.caller();
        Workers sharingPatterns = enough ? Workers.caller() : options.workers();
        sharingBlocks.forEach(blocks, block -> {
            int[] some = Arrays.copyOfRange(rows, block * blockRows, Math.min(rows.length, (block + 1) * blockRows));
            double beta = ((Softmax) network.parts().weighting()).beta();
            SegmentedMeans means =
                    new SegmentedMeans(network.patterns(), beta, kernels, some.length, width, sharingPatterns);
            new BlockRetrieval(this, cues, some, options).run(means, sheet);
        });
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
        RealPatterns real = (RealPatterns) states;
        double[] scores = new double[network.patterns().count()];
        double[] weights = new double[scores.length];
        float[] shares = new float[scores.length];
        RealPatterns.Builder builder = RealPatterns.builder(real.count(), scores.length);
        for (int row = 0; row < real.count(); row++) {
            network.scores().write(real.block(row / real.rowsPerBlock()), real.offset(row), scores);
            network.parts().weighting().weights(scores, weights);
            double sum = Arrays.stream(weights).map(Math::abs).sum();
            for (int pattern = 0; pattern < shares.length; pattern++) {
                shares[pattern] = sum == 0 ? 0 : (float) (Math.abs(weights[pattern]) / sum);
            }
            builder.row(row, shares, 0);
        }
        return builder.build();
    }
}
