package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;

/**
 * One head at work on queries side by side: scores, weights, updates of the state patterns, and the answer.
 *
 * <p>A lane for each query. A query that has settled keeps its state pattern while others go on, and so its weights, to the
 * last bit. For one thread at a time; may be used again.
 */
final class HeadRetrieval {

    private final RealKernels kernels;
    private final HeadRows keys;
    private final HeadRows values;
    private final int stored;
    private final int mostUpdates;
    private final double tolerance;
    private final int width;

    private final float[] states;
    private final float[] scaled;
    private final float[] sums;
    private final float[] products;
    private final float[] max;
    private final float[] total;
    private final float[][] maxOfBlocks;
    private final int[] updates;
    private final StopReason[] reasons;
    /** For each block rows x width: scores, and then weights. */
    private float[][] weights;

    private float[][] before;

    /**
     * @param stored patterns that a mask may hide, which come first
     */
    HeadRetrieval(
            RealKernels kernels,
            HeadRows keys,
            HeadRows values,
            int stored,
            int mostUpdates,
            double tolerance,
            int width) {
        this.kernels = kernels;
        this.keys = keys;
        this.values = values;
        this.stored = stored;
        this.mostUpdates = mostUpdates;
        this.tolerance = tolerance;
        this.width = width;
        this.states = new float[keys.width * width];
        this.scaled = new float[states.length];
        this.sums = new float[Math.max(keys.width, values.width) * width];
        this.products = new float[sums.length];
        this.max = new float[width];
        this.total = new float[width];
        this.maxOfBlocks = new float[keys.blocks()][width];
        this.updates = new int[width];
        this.reasons = new StopReason[width];
        this.weights = weights();
        this.before = mostUpdates == 0 ? new float[0][] : weights();
    }

    private float[][] weights() {
        float[][] all = new float[keys.blocks()][];
        for (int block = 0; block < all.length; block++) {
            all[block] = new float[keys.rowsOf(block) * width];
        }
        return all;
    }

    /** The state patterns to begin with, head width x lanes; to be written before {@link #run}. */
    float[] states() {
        return states;
    }

    /** Goes through all updates, and leaves the answers in {@link #answers}. */
    void run(int head, float beta, AttentionMask mask, int firstQuery, int queries) {
        Arrays.fill(reasons, mostUpdates == 0 ? StopReason.COMPLETED : StopReason.STEP_LIMIT);
        Arrays.fill(updates, mostUpdates);
        int made = 0;
        weigh(head, beta, mask, firstQuery, queries);
        while (made < mostUpdates && !allSettled(queries)) {
            made++;
            update(head);
            weigh(head, beta, mask, firstQuery, queries);
            settle(made);
        }
        sum(values, head, weights);
    }

    /** The answers, value width x lanes; valid until the next run. */
    float[] answers() {
        return sums;
    }

    int updates(int lane) {
        return updates[lane];
    }

    StopReason reason(int lane) {
        return reasons[lane];
    }

    /** Writes the weights of one lane. */
    void writeWeights(int lane, float[] into) {
        for (int block = 0; block < weights.length; block++) {
            for (int row = 0; row < keys.rowsOf(block); row++) {
                into[block * HeadRows.BLOCK + row] = weights[block][row * width + lane];
            }
        }
    }

    private boolean allSettled(int queries) {
        for (int lane = 0; lane < queries; lane++) {
            if (reasons[lane] != StopReason.CONVERGED) {
                return false;
            }
        }
        return true;
    }

    private void weigh(int head, float beta, AttentionMask mask, int firstQuery, int queries) {
        for (int i = 0; i < states.length; i++) {
            scaled[i] = beta * states[i];
        }
        Arrays.fill(max, -Float.MAX_VALUE);
        Arrays.fill(total, 0);
        for (int block = 0; block < weights.length; block++) {
            int rows = keys.rowsOf(block);
            kernels.products(keys.rows(head, block), 0, rows, keys.width, scaled, width, weights[block]);
            mask.add(weights[block], block * HeadRows.BLOCK, rows, firstQuery, queries, width);
            kernels.weigh(weights[block], rows, width, max, total);
            System.arraycopy(max, 0, maxOfBlocks[block], 0, width);
        }
        requireFinite(head, mask, firstQuery, queries);
        for (int block = 0; block < weights.length; block++) {
            normalise(weights[block], maxOfBlocks[block]);
        }
    }

    /** A total of 0 is right where everything is hidden; else all scores were below the range. */
    private void requireFinite(int head, AttentionMask mask, int firstQuery, int queries) {
        for (int lane = 0; lane < queries; lane++) {
            boolean vanished = total[lane] == 0 && !(stored == keys.count && mask.hidesAll(firstQuery + lane, stored));
            if (vanished || !Float.isFinite(total[lane])) {
                throw new IllegalArgumentException("scores of query " + (firstQuery + lane) + " in head " + head
                        + " are beyond the range of floats; scale queries, patterns, beta or the mask down");
            }
        }
    }

    /** Where nothing is seen, the total is 0, and so are all weights. */
    private void normalise(float[] block, float[] maxSoFar) {
        for (int lane = 0; lane < width; lane++) {
            double scale = maxSoFar[lane] == max[lane] ? 1 : StrictMath.exp((double) maxSoFar[lane] - max[lane]);
            maxSoFar[lane] = total[lane] == 0 ? 0 : (float) (scale / total[lane]);
        }
        for (int from = 0; from < block.length; from += width) {
            for (int lane = 0; lane < width; lane++) {
                block[from + lane] *= maxSoFar[lane];
            }
        }
    }

    /** Moves the state patterns that have not settled. */
    private void update(int head) {
        sum(keys, head, weights);
        for (int from = 0; from < states.length; from += width) {
            for (int lane = 0; lane < width; lane++) {
                states[from + lane] = reasons[lane] == StopReason.CONVERGED ? states[from + lane] : sums[from + lane];
            }
        }
        float[][] old = before;
        before = weights;
        weights = old;
    }

    private void settle(int made) {
        double[] squares = new double[width];
        for (int block = 0; block < weights.length; block++) {
            for (int from = 0; from < weights[block].length; from += width) {
                for (int lane = 0; lane < width; lane++) {
                    double change = (double) weights[block][from + lane] - before[block][from + lane];
                    squares[lane] += change * change;
                }
            }
        }
        for (int lane = 0; lane < width; lane++) {
            if (reasons[lane] != StopReason.CONVERGED && Math.sqrt(squares[lane]) <= tolerance) {
                reasons[lane] = StopReason.CONVERGED;
                updates[lane] = made;
            }
        }
    }

    /** Sums of weighted rows, block by block. */
    private void sum(HeadRows rows, int head, float[][] shares) {
        int length = rows.width * width;
        for (int block = 0; block < shares.length; block++) {
            float[] target = block == 0 ? sums : products;
            kernels.products(
                    rows.columns(head, block), 0, rows.width, rows.rowsOf(block), shares[block], width, target);
            for (int i = 0; block > 0 && i < length; i++) {
                sums[i] += products[i];
            }
        }
    }
}
