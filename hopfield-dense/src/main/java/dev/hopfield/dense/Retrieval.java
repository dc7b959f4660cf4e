package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import java.util.Arrays;

/** A real state on its way to a fixed point of s &larr; X^T grad L(X s), with scores in double. For one thread. */
final class Retrieval {

    private final RealPatterns patterns;
    private final Lagrangian separation;
    private final double[] scores;
    private final float[] weights;
    private final double[] sums;

    private float[] state;
    private float[] before;
    private int[] freeUnits;

    Retrieval(RealPatterns patterns, Lagrangian separation) {
        this.patterns = patterns;
        this.separation = separation;
        this.scores = new double[patterns.count()];
        this.weights = new float[patterns.count()];
        this.sums = new double[patterns.units()];
        this.state = new float[patterns.units()];
        this.before = new float[patterns.units()];
        this.freeUnits = new int[0];
    }

    void start(float[] cue, int[] free) {
        System.arraycopy(cue, 0, state, 0, state.length);
        // Clamped units are never written again, so both arrays that take turns need them.
        System.arraycopy(cue, 0, before, 0, before.length);
        freeUnits = free;
    }

    /**
     * Updates all free units at once, unless that would leave the finite numbers.
     *
     * @return whether the state was updated
     */
    boolean advance() {
        scores(patterns, state, 0, scores);
        separation.weights(scores, weights);
        Arrays.fill(sums, 0);
        for (int block = 0; block < patterns.blockCount(); block++) {
            int first = block * patterns.rowsPerBlock();
            int rows = patterns.rowsInBlock(block);
            FloatRows.weightedSum(patterns.block(block), rows, patterns.units(), weights, first, sums);
        }
        for (int unit : freeUnits) {
            if (!(Math.abs(sums[unit]) <= Float.MAX_VALUE)) {
                return false;
            }
        }
        accept();
        return true;
    }

    /**
     * Scores of all patterns, xi_mu . s, for a state that begins at an offset; in double.
     *
     * <p>Softmax multiplies the error of a score by beta: at beta 8 and scores of some hundreds, float products would
     * cost the weights of close rivals their fifth digit. Doubles also never overflow here, and take no longer.
     */
    static void scores(RealPatterns patterns, float[] states, int offset, double[] into) {
        int rowsPerBlock = patterns.rowsPerBlock();
        FloatRows.overlaps(patterns::block, rowsPerBlock, patterns.count(), patterns.units(), states, offset, into);
    }

    private void accept() {
        float[] next = before;
        for (int unit : freeUnits) {
            next[unit] = (float) sums[unit];
        }
        before = state;
        state = next;
    }

    /** By how much the unit that changed most did so in the last step. */
    double largestChange() {
        return StateChange.largest(before, state, 0, state.length);
    }

    /** How many units changed the sign that they decode to in the last step. */
    int changedSigns() {
        return StateChange.signs(before, state, 0, state.length);
    }

    /** The state, shared: valid until the next step or start. */
    float[] state() {
        return state;
    }
}
