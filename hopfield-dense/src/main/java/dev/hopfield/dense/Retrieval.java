package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import java.util.Arrays;
import java.util.Optional;

/** A real state on its way to a fixed point, step by step, with scores and weights in double. For one thread. */
final class Retrieval {

    /** Beyond, the size of a sum says no more: e^600 times any float is still a finite double. */
    private static final double LARGEST_LOG_FACTOR = 600;

    private final RealNetwork network;
    private final double[] scores;
    private final double[] weights;
    private final double[] sums;

    private float[] state;
    private float[] before;
    private int[] freeUnits;

    Retrieval(RealNetwork network) {
        this.network = network;
        this.scores = new double[network.patterns().count()];
        this.weights = new double[scores.length];
        this.sums = new double[network.patterns().units()];
        this.state = new float[sums.length];
        this.before = new float[sums.length];
        this.freeUnits = new int[0];
    }

    /** What one takes, in bytes. */
    static long bytes(long count, long units) {
        return count * (2L * Double.BYTES + Float.BYTES) + units * (Double.BYTES + 2L * Float.BYTES);
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
        System.arraycopy(state, 0, before, 0, state.length);
        double logFactor = weigh();
        if (logFactor > Double.NEGATIVE_INFINITY && freeUnits.length > 0) {
            sum(network.patterns(), weights, sums);
            if (!move(network.parts(), sums, logFactor, freeUnits, state, before)) {
                return false;
            }
        }
        float[] next = before;
        before = state;
        state = next;
        return true;
    }

    private double weigh() {
        network.scores().write(state, 0, scores);
        return network.parts().weighting().weights(scores, weights);
    }

    /** sums_i = sum_mu weights_mu xi_mu,i, with weights rounded to floats. */
    static void sum(RealPatterns patterns, double[] weights, double[] sums) {
        float[] rounded = new float[weights.length];
        for (int pattern = 0; pattern < weights.length; pattern++) {
            rounded[pattern] = (float) weights[pattern];
        }
        Arrays.fill(sums, 0);
        for (int block = 0; block < patterns.blockCount(); block++) {
            int first = block * patterns.rowsPerBlock();
            int rows = patterns.rowsInBlock(block);
            FloatRows.weightedSum(patterns.block(block), rows, patterns.units(), rounded, first, sums);
        }
    }

    /**
     * Moves a state to sums, normalised and damped.
     *
     * @param free the units that change
     * @param state the state so far
     * @param next the same; receives the free units of the next state
     * @return whether all are finite
     */
    static boolean move(RealParts parts, double[] sums, double logFactor, int[] free, float[] state, float[] next) {
        if (!normalise(parts.normalisation(), sums, logFactor, free, next)) {
            return false;
        }
        double damping = parts.update().damping();
        if (damping > 0) {
            for (int unit : free) {
                next[unit] = (float) (damping * state[unit] + (1 - damping) * next[unit]);
            }
        }
        return true;
    }

    /**
     * Writes g(exp(logFactor) sums) to the free units of a state.
     *
     * @return whether all are finite
     */
    static boolean normalise(
            Optional<Normalisation> normalisation, double[] sums, double logFactor, int[] free, float[] into) {
        boolean sizeMatters = normalisation.isEmpty() || !normalisation.get().isScaleFree();
        if (sizeMatters && logFactor != 0) {
            double factor = StrictMath.exp(Math.min(logFactor, LARGEST_LOG_FACTOR));
            for (int unit : free) {
                sums[unit] *= factor;
            }
        }
        if (normalisation.isPresent()) {
            normalisation.get().apply(sums, free, into);
            return true;
        }
        for (int unit : free) {
            if (!(Math.abs(sums[unit]) <= Float.MAX_VALUE)) {
                return false;
            }
        }
        for (int unit : free) {
            into[unit] = (float) sums[unit];
        }
        return true;
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
