package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A dense associative memory: overlaps count more than proportionally.
 *
 * <p>It compares the state with all patterns (similarity), sets the best matches apart (separation), and puts patterns
 * together to a new state (projection, with a normalisation if wanted). The update settles the states, and nothing is
 * converted unasked.
 *
 * <ul>
 *   <li>{@link Asynchronous}, {@link Synchronous}: patterns, cues and recalled states are bipolar, and units go by what they
 *       do to the energy. The separation is an {@link InteractionFunction} of dot products.
 *   <li>{@link FixedPointIteration}: they are real; bits take part as the numbers that they stand for, {@code
 *       patterns.as(Encoding.REAL)}. The separation is a {@link Weighting}.
 * </ul>
 *
 * <p>If no update is given, an interaction function ({@link Polynomial}, {@link Exponential}) of dot products without
 * normalisation has the first, and everything else the last. Whether there is an energy depends on the parts; {@link
 * Weighting} has the rule, and {@link #notes} says where there is none. Nothing is drawn when patterns are stored.
 *
 * @param similarity how a state is compared with patterns
 * @param separation how strongly the best match is set apart
 * @param normalisation what is done to the weighted sum of patterns; nothing if empty
 * @param update how states are updated; what suits the other parts if empty
 */
@Component(
        name = "dense",
        summary = "dense associative memory: large capacity, from powers of the overlap to attention",
        references = {
            "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                    + " arXiv:1606.01164",
            "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217",
            "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557"
        })
public record DenseModel(
        @Parameter(doc = "how a state is compared with the patterns", preset = "dot")
        Similarity similarity,

        @Parameter(doc = "how strongly the best match is set apart", preset = "softmax")
        Separation separation,

        @Parameter(doc = "what is done to the weighted sum of patterns, for real states; nothing when absent")
        Optional<Normalisation> normalisation,

        @Parameter(
                doc =
                        "how states are updated, and which they are: fixed-point for real ones, the others for bipolar;"
                                + " when absent, asynchronous for a polynomial or exponential of dot without normalisation, else fixed-point")
        Optional<Update> update)
        implements AssociatingModel {

    /** Checks that the parts go together. */
    public DenseModel {
        Objects.requireNonNull(similarity, "a dense model needs a similarity");
        Objects.requireNonNull(separation, "a dense model needs a separation");
        if (chosen(similarity, separation, normalisation, update) instanceof FixedPointIteration) {
            InvalidParameter.unless(
                    separation instanceof Weighting,
                    "separation",
                    separation,
                    "it has no weights for real states; leave the similarity at dot and give no normalisation and no"
                            + " update but asynchronous or synchronous");
        } else {
            Update given = update.orElse(new Asynchronous());
            InvalidParameter.unless(
                    separation instanceof InteractionFunction,
                    "separation",
                    separation,
                    "bipolar states need polynomial or exponential; or take update: fixed-point, for real states");
            InvalidParameter.unless(
                    similarity instanceof Dot,
                    "similarity",
                    similarity,
                    "update " + Names.of(given) + " compares bipolar states by dot; or take update: fixed-point");
            normalisation.ifPresent(part -> {
                throw new InvalidParameter(
                        "normalisation",
                        part,
                        "update " + Names.of(given) + " leaves nothing to normalise; leave it out, or take update:"
                                + " fixed-point");
            });
        }
    }

    /**
     * Dot products, no normalisation, and the update that suits the separation.
     *
     * @param separation how strongly the best match is set apart
     */
    public DenseModel(Separation separation) {
        this(new Dot(), separation);
    }

    /**
     * No normalisation, and the update that suits the other parts.
     *
     * @param similarity how a state is compared with patterns
     * @param separation how strongly the best match is set apart
     */
    public DenseModel(Similarity similarity, Separation separation) {
        this(similarity, separation, Optional.empty(), Optional.empty());
    }

    /** The same model with a normalisation. */
    public DenseModel with(Normalisation part) {
        return new DenseModel(similarity, separation, Optional.of(part), update);
    }

    /** The same model with another update. */
    public DenseModel with(Update part) {
        return new DenseModel(similarity, separation, normalisation, Optional.of(part));
    }

    private static Update chosen(
            Similarity similarity,
            Separation separation,
            Optional<Normalisation> normalisation,
            Optional<Update> update) {
        boolean bipolar =
                separation instanceof InteractionFunction && similarity instanceof Dot && normalisation.isEmpty();
        return update.orElseGet(() -> bipolar ? new Asynchronous() : new FixedPointIteration());
    }

    private Dynamics dynamics() {
        Update chosen = chosen(similarity, separation, normalisation, update);
        return chosen instanceof FixedPointIteration iteration
                ? new RealDynamics(new RealParts(similarity, (Weighting) separation, normalisation, iteration))
                : new BipolarDynamics((InteractionFunction) separation, chosen);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        requireSome(patterns, "pattern");
        EncodingRule.require(dynamics().encoding(), patterns, "patterns");
        return dynamics().store(patterns);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The key is completed by all steps but the last, which sums the values instead; with an update of one step that is
     * attention.
     */
    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed) {
        requireSome(keys, "key");
        if (keys.count() != values.count()) {
            throw new IllegalArgumentException(
                    "there are " + keys.count() + " keys but " + values.count() + " values; give a value for each key");
        }
        EncodingRule.require(dynamics().encoding(), keys, "keys");
        EncodingRule.require(dynamics().encoding(), values, "values");
        return dynamics().store(keys, values);
    }

    private static void requireSome(Patterns patterns, String what) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there is no " + what + " to store; give at least 1");
        }
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(dynamics().encoding());
    }

    @Override
    public Set<Trait> traits() {
        return dynamics().traits();
    }

    @Override
    public List<String> notes() {
        return dynamics().whyNoEnergy().map(why -> "follows no energy: " + why).stream()
                .toList();
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(dynamics().encoding(), count, units, 1, 1));
    }

    /** What is stored, and what the threads of a recall take, each for cues of its own or all for the same. */
    @Override
    public long estimatedBytes(Workload workload) {
        long count = workload.patterns();
        long units = workload.units();
        long threads = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long shared = workload.workers() == 1 ? 0 : dynamics().sharedBytes(count, units, workload.workers());
        return dynamics().storedBytes(count, units)
                + threads * dynamics().recallBytes(count, units, workload.cues())
                + shared;
    }
}
