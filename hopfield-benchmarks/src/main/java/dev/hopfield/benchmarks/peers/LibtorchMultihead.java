package dev.hopfield.benchmarks.peers;

import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.FastestOf;
import dev.hopfield.benchmarks.harness.Work;
import java.time.Duration;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Multi-head attention by libtorch: the module, and the fused kernel between linear maps. */
public final class LibtorchMultihead {

    /** The names of its rows. */
    public static final String MODULE = "libtorch MultiheadAttention";

    public static final String FUSED = "libtorch linear, SDPA, linear";

    private LibtorchMultihead() {}

    /** The module, without weights. */
    public static Contender<float[]> module(NativeMultihead module, int threads, Work work, Duration trial) {
        return contender(MODULE, module::forward, threads, work, trial);
    }

    /** Linear maps around {@code scaled_dot_product_attention}. */
    public static Contender<float[]> fused(NativeMultihead module, int threads, Work work, Duration trial) {
        Parts parts = new Parts(module);
        return contender(FUSED, parts::attend, threads, work, trial);
    }

    /** The same with patterns and values projected beforehand. */
    public static Contender<float[]> fusedStored(NativeMultihead module, int threads, Work work, Duration trial) {
        Parts parts = new Parts(module);
        Tensor[] stored = new Tensor[2];
        NativeThreads.withoutGradients(() -> {
            stored[0] = parts.keys();
            stored[1] = parts.values();
        });
        return contender(FUSED, () -> parts.attend(stored[0], stored[1]), threads, work, trial);
    }

    private static Contender<float[]> contender(
            String name, Supplier<Tensor> product, int threads, Work work, Duration trial) {
        return new FastestOf<>(name, Libtorch.variants("", product, threads, work), trial);
    }

    /** The parameters of a module whose projections are together, one by one. */
    private static final class Parts {

        private final NativeMultihead module;
        private final long units;
        private final long heads;
        private final Tensor weight;
        private final Tensor bias;
        private final Tensor outputWeight;
        private final Tensor outputBias;

        Parts(NativeMultihead module) {
            this.module = module;
            this.units = module.shape().units();
            this.heads = module.shape().heads();
            this.weight = module.parameter("in_proj_weight");
            this.bias = module.parameter("in_proj_bias");
            this.outputWeight = module.parameter("out_proj.weight");
            this.outputBias = module.parameter("out_proj.bias");
        }

        private Tensor projected(Tensor rows, int part) {
            Tensor map = weight.narrow(0, part * units, units);
            Tensor all = torch.linear(rows, map, new TensorOptional(bias.narrow(0, part * units, units)));
            return all.view(1, rows.size(0), heads, units / heads).transpose(1, 2);
        }

        Tensor keys() {
            return kept(() -> projected(module.patterns, 1));
        }

        Tensor values() {
            return kept(() -> projected(module.values, 2));
        }

        /** All at once. */
        Tensor attend() {
            return kept(() -> answers(projected(module.patterns, 1), projected(module.values, 2)));
        }

        /** With keys and values that are there already. */
        Tensor attend(Tensor keys, Tensor values) {
            return kept(() -> answers(keys, values));
        }

        private Tensor answers(Tensor keys, Tensor values) {
            Tensor answers = torch.scaled_dot_product_attention(projected(module.queries, 0), keys, values);
            Tensor rows = answers.transpose(1, 2).reshape(module.shape().queries(), units);
            return torch.linear(rows, outputWeight, new TensorOptional(outputBias));
        }

        /** Frees what comes up on the way: the collector knows nothing of its size. */
        private static Tensor kept(Supplier<Tensor> product) {
            PointerScope onTheWay = new PointerScope();
            try {
                Tensor result = product.get();
                result.retainReference();
                return result;
            } finally {
                onTheWay.close();
            }
        }
    }
}
