package dev.hopfield.benchmarks.peers;

import dev.hopfield.benchmarks.golden.NamedTensor;
import dev.hopfield.benchmarks.inputs.MultiheadInputs;
import dev.hopfield.benchmarks.inputs.MultiheadShape;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.MultiheadAttentionImpl;
import org.bytedeco.pytorch.MultiheadAttentionOptions;
import org.bytedeco.pytorch.StringTensorDict;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** {@code torch::nn::MultiheadAttention} with parameters and inputs of ours. */
public final class NativeMultihead implements AutoCloseable {

    private final MultiheadShape shape;
    private final MultiheadAttentionImpl module;
    private final List<NamedTensor> parameters = new ArrayList<>();
    private final List<FloatPointer> memory = new ArrayList<>();

    final Tensor queries;
    final Tensor patterns;
    final Tensor values;

    /**
     * Makes a module.
     *
     * @param inputs copied for native code
     * @param bias whether projections have a bias
     * @param extra whether a trained pattern and one of zeros are added
     */
    public NativeMultihead(MultiheadInputs inputs, boolean bias, boolean extra) {
        this.shape = inputs.shape();
        this.queries = tensor(inputs.queries(), shape.queries(), 1, shape.units());
        this.patterns = tensor(inputs.patterns(), shape.patterns(), 1, shape.keyUnits());
        this.values = tensor(inputs.values(), shape.patterns(), 1, shape.valueUnits());
        MultiheadAttentionOptions options = new MultiheadAttentionOptions(shape.units(), shape.heads());
        options.bias().put(bias);
        options.kdim().put(shape.keyUnits());
        options.vdim().put(shape.valueUnits());
        options.add_bias_kv().put(extra);
        options.add_zero_attn().put(extra);
        this.module = new MultiheadAttentionImpl(options);
        module.eval();
        fill(inputs);
    }

    private void fill(MultiheadInputs inputs) {
        try (StringTensorDict named = module.named_parameters()) {
            for (long i = 0; i < named.size(); i++) {
                fill(named.get(i).key().getString(), named.get(i).value(), inputs);
            }
        }
    }

    private void fill(String name, Tensor parameter, MultiheadInputs inputs) {
        List<Integer> lengths = new ArrayList<>();
        for (long dimension = 0; dimension < parameter.dim(); dimension++) {
            lengths.add((int) parameter.size(dimension));
        }
        int last = lengths.get(lengths.size() - 1);
        float[] numbers = inputs.parameter(name, (int) parameter.numel(), lengths.size() == 2 ? last : 1);
        parameters.add(new NamedTensor(name, lengths, numbers));
        parameter.data_ptr_float().put(numbers);
    }

    /** Every parameter under its name in the module's dictionary. */
    public List<NamedTensor> parameters() {
        return List.copyOf(parameters);
    }

    /** A parameter that outlives the dictionary that it is looked up in. */
    Tensor parameter(String name) {
        try (StringTensorDict named = module.named_parameters()) {
            return new Tensor(named.get(name));
        }
    }

    private Tensor tensor(float[] numbers, long... lengths) {
        FloatPointer copy = new FloatPointer(numbers);
        memory.add(copy);
        return torch.from_blob(copy, lengths);
    }

    /** What the module says. */
    public record Answer(float[] outputs, float[] meanWeights) {}

    /**
     * Asks the module.
     *
     * <p>A mask of pairs is one of numbers: the module of C++ adds truth values as 0 and 1, where that of Python hides.
     *
     * @param added queries x patterns: numbers to add, minus infinity to hide a pair; empty for no mask
     * @param hiddenPatterns 1 for each pattern to hide; empty for none
     */
    public Answer forward(float[] added, float[] hiddenPatterns) {
        Tensor mask = added.length == 0 ? new Tensor() : pairs(added);
        Tensor padding = hiddenPatterns.length == 0
                ? new Tensor()
                : tensor(hiddenPatterns, 1, shape.patterns()).to(torch.ScalarType.Bool);
        return forward(mask, padding);
    }

    /** Asks the module with a mask of truth values, to see what it does with them. */
    public Answer forwardHiding(float[] hidden) {
        return forward(pairs(hidden).to(torch.ScalarType.Bool), new Tensor());
    }

    private Tensor pairs(float[] numbers) {
        return tensor(numbers, shape.queries(), shape.patterns());
    }

    private Answer forward(Tensor mask, Tensor padding) {
        Answer[] answer = new Answer[1];
        NativeThreads.withoutGradients(() -> {
            try (T_TensorTensor_T both = module.forward(queries, patterns, values, padding, true, mask, true);
                    Tensor outputs = both.get0().contiguous();
                    Tensor weights = both.get1().contiguous()) {
                answer[0] = new Answer(NativeAttention.values(outputs), NativeAttention.values(weights));
            }
        });
        return answer[0];
    }

    /** What the fused kernel says of inputs as they are, as one head and without projections. */
    public float[] fused(float[] added) {
        TensorOptional mask = new TensorOptional(pairs(added));
        try (Tensor outputs = torch.scaled_dot_product_attention(
                head(queries), head(patterns), head(values), mask, 0.0, false, new DoubleOptional(), false)) {
            return NativeAttention.values(outputs.contiguous());
        }
    }

    private static Tensor head(Tensor rows) {
        return rows.view(1, 1, rows.size(0), rows.size(2));
    }

    /** The outputs alone, as fast as the module gives them. */
    Tensor forward() {
        try (Tensor none = new Tensor();
                T_TensorTensor_T both = module.forward(queries, patterns, values, none, false, none, false)) {
            return new Tensor(both.get0());
        }
    }

    MultiheadShape shape() {
        return shape;
    }

    @Override
    public void close() {
        module.close();
        memory.forEach(FloatPointer::close);
    }
}
