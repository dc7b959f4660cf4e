package dev.hopfield.benchmarks.cases;

import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.benchmarks.peers.Libtorch;
import dev.hopfield.benchmarks.peers.NativeAttention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How far results of dense recall are from the same formula in double precision. */
public final class DenseAccuracy {

    /** Rows that are computed again; more tell nothing new. */
    private static final int MOST_ROWS = 4;

    private DenseAccuracy() {}

    /**
     * The largest error of one contender.
     *
     * @param shape cues x patterns x units
     * @param contender its name
     * @param error the largest error of a row by the largest number of that row
     */
    public record Entry(String shape, String contender, double error) {}

    /** Computes a shape by ourselves, by libtorch in both ways, and in double precision. */
    public static List<Entry> of(DenseRecall shape, Setting setting) {
        AttentionInputs inputs = shape.inputs(setting.seed());
        int rows = Math.min(MOST_ROWS, inputs.cues());
        double[][] exact = new double[rows][];
        for (int row = 0; row < rows; row++) {
            exact[row] = exactly(inputs, row);
        }
        List<Entry> entries = new ArrayList<>();
        try (NativeAttention copy = new NativeAttention(inputs)) {
            for (Contender<float[]> contender : List.of(
                    DenseRecall.ours(inputs, setting.workers(), shape.work()),
                    Libtorch.fused(copy, setting.threads(), shape.work(), Duration.ZERO),
                    Libtorch.formula(copy, setting.threads(), shape.work(), Duration.ZERO))) {
                try (contender) {
                    contender.enter();
                    entries.add(new Entry(inputs.toString(), contender.name(), error(contender.answer(), exact)));
                }
            }
        }
        return entries;
    }

    private static double error(float[] answer, double[][] exact) {
        double largest = 0;
        for (int row = 0; row < exact.length; row++) {
            int units = exact[row].length;
            double scale = 0;
            double difference = 0;
            for (int unit = 0; unit < units; unit++) {
                scale = Math.max(scale, Math.abs(exact[row][unit]));
                difference = Math.max(difference, Math.abs(answer[row * units + unit] - exact[row][unit]));
            }
            largest = Math.max(largest, difference / scale);
        }
        return largest;
    }

    /** One row by the formula, in double precision throughout. */
    static double[] exactly(AttentionInputs inputs, int cue) {
        int units = inputs.units();
        double[] scores = new double[inputs.patterns()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double dot = 0;
            for (int unit = 0; unit < units; unit++) {
                dot += (double) inputs.queries()[cue * units + unit] * inputs.keys()[pattern * units + unit];
            }
            scores[pattern] = dot * inputs.beta();
            largest = Math.max(largest, scores[pattern]);
        }
        double total = 0;
        double[] sums = new double[units];
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double weight = StrictMath.exp(scores[pattern] - largest);
            total += weight;
            for (int unit = 0; unit < units; unit++) {
                sums[unit] += weight * inputs.keys()[pattern * units + unit];
            }
        }
        for (int unit = 0; unit < units; unit++) {
            sums[unit] /= total;
        }
        return sums;
    }
}
