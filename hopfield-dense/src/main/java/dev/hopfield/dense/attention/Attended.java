package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;

/** Answers to a batch of queries, and how they came about. Immutable. */
public final class Attended {

    private final RealPatterns outputs;
    private final Optional<List<RealPatterns>> weights;
    private final int[][] updates;
    private final StopReason[][] reasons;

    Attended(RealPatterns outputs, Optional<List<RealPatterns>> weights, int[][] updates, StopReason[][] reasons) {
        this.outputs = outputs;
        this.weights = weights;
        this.updates = updates;
        this.reasons = reasons;
    }

    /** The answers: queries x output units. */
    public RealPatterns outputs() {
        return outputs;
    }

    /**
     * The attention weights of each head: queries x patterns, with patterns that the layer adds at the end.
     *
     * @return one batch a head, each row adding up to 1, or 0 where a query sees nothing; empty if weights were not kept
     */
    public Optional<List<RealPatterns>> weights() {
        return weights;
    }

    /** The mean of the weights over the heads, as PyTorch gives them; empty if weights were not kept. */
    public Optional<RealPatterns> meanWeights() {
        return weights.map(Attended::mean);
    }

    private static RealPatterns mean(List<RealPatterns> heads) {
        int queries = heads.get(0).count();
        int patterns = heads.get(0).units();
        RealPatterns.Builder mean = RealPatterns.builder(queries, patterns);
        for (int query = 0; query < queries; query++) {
            float[] row = new float[patterns];
            for (RealPatterns head : heads) {
                float[] block = head.block(query / head.rowsPerBlock());
                int from = head.offset(query);
                for (int pattern = 0; pattern < patterns; pattern++) {
                    row[pattern] += block[from + pattern] / heads.size();
                }
            }
            mean.row(query, row, 0);
        }
        return mean.build();
    }

    /**
     * How often the state pattern of a query was updated in a head.
     *
     * @param head from 0 on
     * @param query from 0 on
     */
    public int updates(int head, int query) {
        return updates[head][query];
    }

    /**
     * Why no more updates were made.
     *
     * @param head from 0 on
     * @param query from 0 on
     * @return CONVERGED if the weights came to rest, STEP_LIMIT if not, COMPLETED if no updates were asked for
     */
    public StopReason stopReason(int head, int query) {
        return reasons[head][query];
    }
}
