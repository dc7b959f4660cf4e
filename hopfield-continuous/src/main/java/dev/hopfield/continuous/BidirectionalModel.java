package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/**
 * The bidirectional associative memory: two layers that call each other up until they agree.
 *
 * <p>Pairs of a key x of N units and a value y of M units, of -1 and +1, make the correlation matrix W_ij = sum_mu x^mu_i y^mu_j, and
 *
 * <pre>
 *     y_j = sign(sum_i x_i W_ij),   x_i = sign(sum_j W_ij y_j)
 * </pre>
 *
 * in turn, each layer at once; a unit without a field keeps its value, and a value unit that has none at first is -1. A step goes to the keys
 * and back, and recall ends, CONVERGED, after the first that changes no key. It always comes to that: the energy
 *
 * <pre>
 *     E(x, y) = -1/N sum_ij x_i W_ij y_j,   E(x) = least over y = -1/N sum_j |sum_i x_i W_ij|
 * </pre>
 *
 * falls with every layer that changes, whatever the matrix; known units that are held change nothing of that. The energy of a key is E(x).
 *
 * <p><strong>Patterns</strong> that are stored alone are their own values. What is recalled is the key layer then. The matrix is that of
 * Hebb with its self-couplings.
 *
 * <p>B. Kosko, IEEE Trans. Syst. Man Cybern. 18 (1988) 49, doi:10.1109/21.87054.
 */
@Component(
        name = "bam",
        summary = "bidirectional associative memory: two layers of two-state units that call each other up",
        references = "B. Kosko, Bidirectional associative memories, IEEE Trans. Syst. Man Cybern. 18 (1988) 49-60,"
                + " doi:10.1109/21.87054")
public record BidirectionalModel() implements AssociatingModel {

    @Override
    public EnergyMemory store(Patterns patterns, Seed seed) {
        BitPatterns own = require(patterns, "patterns");
        return new BidirectionalMemory(new Layers(own, own));
    }

    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed) {
        if (keys.count() != values.count()) {
            throw new IllegalArgumentException(
                    keys.count() + " keys need as many values, but there are " + values.count());
        }
        return new BidirectionalPairs(
                new BidirectionalMemory(new Layers(require(keys, "keys"), require(values, "values"))));
    }

    private static BitPatterns require(Patterns patterns, String what) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there are no " + what + "; store at least one");
        }
        return BidirectionalMemory.requireBipolar(patterns, what);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    /** The energy descends and is even; at a low load a pattern is stored as it is. */
    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.ENERGY_DESCENDS, Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(Encoding.BIPOLAR, count, units, 1, 1));
    }

    /** Patterns are kept as they are; what a cue takes is its fields, and the states of both layers. */
    @Override
    public long estimatedBytes(Workload workload) {
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long states = 3 * workload.units() / Byte.SIZE + 3 * Long.BYTES;
        return underWay * (2 * Layers.bytes(workload.patterns(), workload.units()) + states);
    }
}
