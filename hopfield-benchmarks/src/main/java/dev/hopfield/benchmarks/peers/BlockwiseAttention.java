package dev.hopfield.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.FastestOf;
import dev.hopfield.benchmarks.harness.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Attention by OpenBLAS, in the blocks that turn out best: product, exponentials, product.
 *
 * <p>Two ways are tried. <em>Rows</em>: a block of cues against all patterns, OpenBLAS sharing each product among the
 * threads. <em>Tiles</em>: each thread on cues of its own (or on patterns of its own, if there is a single cue), tile
 * after tile with a running maximum, so that weights stay in the cache. The exponentials are libtorch's, in vectors.
 */
public final class BlockwiseAttention {

    /** The name of its row. */
    public static final String NAME = "OpenBLAS blockwise";

    /** Weights of a block of cues: 400 MB at most. */
    private static final long MOST_WEIGHTS = 100_000_000;

    private static final int[] ROWS = {1024, 512, 256, 128};
    private static final int[][] TILES = {
        {64, 512}, {128, 256}, {128, 512}, {128, 1024}, {256, 512}, {256, 1024}, {512, 512}, {512, 1024}, {512, 2048}
    };
    private static final int[] LONE_TILES = {1024, 2048, 4096, 8192};

    private BlockwiseAttention() {}

    /**
     * All block sizes, of which the fastest takes part.
     *
     * @param inputs copied for native code
     * @param workers the threads
     * @param work what a call does
     * @param trial how long each is tried
     */
    public static Contender<float[]> of(NativeAttention inputs, Workers workers, Work work, Duration trial) {
        List<Contender<float[]>> variants = new ArrayList<>();
        if (inputs.cues() == 1) {
            for (int patterns : LONE_TILES) {
                variants.add(tiles(inputs, workers, 1, patterns, work));
            }
        } else {
            for (int rows : ROWS) {
                if (rows <= inputs.cues() && (long) rows * inputs.patterns() <= MOST_WEIGHTS) {
                    variants.add(rows(inputs, workers.count(), rows, work));
                }
            }
            for (int[] tile : TILES) {
                if (tile[0] * workers.count() <= inputs.cues()) {
                    variants.add(tiles(inputs, workers, tile[0], tile[1], work));
                }
            }
            if (variants.isEmpty()) {
                variants.add(rows(inputs, workers.count(), inputs.cues(), work));
            }
        }
        return new FastestOf<>(NAME, variants, trial);
    }

    private static Contender<float[]> tiles(
            NativeAttention inputs, Workers workers, int cues, int patterns, Work work) {
        TiledAttention attention = new TiledAttention(inputs, workers, cues, patterns);
        return Call.of("tiles of " + cues + " x " + patterns, attention::run, out -> out, out -> work)
                .entering(new NativeThreads(1, 1)::set)
                .closing(attention::close);
    }

    private static Contender<float[]> rows(NativeAttention inputs, int threads, int rows, Work work) {
        FloatPointer weights = new FloatPointer((long) rows * inputs.patterns());
        FloatPointer out = new FloatPointer((long) inputs.cues() * inputs.units());
        return Call.of(
                        "rows of " + rows,
                        () -> {
                            NativeThreads.withoutGradients(() -> recall(inputs, rows, weights, out));
                            return out;
                        },
                        result -> {
                            float[] values = new float[inputs.cues() * inputs.units()];
                            result.get(values);
                            return values;
                        },
                        result -> work)
                .entering(new NativeThreads(threads, threads)::set)
                .closing(() -> {
                    weights.close();
                    out.close();
                });
    }

    private static void recall(NativeAttention inputs, int rows, FloatPointer weights, FloatPointer out) {
        int patterns = inputs.patterns();
        int units = inputs.units();
        FloatPointer keys = inputs.keys(0);
        for (int cue = 0; cue < inputs.cues(); cue += rows) {
            int count = Math.min(rows, inputs.cues() - cue);
            cblas_sgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans,
                    count,
                    patterns,
                    units,
                    inputs.beta(),
                    inputs.queries(cue),
                    units,
                    keys,
                    units,
                    0,
                    weights,
                    patterns);
            try (Tensor block = torch.from_blob(weights, count, patterns)) {
                torch.softmax_out(block, block, -1);
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        count,
                        units,
                        patterns,
                        1,
                        weights,
                        patterns,
                        keys,
                        units,
                        0,
                        new FloatPointer(out).position((long) cue * units),
                        units);
            }
        }
    }
}
