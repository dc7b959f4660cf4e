package dev.hopfield.dense.attention;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import java.util.Optional;

/** The same attention twice, in float and in double, with random parameters; some parts of it may be left out. */
final class Trial {

    final RealPatterns queries;
    final RealPatterns patterns;
    final RealPatterns values;
    final Attention.Builder parts;
    final DoubleAttention exact = new DoubleAttention();
    private final Seed seed;

    /** How large everything is. */
    record Sizes(
            int heads, int headWidth, int valueWidth, int queryUnits, int keyUnits, int valueUnits, int outputUnits) {

        /** As in a transformer: every width is that of the model. */
        static Sizes ofModel(int heads, int headWidth) {
            int units = heads * headWidth;
            return new Sizes(heads, headWidth, headWidth, units, units, units, units);
        }
    }

    private final Sizes sizes;

    Trial(Sizes sizes, int queries, int patterns, Seed seed) {
        this.sizes = sizes;
        this.seed = seed;
        this.queries = gaussian(queries, sizes.queryUnits(), 1, seed.child("queries"));
        this.patterns = gaussian(patterns, sizes.keyUnits(), 1, seed.child("patterns"));
        this.values = gaussian(patterns, sizes.valueUnits(), 1, seed.child("values"));
        this.parts = Attention.builder(sizes.heads());
        this.exact.heads = sizes.heads();
    }

    static RealPatterns gaussian(int count, int units, double scale, Seed seed) {
        RandomStream random = seed.stream();
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, (float) (scale * random.nextGaussian()));
            }
        }
        return builder.build();
    }

    private Projection projection(String name, int outputs, int inputs, boolean bias) {
        RealPatterns weight = gaussian(outputs, inputs, 1 / Math.sqrt(inputs), seed.child(name));
        return new Projection(
                weight, bias ? Optional.of(gaussian(1, outputs, 0.5, seed.child(name + " bias"))) : Optional.empty());
    }

    Trial projecting(boolean bias) {
        return projectingStates(bias).projectingValues(bias).projectingOutputs(bias);
    }

    Trial projectingStates(boolean bias) {
        int hidden = sizes.heads() * sizes.headWidth();
        Projection query = projection("W_Q", hidden, sizes.queryUnits(), bias);
        Projection key = projection("W_K", hidden, sizes.keyUnits(), bias);
        parts.query(query).key(key);
        exact.query = DoubleAttention.numbers(query.weight());
        exact.queryBias = DoubleAttention.numbers(query.bias());
        exact.key = DoubleAttention.numbers(key.weight());
        exact.keyBias = DoubleAttention.numbers(key.bias());
        return this;
    }

    Trial projectingValues(boolean bias) {
        Projection value = projection("W_V", sizes.heads() * sizes.valueWidth(), sizes.valueUnits(), bias);
        parts.value(value);
        exact.value = DoubleAttention.numbers(value.weight());
        exact.valueBias = DoubleAttention.numbers(value.bias());
        return this;
    }

    Trial projectingOutputs(boolean bias) {
        Projection output = projection("W_O", sizes.outputUnits(), sizes.heads() * sizes.valueWidth(), bias);
        parts.output(output);
        exact.output = DoubleAttention.numbers(output.weight());
        exact.outputBias = DoubleAttention.numbers(output.bias());
        return this;
    }

    Trial normalising() {
        exact.ofQueries = affine("of queries", sizes.queryUnits());
        exact.ofPatterns = affine("of patterns", sizes.keyUnits());
        exact.ofValues = affine("of values", sizes.valueUnits());
        parts.normaliseQueries(normalisation("of queries", sizes.queryUnits()));
        parts.normalisePatterns(normalisation("of patterns", sizes.keyUnits()));
        parts.normaliseValues(normalisation("of values", sizes.valueUnits()));
        return this;
    }

    private double[][] affine(String name, int units) {
        return DoubleAttention.numbers(gaussian(2, units, 1, seed.child(name)));
    }

    private PatternNormalisation normalisation(String name, int units) {
        RealPatterns affine = gaussian(2, units, 1, seed.child(name));
        return PatternNormalisation.of(affine.row(0), affine.row(1));
    }

    Trial withExtraPattern() {
        RealPatterns key = gaussian(1, sizes.heads() * sizes.headWidth(), 1, seed.child("bias_k"));
        RealPatterns value = gaussian(1, sizes.heads() * sizes.valueWidth(), 1, seed.child("bias_v"));
        parts.extraPattern(key.row(0), value.row(0));
        exact.extra = new double[][] {DoubleAttention.numbers(key)[0], DoubleAttention.numbers(value)[0]};
        return this;
    }

    Trial withZeroPattern() {
        parts.zeroPattern();
        exact.zero = true;
        return this;
    }

    Trial withBeta(double... betas) {
        parts.beta(betas);
        exact.betas = betas;
        return this;
    }

    Trial updating(int most, double tolerance) {
        parts.updates(most, tolerance);
        exact.mostUpdates = most;
        exact.tolerance = tolerance;
        return this;
    }

    /** Some pairs are hidden, others get numbers; the first pattern is never hidden. */
    AttentionMask mask() {
        RandomStream random = seed.child("mask").stream();
        float[][] added = new float[queries.count()][patterns.count()];
        exact.mask = new double[queries.count()][patterns.count()];
        for (int query = 0; query < added.length; query++) {
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                boolean hidden = pattern > 0 && random.nextDouble() < 0.4;
                added[query][pattern] = hidden ? Float.NEGATIVE_INFINITY : (float) random.nextGaussian();
                exact.mask[query][pattern] = added[query][pattern];
            }
        }
        return AttentionMask.adding(added);
    }

    AttentionMemory memory(RealKernels kernels) {
        return parts.build(kernels).store(patterns, values);
    }

    DoubleAttention exactly() {
        return exact.attend(
                DoubleAttention.numbers(queries), DoubleAttention.numbers(patterns), DoubleAttention.numbers(values));
    }
}
