package dev.hopfield.dense.attention;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters of multi-head attention, or of a Hopfield layer: everything but patterns and queries. Immutable.
 *
 * <p>A head projects a query R, each stored pattern and each value, and answers with a mean of the projected values:
 *
 * <pre>q = W_Q R + b_Q,  K = Y W_K^T + b_K,  V = Z W_V^T + b_V,  answer = V^T softmax(beta K q)</pre>
 *
 * <p>and the answers of all heads, one after another, go through W_O and b_O. What is left out counts as the identity. Before that the
 * <em>state pattern</em> q may be updated, q &larr; K^T softmax(beta K q), until the weights rest: {@link
 * Builder#updates}. (A. Vaswani et al., "Attention is all you need", NIPS 2017, arXiv:1706.03762; H. Ramsauer et al., "Hopfield
 * networks is all you need", ICLR 2021, arXiv:2008.02217.)
 *
 * <p>The three layers of Ramsauer et al. differ in what is fixed. <em>Hopfield</em>: {@code store(patterns).attend(queries)}.
 * <em>HopfieldLayer</em>: patterns are parameters, so that one {@link AttentionMemory} answers all. <em>HopfieldPooling</em>:
 * queries are parameters, see {@link AttentionPooling}.
 *
 * <p>With one head, no projections and a beta of its own this is the step of {@link dev.hopfield.dense.DenseModel} with {@link
 * dev.hopfield.dense.Softmax}, which is the memory to use in experiments.
 */
public final class Attention {

    final RealKernels kernels;
    final int heads;
    final Optional<Projection> query;
    final Optional<Projection> key;
    final Optional<Projection> value;
    final Optional<Projection> output;
    /** The weights of the query and output projections, each in one array; empty without a projection. */
    final float[] queryWeight;

    final float[] outputWeight;
    final Optional<PanelProjection> keyPanels;
    final Optional<PanelProjection> valuePanels;
    final double[] betas;
    final int mostUpdates;
    final double tolerance;
    final Optional<PatternNormalisation> ofStates;
    final Optional<PatternNormalisation> ofStored;
    final Optional<PatternNormalisation> ofProjected;
    final ExtraRows extraKeys;
    final ExtraRows extraValues;

    private Attention(Builder parts, RealKernels kernels) {
        this.kernels = kernels;
        this.heads = parts.heads;
        this.query = parts.query;
        this.key = parts.key;
        this.value = parts.value;
        this.output = parts.output;
        this.queryWeight = contiguous(query);
        this.outputWeight = contiguous(output);
        this.keyPanels = key.map(projection -> new PanelProjection(projection, kernels));
        this.valuePanels = value.map(projection -> new PanelProjection(projection, kernels));
        this.betas = parts.betas;
        this.mostUpdates = parts.mostUpdates;
        this.tolerance = parts.tolerance;
        this.ofStates = parts.ofStates;
        this.ofStored = parts.ofStored;
        this.ofProjected = parts.ofProjected;
        this.extraKeys = new ExtraRows(parts.extraKey, parts.zeroPattern);
        this.extraValues = new ExtraRows(parts.extraValue, parts.zeroPattern);
    }

    private static float[] contiguous(Optional<Projection> projection) {
        return projection.map(map -> PanelProjection.contiguous(map.weight())).orElseGet(() -> new float[0]);
    }

    /**
     * Begins with heads that take everything as it is.
     *
     * @param heads how many, at least 1; each has its part of the units of projected queries, patterns and values
     */
    public static Builder builder(int heads) {
        return new Builder(heads);
    }

    /** How many heads there are. */
    public int heads() {
        return heads;
    }

    /**
     * Stores patterns that are also the values.
     *
     * @param patterns patterns x units
     * @return a memory of them
     * @throws IllegalArgumentException if there is none, or they do not fit the projections
     */
    public AttentionMemory store(RealPatterns patterns) {
        return store(patterns, patterns, Workers.caller());
    }

    /**
     * Stores patterns with values.
     *
     * @param patterns patterns x units, the keys
     * @param values patterns x units of a value; row r belongs to pattern r
     * @return a memory of them
     * @throws IllegalArgumentException if there is none, their numbers differ, or they do not fit the projections
     */
    public AttentionMemory store(RealPatterns patterns, RealPatterns values) {
        return store(patterns, values, Workers.caller());
    }

    /**
     * Stores patterns with values, with the work shared.
     *
     * @param patterns patterns x units, the keys
     * @param values patterns x units of a value; row r belongs to pattern r
     * @param workers who projects them; they change no bit
     * @return a memory of them
     * @throws IllegalArgumentException if there is none, their numbers differ, or they do not fit the projections
     */
    public AttentionMemory store(RealPatterns patterns, RealPatterns values, Workers workers) {
        return new AttentionMemory(this, new Shapes(this, patterns, values), patterns, values, workers);
    }

    /** Puts attention together; every part but the number of heads may be left out. For one thread, and one use. */
    public static final class Builder {

        private final int heads;
        private Optional<Projection> query = Optional.empty();
        private Optional<Projection> key = Optional.empty();
        private Optional<Projection> value = Optional.empty();
        private Optional<Projection> output = Optional.empty();
        private double[] betas = {};
        private int mostUpdates;
        private double tolerance;
        private Optional<PatternNormalisation> ofStates = Optional.empty();
        private Optional<PatternNormalisation> ofStored = Optional.empty();
        private Optional<PatternNormalisation> ofProjected = Optional.empty();
        private Optional<RealPatterns> extraKey = Optional.empty();
        private Optional<RealPatterns> extraValue = Optional.empty();
        private boolean zeroPattern;

        private Builder(int heads) {
            InvalidParameter.unless(heads >= 1, "heads", heads, "give at least 1");
            this.heads = heads;
        }

        /** W_Q and b_Q: heads x head width outputs. */
        public Builder query(Projection projection) {
            query = Optional.of(shared("query", projection));
            return this;
        }

        /** W_K and b_K: as many outputs as for queries. */
        public Builder key(Projection projection) {
            key = Optional.of(shared("key", projection));
            return this;
        }

        /** W_V and b_V: heads x any width of values. */
        public Builder value(Projection projection) {
            value = Optional.of(shared("value", projection));
            return this;
        }

        /** W_O and b_O, from the answers of all heads to the output. */
        public Builder output(Projection projection) {
            output = Optional.of(projection);
            return this;
        }

        private Projection shared(String parameter, Projection projection) {
            requireHeads(parameter, projection.outputs());
            return projection;
        }

        private void requireHeads(String parameter, int units) {
            InvalidParameter.unless(
                    units % heads == 0,
                    parameter,
                    units + " units",
                    heads + " heads have to share them; give a multiple of " + heads);
        }

        /**
         * The inverse temperature, with which scores are multiplied.
         *
         * @param perHead one for all heads, or one for each, greater than 0; 1 / sqrt(head width) if none is ever given
         */
        public Builder beta(double... perHead) {
            InvalidParameter.unless(
                    perHead.length == 1 || perHead.length == heads,
                    "beta",
                    Arrays.toString(perHead),
                    "give one number, or one for each of " + heads + " heads");
            for (double beta : perHead) {
                InvalidParameter.unless(
                        beta > 0 && beta <= Float.MAX_VALUE,
                        "beta",
                        beta,
                        "give a number above 0, in the range of floats");
            }
            betas = perHead.clone();
            return this;
        }

        /**
         * Updates of the state pattern, before values are looked at.
         *
         * <p>A query has settled in a head when an update moves its weights by no more than the tolerance, as Euclidean distance; it is
         * updated no more there. That is the criterion of the layers of Ramsauer et al., but for each query by itself: theirs
         * takes all queries of a batch together, so that the answer to one depends on the others.
         *
         * @param most how many updates there may be, at least 0; 0, plain attention, if nothing is said
         * @param tolerance largest distance at which weights rest, at least 0; 0.0001 in those layers
         */
        public Builder updates(int most, double tolerance) {
            InvalidParameter.unless(most >= 0, "updates", most, "give a number of at least 0");
            InvalidParameter.unless(
                    tolerance >= 0 && tolerance <= Double.MAX_VALUE,
                    "tolerance",
                    tolerance,
                    "give a finite number of at least 0");
            this.mostUpdates = most;
            this.tolerance = tolerance;
            return this;
        }

        /** Normalises queries before they are projected: {@code normalize_state_pattern}. */
        public Builder normaliseQueries(PatternNormalisation normalisation) {
            ofStates = Optional.of(normalisation);
            return this;
        }

        /** Normalises stored patterns before they are projected: {@code normalize_stored_pattern}. */
        public Builder normalisePatterns(PatternNormalisation normalisation) {
            ofStored = Optional.of(normalisation);
            return this;
        }

        /** Normalises values before they are projected: {@code normalize_pattern_projection}. */
        public Builder normaliseValues(PatternNormalisation normalisation) {
            ofProjected = Optional.of(normalisation);
            return this;
        }

        /**
         * A trained pattern that is always there beside what is stored: {@code bias_k} and {@code bias_v}.
         *
         * @param projectedKey in the space of projected patterns, all heads one after another
         * @param projectedValue in the space of projected values, all heads one after another
         */
        public Builder extraPattern(float[] projectedKey, float[] projectedValue) {
            requireHeads("projectedKey", projectedKey.length);
            requireHeads("projectedValue", projectedValue.length);
            extraKey = Optional.of(RealPatterns.of(projectedKey));
            extraValue = Optional.of(RealPatterns.of(projectedValue));
            return this;
        }

        /** A projected pattern of zeros with a value of zeros, after all others: {@code add_zero_attn}. */
        public Builder zeroPattern() {
            zeroPattern = true;
            return this;
        }

        /**
         * The attention.
         *
         * @throws InvalidParameter if projections do not fit each other
         */
        public Attention build() {
            return build(Kernels.active().real());
        }

        Attention build(RealKernels kernels) {
            requireAlike("query", query.map(Projection::outputs), key.map(Projection::outputs));
            requireAlike("extraPattern", extraKey.map(RealPatterns::units), key.map(Projection::outputs));
            requireAlike("extraPattern", extraKey.map(RealPatterns::units), query.map(Projection::outputs));
            requireAlike("extraPattern", extraValue.map(RealPatterns::units), value.map(Projection::outputs));
            requireAlike("output", output.map(Projection::inputs), value.map(Projection::outputs));
            return new Attention(this, kernels);
        }

        private static void requireAlike(String parameter, Optional<Integer> units, Optional<Integer> expected) {
            if (units.isPresent() && expected.isPresent() && !units.equals(expected)) {
                throw new InvalidParameter(
                        parameter, units.get() + " units", "it meets " + expected.get() + " units; give as many");
            }
        }
    }
}
