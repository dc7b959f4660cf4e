package dev.hopfield.benchmarks.peers;

import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.FastestOf;
import dev.hopfield.benchmarks.harness.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Attention by libtorch, on the processor, without gradients. */
public final class Libtorch {

    /** The names of its rows. */
    public static final String FUSED = "libtorch SDPA";

    public static final String FUSED_AS_IT_COMES = "libtorch SDPA, as it comes";
    public static final String FORMULA = "libtorch formula";

    private Libtorch() {}

    /**
     * The fused kernel, {@code scaled_dot_product_attention}.
     *
     * @param inputs copied for native code
     * @param threads to use
     * @param work what a call does
     * @param trial how long each way to use the threads is tried
     */
    public static Contender<float[]> fused(NativeAttention inputs, int threads, Work work, Duration trial) {
        return new FastestOf<>(FUSED, variants("", fusedProduct(inputs), threads, work), trial);
    }

    /** The fused kernel with all threads for both libraries, which is what they do if nobody tells them otherwise. */
    public static Contender<float[]> fusedAsItComes(NativeAttention inputs, int threads, Work work) {
        return contender(FUSED_AS_IT_COMES, fusedProduct(inputs), new NativeThreads(threads, threads), work);
    }

    private static Supplier<Tensor> fusedProduct(NativeAttention inputs) {
        Tensor queries = inputs.queryTensor(4);
        Tensor keys = inputs.keyTensor(4);
        TensorOptional noMask = new TensorOptional();
        DoubleOptional scale = new DoubleOptional(inputs.beta());
        return () -> torch.scaled_dot_product_attention(queries, keys, keys, noMask, 0.0, false, scale, false);
    }

    /** The explicit formula softmax(beta Q K^T) K, which holds all weights at once. */
    public static Contender<float[]> formula(NativeAttention inputs, int threads, Work work, Duration trial) {
        Tensor queries = inputs.queryTensor(2);
        Tensor keys = inputs.keyTensor(2);
        Tensor transposed = keys.t();
        Scalar beta = new Scalar(inputs.beta());
        List<Contender<float[]>> variants =
                new ArrayList<>(variants("mm, ", () -> matrices(queries, keys, transposed, beta), threads, work));
        if (inputs.cues() == 1) {
            Tensor query = queries.squeeze(0);
            variants.addAll(variants("mv, ", () -> vectors(query, keys, transposed, beta), threads, work));
        }
        return new FastestOf<>(FORMULA, variants, trial);
    }

    private static Tensor matrices(Tensor queries, Tensor keys, Tensor transposed, Scalar beta) {
        try (Tensor scores = torch.mm(queries, transposed)) {
            scores.mul_(beta);
            try (Tensor weights = torch.softmax(scores, -1)) {
                return torch.mm(weights, keys);
            }
        }
    }

    private static Tensor vectors(Tensor query, Tensor keys, Tensor transposed, Scalar beta) {
        try (Tensor scores = torch.mv(keys, query)) {
            scores.mul_(beta);
            try (Tensor weights = torch.softmax(scores, -1)) {
                return torch.mv(transposed, weights);
            }
        }
    }

    static List<Contender<float[]>> variants(String prefix, Supplier<Tensor> product, int threads, Work work) {
        return NativeThreads.upTo(threads).stream()
                .map(way -> contender(prefix + way, product, way, work))
                .toList();
    }

    private static Contender<float[]> contender(String name, Supplier<Tensor> product, NativeThreads way, Work work) {
        Held held = new Held();
        return Call.of(name, () -> held.next(product), NativeAttention::values, result -> work)
                .entering(way::set)
                .closing(held::free);
    }

    /** The last result, freed when the next one is there: the collector knows nothing of its size. */
    private static final class Held {

        private Tensor tensor = new Tensor();

        Tensor next(Supplier<Tensor> product) {
            NativeThreads.withoutGradients(() -> {
                Tensor result = product.get();
                free();
                tensor = result;
            });
            return tensor;
        }

        void free() {
            tensor.close();
        }
    }
}
