package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;

/**
 * Real keys and values: the key is completed first, and its weights then sum the values.
 *
 * <p>Reading the value is a step too. With one step in all the cue is not completed, as in attention.
 */
final class RealPairs implements Memory, WeighingMemory {

    private final RealMemory keys;
    private final RealPatterns values;
    private final StateBlocks blocks;

    RealPairs(RealMemory keys, RealPatterns values, RealKernels kernels) {
        this.keys = keys;
        this.values = values;
        this.blocks = new StateBlocks(FloatPaths.reading(keys.network(), values, kernels), kernels);
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
        ValueReading reading = new ValueReading(keys.network(), values, completed, sheet);
        int[] others = blocks.forEach(
                completed.real(),
                options.workers(),
                (path, rows, step, sharing) -> reading.readBlock(path.range(), rows, step, sharing));
        options.workers().forEach(others.length, index -> reading.readInDouble(others[index]));
        return sheet.recall().withKeys(completed.states());
    }

    @Override
    public RealPatterns weights(Patterns states) {
        return keys.weights(states);
    }
}
