package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.stream.IntStream;

/**
 * Real keys and values: the key is completed first, and its weights then sum the values.
 *
 * <p>Reading the value is a step too. With one step in all the cue is not completed, as in attention.
 */
final class RealPairs implements Memory, WeighingMemory {

    private final RealMemory keys;
    private final RealPatterns values;

    RealPairs(RealMemory keys, RealPatterns values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public int units() {
        return keys.units();
    }

    @Override
    public int recalledUnits() {
        return values.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        keys.require(cues.states(), "cues");
        KeyCompletion completed =
                KeyCompletion.of(keys, keys.network().parts().update().steps(), cues, options);
        RecallSheet sheet = new RecallSheet(cues.count(), values.units());
        int[] all = IntStream.range(0, values.units()).toArray();
        options.workers().forEach(cues.count(), row -> {
            float[] value = new float[values.units()];
            boolean finite = read(completed.state(row), all, value);
            StopReason reason = finite ? completed.reason(row) : StopReason.DIVERGED;
            sheet.end(row, value, 0, new Ending(completed.steps(row), reason));
        });
        return sheet.recall().withKeys(completed.states());
    }

    /** Writes the value that a key calls up; zeros where it calls up none. */
    private boolean read(float[] key, int[] all, float[] value) {
        RealNetwork network = keys.network();
        double[] scores = new double[values.count()];
        double[] weights = new double[values.count()];
        double[] sums = new double[values.units()];
        network.scores().write(key, 0, scores);
        double logFactor = network.parts().weighting().weights(scores, weights);
        Retrieval.sum(values, weights, sums);
        return Retrieval.normalise(network.parts().normalisation(), sums, logFactor, all, value);
    }

    @Override
    public RealPatterns weights(Patterns states) {
        return keys.weights(states);
    }
}
