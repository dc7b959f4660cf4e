package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.weights.Tensor;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PyTorch's modules said: {@code hopfield-benchmarks/golden} and {@code golden.py} wrote it down. */
class GoldenTest {

    private static WeightFile open(String name) throws IOException, URISyntaxException {
        return WeightFile.open(Path.of(GoldenTest.class.getResource(name).toURI()));
    }

    private static double[][] matrix(Tensor tensor) {
        float[] values = tensor.values();
        double[][] matrix =
                new double[tensor.shape().get(0)][values.length / tensor.shape().get(0)];
        for (int i = 0; i < values.length; i++) {
            matrix[i / matrix[0].length][i % matrix[0].length] = values[i];
        }
        return matrix;
    }

    private static AttentionMask mask(WeightFile file) throws IOException {
        AttentionMask mask = AttentionMask.none();
        if (file.has("hidden")) {
            boolean[][] hidden = Arrays.stream(matrix(file.tensor("hidden")))
                    .map(GoldenTest::set)
                    .toArray(boolean[][]::new);
            mask = mask.and(AttentionMask.hiding(hidden));
        }
        if (file.has("hiddenPatterns")) {
            mask = mask.and(AttentionMask.hidingPatterns(set(matrix(file.tensor("hiddenPatterns"))[0])));
        }
        if (file.has("added")) {
            double[][] added = matrix(file.tensor("added"));
            float[][] scores = new float[added.length][added[0].length];
            for (int query = 0; query < added.length; query++) {
                for (int pattern = 0; pattern < added[query].length; pattern++) {
                    scores[query][pattern] = (float) added[query][pattern];
                }
            }
            mask = mask.and(AttentionMask.adding(scores));
        }
        return mask;
    }

    private static boolean[] set(double[] numbers) {
        boolean[] set = new boolean[numbers.length];
        for (int i = 0; i < set.length; i++) {
            set[i] = numbers[i] != 0;
        }
        return set;
    }

    private static Attended attend(Attention.Builder parts, WeightFile file) throws IOException {
        AttentionMemory memory = parts.build()
                .store(file.tensor("patterns").rows(), file.tensor("values").rows());
        return memory.attend(
                file.tensor("queries").rows(),
                AttentionOptions.plain().withMask(mask(file)).withWeights());
    }

    @ParameterizedTest
    @CsvSource({
        "plain, 4",
        "no-bias, 4",
        "other-widths, 2",
        "hidden, 4",
        "added, 2",
        "extra, 4",
        "extra-other-widths, 2"
    })
    void theModuleOfLibtorchSaysTheSame(String name, int heads) throws IOException, URISyntaxException {
        WeightFile file = open(name + ".safetensors");
        Attention.Builder parts = TorchModules.multiheadAttention(file, "layer.self_attn.", heads);
        if (name.startsWith("extra")) {
            parts.zeroPattern();
        }
        Attended attended = attend(parts, file);
        Close.requireClose(attended.outputs(), matrix(file.tensor("outputs")));
        Close.requireClose(attended.meanWeights().orElseThrow(), matrix(file.tensor("weights")));
    }

    @Test
    void theModuleOfPythonSaysTheSameWithValuesOfAnotherWidthAndAMaskOfTruthValues()
            throws IOException, URISyntaxException {
        WeightFile file = open("python.npz");
        Attended attended = attend(TorchModules.multiheadAttention(file, "attention.", 3), file);
        Close.requireClose(attended.outputs(), matrix(file.tensor("outputs")));
        double[][] weights = matrix(file.tensor("weights"));
        for (int head = 0; head < 3; head++) {
            RealPatterns ours = attended.weights().orElseThrow().get(head);
            for (int query = 0; query < 5; query++) {
                double[] theirs = Arrays.copyOfRange(weights[head], query * 8, (query + 1) * 8);
                Close.requireClose((RealPatterns) ours.range(query, query + 1), new double[][] {theirs});
            }
        }
        assertThat(file.tensor("hidden").values()).contains(1);
    }
}
