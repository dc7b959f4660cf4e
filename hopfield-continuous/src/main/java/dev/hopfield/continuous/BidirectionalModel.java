package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A bidirectional associative memory: a layer of keys and one of values that call each other up.
 *
 * <p>Pairs k of a key x^k of N units and a value y^k of L units, all -1 or +1, are added up in a matrix of N x L,
 * M = sum_k x^k (y^k)^T. From a cue x the layers set each other by turns,
 *
 * <pre>
 *     y_j &lt;- sign((M^T x)_j),   x_i &lt;- sign((M y)_i),
 * </pre>
 *
 * where a unit keeps its value at field 0; y starts at -1 throughout, or as x where patterns are their own values. One such
 * round is a step. A recall ends, CONVERGED, after the first one in which x stays as it is, since y would then stay too: the
 * layers resonate. It answers with y, and tells x as the completed key. Every matrix brings every cue there, so nothing goes
 * round in cycles; STEP_LIMIT means that the limit came first. Forward, y is set once and x never: without completion of the
 * key, COMPLETED after 1 step. That is the linear associator, whose outputs are here cut to their signs.
 *
 * <p><strong>Patterns alone</strong> are stored as their own values. M is then Hebb's matrix with its diagonal, M_ii = P: a unit
 * acts on its copy in the other layer, which is another unit, so that nothing acts on itself and nothing is to be taken off. A
 * step is two sweeps of all units at once of a Hebbian network that keeps its diagonal. Because such an M is positive
 * semidefinite, layers at rest have the same fields if nothing is held, and so agree but for units with field 0. The answer is
 * x. Forward it is y, in which known units that are held are held too.
 *
 * <p><strong>Energy</strong> of a state of both layers is E(x, y) = -1/N x^T M y. That of a key is its least over y,
 * E(x) = -1/N sum_j |(M^T x)_j|, since y follows x at once. It never rises, whichever units of x are held. Where each pattern is
 * its own value and both layers agree, E is twice the energy of Hopfield's network without the diagonal, less P.
 *
 * <p>Kosko's estimate is that fewer than min(N, L) pairs are recalled reliably; of random ones, far fewer. The matrix is never
 * built: fields are sums of the overlaps m_k = x^k . x with the signs of y^k, counted in whole numbers on packed bits, in
 * O((N + L) P) for a round. So results are exact, and the same on all kernels. Nothing is drawn when pairs are stored.
 *
 * <p>B. Kosko, 1988, IEEE Trans. Syst. Man Cybern. 18:49, doi:10.1109/21.87054. The linear associator: T. Kohonen, 1972, IEEE
 * Trans. Comput. C-21:353, doi:10.1109/TC.1972.5008975; J. A. Anderson, 1972, Math. Biosci. 14:197,
 * doi:10.1016/0025-5564(72)90075-2.
 *
 * @param direction both ways, or forward alone
 */
@Component(
        name = "bam",
        summary = "bidirectional associative memory: keys and values call each other up until both rest",
        references = "B. Kosko, Bidirectional associative memories, IEEE Trans. Syst. Man Cybern. 18 (1988) 49-60,"
                + " doi:10.1109/21.87054")
public record BidirectionalModel(
        @Parameter(
                doc = "both: values and keys set each other until neither changes; forward: keys set values, once",
                preset = "both")
        Direction direction)
        implements AssociatingModel {

    /** Key, value, and which units are held. */
    private static final int STATES_OF_A_ROW = 3;

    /** Which layer may set the other. */
    public enum Direction {
        /** Keys set values and values set keys, until neither changes. */
        BOTH,
        /** Keys set values, in one pass: the linear associator with signs. */
        FORWARD
    }

    /** Checks that there is a direction. */
    public BidirectionalModel {
        Objects.requireNonNull(direction, "a bidirectional model needs a direction");
    }

    /** Both ways, the preset. */
    public BidirectionalModel() {
        this(Direction.BOTH);
    }

    @Override
    public EnergyMemory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public EnergyMemory store(Patterns patterns, Seed seed, Workers workers) {
        requireSome(patterns, "pattern");
        requireBipolar(patterns, "patterns");
        TwoStateLayer layer = layer(patterns, Kernels.active().packed(), workers);
        return new BidirectionalMemory(new TwoLayers(layer, layer), direction);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Observers are shown the keys.
     */
    @Override
    public EnergyMemory store(Patterns keys, Patterns values, Seed seed) {
        return store(keys, values, Kernels.active().packed());
    }

    EnergyMemory store(Patterns keys, Patterns values, PackedKernels kernels) {
        requireSome(keys, "key");
        if (keys.count() != values.count()) {
            throw new IllegalArgumentException(
                    "there are " + keys.count() + " keys but " + values.count() + " values; give a value for each key");
        }
        requireBipolar(keys, "keys");
        requireBipolar(values, "values");
        TwoLayers layers =
                new TwoLayers(layer(keys, kernels, Workers.caller()), layer(values, kernels, Workers.caller()));
        return new BidirectionalMemory(layers, direction);
    }

    private static TwoStateLayer layer(Patterns patterns, PackedKernels kernels, Workers workers) {
        return new TwoStateLayer((BitPatterns) patterns, kernels, workers);
    }

    private static void requireSome(Patterns patterns, String what) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there is no " + what + " to store; give at least 1");
        }
    }

    static void requireBipolar(Patterns states, String what) {
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("the " + what + " are " + states.encoding()
                    + " but this model accepts BIPOLAR; convert them with as(Encoding.BIPOLAR)");
        }
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    /** {@inheritDoc} A single pass follows no energy. */
    @Override
    public Set<Trait> traits() {
        return direction == Direction.BOTH
                ? Set.of(Trait.ENERGY_DESCENDS, Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS)
                : Set.of(Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS);
    }

    @Override
    public List<String> notes() {
        return direction == Direction.BOTH
                ? List.of()
                : List.of("follows no energy: values are set once, and keys stay as they are");
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(Encoding.BIPOLAR, count, units, 1, 1));
    }

    /** One layer, and overlaps and states for the rows under way; of pairs, that of the keys and that of the values together. */
    @Override
    public long estimatedBytes(Workload workload) {
        long count = workload.patterns();
        long units = workload.units();
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long row = OverlapPlanes.bytes(count, units) + STATES_OF_A_ROW * (units / Byte.SIZE + Long.BYTES);
        long shared = workload.workers() == 1 ? 0 : workload.workers() * TwoStateLayer.sharedBytes(count, units);
        return TwoStateLayer.bytes(count, units) + underWay * row + shared;
    }
}
