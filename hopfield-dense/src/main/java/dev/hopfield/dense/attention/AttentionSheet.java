package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of each query in each head. Threads may fill in different queries or heads at the same time. */
final class AttentionSheet {

    private final RealPatterns.Builder outputs;
    private final int[][] updates;
    private final StopReason[][] reasons;
    /** Patterns whose weights are kept, none if they are not. */
    private final int patterns;
    /** One for each head. */
    private final RealPatterns.Builder[] weights;

    AttentionSheet(int queries, int outputUnits, int heads, int patterns) {
        this.outputs = RealPatterns.builder(queries, outputUnits);
        this.updates = new int[heads][queries];
        this.reasons = new StopReason[heads][queries];
        this.patterns = patterns;
        this.weights = new RealPatterns.Builder[patterns == 0 ? 0 : heads];
        for (int head = 0; head < weights.length; head++) {
            weights[head] = RealPatterns.builder(queries, patterns);
        }
    }

    void note(int head, int firstQuery, int queries, HeadRetrieval retrieval) {
        float[] row = new float[patterns];
        for (int lane = 0; lane < queries; lane++) {
            int query = firstQuery + lane;
            updates[head][query] = retrieval.updates(lane);
            reasons[head][query] = retrieval.reason(lane);
            if (patterns > 0) {
                retrieval.writeWeights(lane, row);
                weights[head].row(query, row, 0);
            }
        }
    }

    void output(int query, float[] row) {
        outputs.row(query, row, 0);
    }

    /** The result, once everything is filled in. */
    Attended attended() {
        Optional<List<RealPatterns>> kept = patterns == 0
                ? Optional.empty()
                : Optional.of(
                        Stream.of(weights).map(RealPatterns.Builder::build).toList());
        return new Attended(outputs.build(), kept, updates, reasons);
    }
}
