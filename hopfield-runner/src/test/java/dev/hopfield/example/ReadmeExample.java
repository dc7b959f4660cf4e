package dev.hopfield.example;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.classic.ClassicModel;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.Softmax;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.source.Digits;
import java.io.IOException;
import java.util.List;

final class ReadmeExample {

    public static void main(String[] arguments) throws IOException {
        Seed seed = new Seed(1982);
        Patterns digits = new Digits(10, 8).draw(seed.child("patterns"));
        Cues noisy = new Flip(0.15).corrupt(digits, seed.child("cues"));
        for (Model model : List.of(new ClassicModel(), new DenseModel(new Softmax(8)))) {
            Encoding encoding = model.accepts().get(0);
            Memory memory = model.store(digits.as(encoding), seed.child("store"));
            Recall recall = memory.recall(noisy.as(encoding), RecallOptions.of(100, seed.child("recall")));
            Patterns recalled = recall.states().as(Encoding.BIPOLAR);
            int right = 0;
            for (int i = 0; i < digits.count(); i++) {
                right += recalled.range(i, i + 1).equals(digits.range(i, i + 1)) ? 1 : 0;
            }
            System.out.println(model.getClass().getSimpleName() + " recalls " + right + " of " + digits.count());
        }
    }
}
