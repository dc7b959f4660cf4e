package dev.hopfield.benchmarks.golden;

import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.inputs.MultiheadInputs;
import dev.hopfield.benchmarks.inputs.MultiheadShape;
import dev.hopfield.benchmarks.peers.NativeMultihead;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to use {@code torch::nn::MultiheadAttention}.
 *
 * @param name of the case and its file
 * @param shape how large it is
 * @param bias whether projections have a bias
 * @param extra whether a trained pattern and one of zeros are added
 * @param mask what is masked
 */
public record GoldenCase(String name, MultiheadShape shape, boolean bias, boolean extra, Mask mask) {

    /** Goes before the names of the module's parameters. */
    public static final String PREFIX = "layer.self_attn.";

    private static final Seed SEED = new Seed(2021);

    /** What is masked. */
    public enum Mask {
        NONE,
        /** Pairs of query and pattern, and some patterns from all queries. */
        HIDDEN,
        /** Numbers are added to pairs, some of them minus infinity. */
        ADDED
    }

    /** All cases that have a file. */
    public static List<GoldenCase> all() {
        MultiheadShape model = MultiheadShape.ofModel(4, 16, 7, 9);
        // Values as wide as patterns: the module of C++ refuses others, unlike that of Python.
        MultiheadShape other = new MultiheadShape(2, 12, 10, 10, 5, 8);
        return List.of(
                new GoldenCase("plain", model, true, false, Mask.NONE),
                new GoldenCase("no-bias", model, false, false, Mask.NONE),
                new GoldenCase("other-widths", other, true, false, Mask.NONE),
                new GoldenCase("hidden", model, true, false, Mask.HIDDEN),
                new GoldenCase("added", other, false, false, Mask.ADDED),
                new GoldenCase("extra", model, true, true, Mask.HIDDEN),
                new GoldenCase("extra-other-widths", other, true, true, Mask.ADDED));
    }

    /** Parameters, inputs, masks, and what the module says: {@code outputs} and {@code weights}, the mean over heads. */
    public List<NamedTensor> tensors() {
        MultiheadInputs inputs = new MultiheadInputs(shape, SEED.child(name));
        List<NamedTensor> tensors = new ArrayList<>();
        float[] pairs = switch (mask) {
            case NONE -> new float[0];
            case HIDDEN -> inputs.hiddenPairs();
            case ADDED -> inputs.added();
        };
        float[] patterns = mask == Mask.HIDDEN ? inputs.hiddenPatterns() : new float[0];
        try (NativeMultihead module = new NativeMultihead(inputs, bias, extra)) {
            module.parameters().forEach(parameter -> tensors.add(parameter.named(PREFIX + parameter.name())));
            tensors.add(matrix("queries", inputs.queries(), shape.queries(), shape.units()));
            tensors.add(matrix("patterns", inputs.patterns(), shape.patterns(), shape.keyUnits()));
            tensors.add(matrix("values", inputs.values(), shape.patterns(), shape.valueUnits()));
            if (mask != Mask.NONE) {
                String what = mask == Mask.HIDDEN ? "hidden" : "added";
                tensors.add(matrix(what, pairs, shape.queries(), shape.patterns()));
            }
            if (mask == Mask.HIDDEN) {
                tensors.add(matrix("hiddenPatterns", patterns, 1, shape.patterns()));
            }
            NativeMultihead.Answer answer =
                    module.forward(mask == Mask.HIDDEN ? MultiheadInputs.hiding(pairs) : pairs, patterns);
            tensors.add(matrix("outputs", answer.outputs(), shape.queries(), shape.units()));
            int seen = shape.patterns() + (extra ? 2 : 0);
            tensors.add(matrix("weights", answer.meanWeights(), shape.queries(), seen));
        }
        return tensors;
    }

    private static NamedTensor matrix(String name, float[] values, int rows, int units) {
        return new NamedTensor(name, List.of(rows, units), values);
    }
}
