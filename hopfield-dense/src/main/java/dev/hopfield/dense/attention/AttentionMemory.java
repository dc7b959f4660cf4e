package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stored patterns that answer queries by {@link Attention}. Immutable, and safe for use by many threads at once.
 *
 * <p>Patterns and values are projected once, when they are stored: heads x patterns x (head width + width of values) floats are kept, and
 * the projected patterns once more if state patterns are updated. Scores, weights and sums are in float, as in PyTorch. A batch of queries
 * equals its rows: bitwise in batches of at least 4, to 1e-5 with smaller ones, however it is cut. Each thread at work holds the weights of
 * one head for up to 64 queries.
 *
 * <p>A query that is hidden from every pattern gets weights of 0, an empty sum, and so the bias of the output projection, or zeros.
 * PyTorch's {@code scaled_dot_product_attention} does the same; where its {@code MultiheadAttention} goes another way, it gives NaN.
 *
 * <p>This is no {@link dev.hopfield.api.memory.Memory}. There a state is completed in the space of cues, where known units can be
 * held and each step be watched; here a state lies behind a projection, in several heads that come to rest one by one, and what
 * a query sees is said for pairs of query and pattern. With one head and no projections, {@link dev.hopfield.dense.DenseModel} with {@link
 * dev.hopfield.dense.Softmax} gives the same answers as a memory, also of pairs of a key and a value.
 */
public final class AttentionMemory {

    /** With fewer queries, going through the patterns for each by itself is faster than with empty lanes in a panel. */
    private static final int FEWEST_IN_A_PANEL = 4;

    /** Weights of a panel that a thread may hold, 256 MiB. */
    private static final long MOST_WEIGHTS = 1L << 26;

    private final Attention layer;
    private final Shapes shapes;
    private final HeadRows keys;
    private final HeadRows values;

    AttentionMemory(Attention layer, Shapes shapes, RealPatterns patterns, RealPatterns values, Workers workers) {
        this.layer = layer;
        this.shapes = shapes;
        int count = Math.addExact(patterns.count(), layer.extraKeys.count());
        this.keys = new HeadRows(shapes.heads, count, shapes.headWidth, true, layer.mostUpdates > 0);
        this.values = new HeadRows(shapes.heads, count, shapes.valueWidth, false, true);
        StoredRows ofKeys = new StoredRows(patterns, layer.ofStored, layer.keyPanels, layer.extraKeys);
        StoredRows ofValues = new StoredRows(values, layer.ofProjected, layer.valuePanels, layer.extraValues);
        int blocks = keys.blocks();
        workers.forEach(2 * blocks, task -> {
            if (task < blocks) {
                ofKeys.fill(this.keys, task);
            } else {
                ofValues.fill(this.values, task - blocks);
            }
        });
    }

    /** The number of patterns, with those that the layer itself adds at the end. */
    public int patterns() {
        return keys.count;
    }

    /** The number of units of a query. */
    public int queryUnits() {
        return shapes.queryUnits;
    }

    /** The number of units of an answer. */
    public int outputUnits() {
        return shapes.outputUnits;
    }

    /**
     * Answers queries that see every pattern.
     *
     * @param queries queries x units
     * @return queries x output units
     * @throws IllegalArgumentException if queries have another number of units, or scores leave the range of floats
     */
    public RealPatterns attend(RealPatterns queries) {
        return attend(queries, AttentionOptions.plain()).outputs();
    }

    /**
     * Answers queries.
     *
     * @param queries queries x units
     * @param options what each query sees, whether weights are kept, and who does the work
     * @return answers, how they came about, and the weights if they are kept
     * @throws IllegalArgumentException if queries have another number of units, the mask another shape, or scores leave the
     *     range of floats
     */
    public Attended attend(RealPatterns queries, AttentionOptions options) {
        if (queries.units() != queryUnits()) {
            throw new IllegalArgumentException("the queries have " + queries.units() + " units but the attention takes "
                    + queryUnits() + "; give queries of " + queryUnits() + " units");
        }
        options.mask().requireShape(queries.count(), shapes.patterns);
        int panel = layer.kernels.panel();
        boolean alone = queries.count() < FEWEST_IN_A_PANEL || (long) panel * patterns() > MOST_WEIGHTS;
        int width = alone ? 1 : panel;
        QueryPanels panels = new QueryPanels(layer, shapes, queries, width);
        AttentionSheet sheet = new AttentionSheet(
                queries.count(), outputUnits(), shapes.heads, options.keepingWeights() ? patterns() : 0);
        float[][] answers = new float[panels.count()][shapes.heads * shapes.valueWidth * width];
        Queue<HeadRetrieval> idle = new ConcurrentLinkedQueue<>();
        options.workers().forEach(panels.count() * shapes.heads, task -> {
            HeadRetrieval waiting = idle.poll();
            HeadRetrieval retrieval = waiting == null ? retrieval(width) : waiting;
            int head = task / panels.count();
            int number = task % panels.count();
            panels.project(number, head, retrieval.states());
            retrieval.run(head, beta(head), options.mask(), panels.first(number), panels.queries(number));
            int length = shapes.valueWidth * width;
            System.arraycopy(retrieval.answers(), 0, answers[number], head * length, length);
            sheet.note(head, panels.first(number), panels.queries(number), retrieval);
            idle.add(retrieval);
        });
        OutputPanels outputs = new OutputPanels(layer, shapes, width);
        options.workers()
                .forEach(
                        panels.count(),
                        number -> outputs.write(answers[number], sheet, panels.first(number), panels.queries(number)));
        return sheet.attended();
    }

    private HeadRetrieval retrieval(int width) {
        return new HeadRetrieval(
                layer.kernels, keys, values, shapes.patterns, layer.mostUpdates, layer.tolerance, width);
    }

    private float beta(int head) {
        return switch (layer.betas.length) {
            case 0 -> (float) (1 / Math.sqrt(shapes.headWidth));
            case 1 -> (float) layer.betas[0];
            default -> (float) layer.betas[head];
        };
    }

    @Override
    public String toString() {
        return shapes.heads + " heads, " + patterns() + " patterns";
    }
}
