package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;

/** Attention as the formula reads, in plain Java loops; cues are shared among the threads. */
public final class PlainAttention {

    /** The name of its row. */
    public static final String NAME = "plain Java loops";

    private PlainAttention() {}

    /**
     * The contender.
     *
     * @param inputs cues and patterns
     * @param workers the threads
     * @param work what a call does
     */
    public static Contender<float[]> of(AttentionInputs inputs, Workers workers, Work work) {
        return Call.of(NAME, () -> recall(inputs, workers), out -> out, out -> work);
    }

    private static float[] recall(AttentionInputs inputs, Workers workers) {
        float[] out = new float[inputs.cues() * inputs.units()];
        workers.forEach(inputs.cues(), cue -> recall(inputs, cue, out));
        return out;
    }

    private static void recall(AttentionInputs inputs, int cue, float[] out) {
        int units = inputs.units();
        float[] weights = new float[inputs.patterns()];
        float largest = Float.NEGATIVE_INFINITY;
        for (int pattern = 0; pattern < weights.length; pattern++) {
            float dot = 0;
            for (int unit = 0; unit < units; unit++) {
                dot += inputs.queries()[cue * units + unit] * inputs.keys()[pattern * units + unit];
            }
            weights[pattern] = dot * (float) inputs.beta();
            largest = Math.max(largest, weights[pattern]);
        }
        float total = 0;
        for (int pattern = 0; pattern < weights.length; pattern++) {
            weights[pattern] = (float) Math.exp(weights[pattern] - largest);
            total += weights[pattern];
        }
        for (int pattern = 0; pattern < weights.length; pattern++) {
            float share = weights[pattern] / total;
            for (int unit = 0; unit < units; unit++) {
                out[cue * units + unit] += share * inputs.keys()[pattern * units + unit];
            }
        }
    }
}
