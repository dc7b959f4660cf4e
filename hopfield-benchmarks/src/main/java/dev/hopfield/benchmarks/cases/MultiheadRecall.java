package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.benchmarks.golden.NamedTensor;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.benchmarks.inputs.MultiheadInputs;
import dev.hopfield.benchmarks.inputs.MultiheadShape;
import dev.hopfield.benchmarks.peers.LibtorchMultihead;
import dev.hopfield.benchmarks.peers.NativeMultihead;
import dev.hopfield.dense.attention.Attention;
import dev.hopfield.dense.attention.AttentionMemory;
import dev.hopfield.dense.attention.AttentionOptions;
import dev.hopfield.dense.attention.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Multi-head attention with all its projections, in single precision.
 *
 * @param shape how large it is
 * @param stored whether patterns and values are projected beforehand
 */
public record MultiheadRecall(MultiheadShape shape, boolean stored) implements Study {

    /** Larger than single precision leaves of any of the orders of summation, smaller than any mistake. */
    private static final double TOLERANCE = 1e-4;

    private static final double BILLION = 1e9;

    @Override
    public String title() {
        return "attention, " + (stored ? "patterns stored, " : "") + shape;
    }

    @Override
    public CaseResult run(Setting setting) {
        Seed seed = setting.seed().child(title());
        MultiheadInputs inputs = new MultiheadInputs(shape, seed);
        double operations = 2 * (shape.ofQueries() + (stored ? 0 : shape.ofPatterns())) / BILLION;
        Work work = Work.bounded(Limit.MULTIPLY_ADD, operations);
        try (NativeMultihead module = new NativeMultihead(inputs, true, false)) {
            List<Entrant<float[]>> entrants = new ArrayList<>();
            entrants.add(new Entrant<>("Hopfield", () -> ours(inputs, module, setting.workers(), work)));
            if (stored) {
                entrants.add(new Entrant<>(
                        LibtorchMultihead.FUSED,
                        () -> LibtorchMultihead.fusedStored(module, setting.threads(), work, setting.trial())));
            } else {
                entrants.add(new Entrant<>(
                        LibtorchMultihead.FUSED,
                        () -> LibtorchMultihead.fused(module, setting.threads(), work, setting.trial())));
                entrants.add(new Entrant<>(
                        LibtorchMultihead.MODULE,
                        () -> LibtorchMultihead.module(module, setting.threads(), work, setting.trial())));
            }
            return setting.runner()
                    .run(new Case<>(title(), setting.threads(), entrants, new RowDifference(shape.units(), TOLERANCE)));
        }
    }

    private Contender<float[]> ours(MultiheadInputs inputs, NativeMultihead module, Workers workers, Work work) {
        Attention attention = attention(module);
        RealPatterns queries = AttentionInputs.asPatterns(inputs.queries(), shape.queries(), shape.units());
        RealPatterns patterns = AttentionInputs.asPatterns(inputs.patterns(), shape.patterns(), shape.keyUnits());
        RealPatterns values = AttentionInputs.asPatterns(inputs.values(), shape.patterns(), shape.valueUnits());
        AttentionMemory beforehand = attention.store(patterns, values);
        AttentionOptions options = AttentionOptions.plain().withWorkers(workers);
        return Call.of(
                "Hopfield",
                () -> (stored ? beforehand : attention.store(patterns, values, workers))
                        .attend(queries, options)
                        .outputs(),
                AttentionInputs::asArray,
                outputs -> work);
    }

    private Attention attention(NativeMultihead module) {
        RealPatterns weight = rows(module, "in_proj_weight");
        float[] bias = rows(module, "in_proj_bias").row(0);
        return Attention.builder(shape.heads())
                .query(part(weight, bias, 0))
                .key(part(weight, bias, 1))
                .value(part(weight, bias, 2))
                .output(Projection.of(
                        rows(module, "out_proj.weight"),
                        rows(module, "out_proj.bias").row(0)))
                .build();
    }

    private Projection part(RealPatterns weight, float[] bias, int number) {
        int units = shape.units();
        float[] some = Arrays.copyOfRange(bias, number * units, (number + 1) * units);
        return Projection.of((RealPatterns) weight.range(number * units, (number + 1) * units), some);
    }

    private static RealPatterns rows(NativeMultihead module, String name) {
        NamedTensor tensor = module.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
        int units = tensor.shape().get(tensor.shape().size() - 1);
        return AttentionInputs.asPatterns(tensor.values(), tensor.values().length / units, units);
    }
}
