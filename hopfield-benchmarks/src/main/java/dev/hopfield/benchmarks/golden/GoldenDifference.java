package dev.hopfield.benchmarks.golden;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.attention.Attended;
import dev.hopfield.dense.attention.Attention;
import dev.hopfield.dense.attention.AttentionMask;
import dev.hopfield.dense.attention.AttentionOptions;
import dev.hopfield.dense.attention.TorchModules;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How far our answers are from those in a golden file.
 *
 * @param outputs the largest difference of a unit
 * @param weights the largest difference of a mean weight
 */
public record GoldenDifference(double outputs, double weights) {

    /** Reads a case from its file, and answers it. */
    public static GoldenDifference of(GoldenCase golden, Path path) throws IOException {
        WeightFile file = WeightFile.open(path);
        Attention.Builder parts = TorchModules.multiheadAttention(
                file, GoldenCase.PREFIX, golden.shape().heads());
        if (golden.extra()) {
            parts.zeroPattern();
        }
        Attended attended = parts.build()
                .store(rows(file, "patterns"), rows(file, "values"))
                .attend(
                        rows(file, "queries"),
                        AttentionOptions.plain().withMask(mask(file)).withWeights());
        return new GoldenDifference(
                largest(attended.outputs(), rows(file, "outputs")),
                largest(attended.meanWeights().orElseThrow(), rows(file, "weights")));
    }

    private static RealPatterns rows(WeightFile file, String name) throws IOException {
        return file.tensor(name).rows();
    }

    private static AttentionMask mask(WeightFile file) throws IOException {
        AttentionMask mask = AttentionMask.none();
        if (file.has("added")) {
            mask = mask.and(AttentionMask.adding(matrix(file, "added")));
        }
        if (file.has("hidden")) {
            float[][] hidden = matrix(file, "hidden");
            boolean[][] pairs = new boolean[hidden.length][];
            for (int query = 0; query < pairs.length; query++) {
                pairs[query] = set(hidden[query]);
            }
            mask = mask.and(AttentionMask.hiding(pairs));
        }
        if (file.has("hiddenPatterns")) {
            mask = mask.and(AttentionMask.hidingPatterns(set(matrix(file, "hiddenPatterns")[0])));
        }
        return mask;
    }

    private static float[][] matrix(WeightFile file, String name) throws IOException {
        float[] values = file.tensor(name).values();
        int rows = file.tensor(name).shape().get(0);
        float[][] matrix = new float[rows][values.length / rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * matrix[row].length, matrix[row], 0, matrix[row].length);
        }
        return matrix;
    }

    private static boolean[] set(float[] numbers) {
        boolean[] set = new boolean[numbers.length];
        for (int i = 0; i < set.length; i++) {
            set[i] = numbers[i] != 0;
        }
        return set;
    }

    private static double largest(RealPatterns ours, RealPatterns theirs) {
        double largest = 0;
        for (int row = 0; row < theirs.count(); row++) {
            for (int unit = 0; unit < theirs.units(); unit++) {
                largest = Math.max(largest, Math.abs((double) ours.value(row, unit) - theirs.value(row, unit)));
            }
        }
        return largest;
    }
}
