package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What documentation shows. AttentionExampleTest runs it. */
final class AttentionExample {

    private AttentionExample() {}

    /** Multi-head attention that PyTorch has trained. */
    static RealPatterns transformer(Path file, RealPatterns tokens) throws IOException {
        // begin transformer
        WeightFile weights = WeightFile.open(file);
        Attention attention =
                TorchModules.multiheadAttention(weights, "layer.self_attn.", 4).build();

        AttentionMemory memory = attention.store(tokens);
        AttentionOptions options = AttentionOptions.plain()
                .withMask(AttentionMask.causal(tokens.count()))
                .withWeights();
        Attended attended = memory.attend(tokens, options);

        RealPatterns outputs = attended.outputs(); // tokens x units
        RealPatterns weightsOfHeads = attended.meanWeights().orElseThrow(); // tokens x tokens
        // end transformer
        return weightsOfHeads.count() == outputs.count() ? outputs : weightsOfHeads;
    }

    /** A Hopfield layer: the state pattern is updated until it rests, then the value is read. */
    static RealPatterns association(RealPatterns keys, RealPatterns values, RealPatterns noisyKeys) {
        // begin association
        Attention attention = Attention.builder(1).beta(8).updates(10, 1e-4).build();
        RealPatterns recalled = attention.store(keys, values).attend(noisyKeys);
        // end association
        return recalled;
    }

    /** Bags of any size become rows of one size. */
    static RealPatterns pooling(Attention attention, RealPatterns trainedQueries, List<RealPatterns> bags) {
        // begin pooling
        AttentionPooling pooling = new AttentionPooling(attention, trainedQueries);
        RealPatterns rows = pooling.pool(bags, Workers.caller()); // bags x (queries x output units)
        // end pooling
        return rows;
    }
}
