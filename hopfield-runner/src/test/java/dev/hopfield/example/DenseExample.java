package dev.hopfield.example;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.Euclidean;
import dev.hopfield.dense.FixedPointIteration;
import dev.hopfield.dense.Manhattan;
import dev.hopfield.dense.Softmax;
import dev.hopfield.dense.Sparsemax;

final class DenseExample {

    public static void main(String[] arguments) {
        Seed seed = new Seed(2021);
        RealPatterns patterns =
                RealPatterns.of(new float[] {1, 0, 0.9f}, new float[] {0.8f, 0.1f, 1}, new float[] {-1, 1, 0});
        RealPatterns cue = RealPatterns.of(new float[] {1, 0, 0.5f});

        DenseModel sparse = new DenseModel(new Euclidean(), new Sparsemax(4));
        Memory memory = sparse.store(patterns, seed);
        Recall recall = memory.recall(Cues.of(cue), RecallOptions.of(100, seed));
        System.out.println("the last unit ends at " + hundredths(recall.states().value(0, 2)));

        // Memories of parts that have an energy in common are an EnergyMemory; others say why there is none.
        System.out.println("energy " + hundredths(((EnergyMemory) memory).energy(recall.states())[0]));
        DenseModel manhattan = new DenseModel(new Manhattan(), new Softmax(4));
        System.out.println("a model that " + manhattan.notes().get(0));

        // How many patterns are averaged in effect.
        RealPatterns shares = ((WeighingMemory) memory).weights(recall.states());
        double squares = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            squares += shares.value(0, pattern) * shares.value(0, pattern);
        }
        System.out.println("patterns in it: " + Math.round(1 / squares));

        // Keys and values: one step is attention.
        RealPatterns values = RealPatterns.of(new float[] {10}, new float[] {20}, new float[] {30});
        Recall read = new DenseModel(new Softmax(8))
                .with(FixedPointIteration.ofSteps(1))
                .store(patterns, values, seed)
                .recall(Cues.of(cue), RecallOptions.of(1, seed));
        System.out.println("the value is " + hundredths(read.states().value(0, 0)));
    }

    private static double hundredths(double value) {
        return Math.round(100 * value) / 100.0;
    }
}
