package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A dense associative memory: overlaps count more than proportionally.
 *
 * <p>The separation settles the states, and nothing is converted unasked.
 *
 * <ul>
 *   <li>With an {@link InteractionFunction} ({@link Polynomial}, {@link Exponential}) patterns, cues and recalled
 *       states are bipolar. Units are updated one at a time, in a fresh random order every sweep; a step is a sweep.
 *   <li>With a {@link Lagrangian} ({@link Softmax}) they are real; bits take part as the numbers that they stand for,
 *       {@code patterns.as(Encoding.REAL)}. A step updates all units at once.
 * </ul>
 *
 * <p>Nothing is drawn when patterns are stored.
 *
 * @param separation how strongly the best match is set apart
 * @param tolerance real states have converged when no unit changed by more than this in a step; at least 0
 */
@Component(
        name = "dense",
        summary = "dense associative memory: large capacity, from powers of the overlap to attention",
        references = {
            "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                    + " arXiv:1606.01164",
            "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217"
        })
public record DenseModel(
        @Parameter(doc = "how strongly the best match is set apart; settles the encoding of states", preset = "softmax")
        Separation separation,

        @Parameter(
                doc = "real states: converged when no unit changed by more in a step",
                preset = "0.0001",
                min = 0,
                unit = "units of the patterns")
        double tolerance)
        implements Model {

    /** Far above the rounding of floats, and far below any difference between patterns that matters. */
    private static final double TOLERANCE = 1e-4;

    /** Checks the tolerance. */
    public DenseModel {
        Objects.requireNonNull(separation, "a dense model needs a separation");
        InvalidParameter.unless(
                tolerance >= 0 && tolerance <= Double.MAX_VALUE,
                "tolerance",
                tolerance,
                "give a finite number of at least 0");
    }

    /**
     * A model with the preset tolerance of 0.0001.
     *
     * @param separation how strongly the best match is set apart
     */
    public DenseModel(Separation separation) {
        this(separation, TOLERANCE);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there is no pattern to store; give at least 1");
        }
        EncodingRule.require(dynamics().encoding(), patterns, "patterns");
        return dynamics().store(patterns);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(dynamics().encoding());
    }

    @Override
    public Set<Trait> traits() {
        return separation.traits();
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
        return dynamics().storedBytes(count, units) + threads * dynamics().recallBytes(count, units) + shared;
    }

    private Dynamics dynamics() {
        return separation instanceof InteractionFunction function
                ? new BipolarDynamics(function)
                : new RealDynamics((Lagrangian) separation, tolerance);
    }
}
