package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.List;
import java.util.Set;

/**
 * Marginalist learning: every new pattern is learnt well enough, and the older ones fade.
 *
 * <p>w_ij = 1/N sum_k L(k / N) xi^k_i xi^k_j for i != j, with L(u) = e exp(-e^2 u / 2), where k is the age of a
 * pattern: the last of the patterns has age 0, the one before it age 1. The network never fills up: however many
 * patterns were learnt, it recalls the last 0.049 N or so at the best e = 4.108, fewer at others, and none below e =
 * 2.46.
 *
 * <p>Learning takes O(N P) operations, and N P / 8 + 8 (N + P) bytes; all fields take O(N P),
 * one after a flip O(P). Couplings are symmetric, and retain patterns for e from .5 to 5. Fields of bit states below
 * 1e-11 of their terms are zero.
 *
 * <p>J. P. Nadal, G. Toulouse, J. P. Changeux and S. Dehaene, Europhys. Lett. 1 (1986) 535,
 * doi:10.1209/0295-5075/1/10/008; M. Mezard, J. P. Nadal and G. Toulouse, J. Physique 47 (1986) 1457,
 * doi:10.1051/jphys:019860047090145700. Learning is not random.
 *
 * @param epsilon e, the strength of the newest pattern
 */
@Component(
        name = "palimpsest",
        summary = "marginalist learning: new patterns are learnt well, older ones fade",
        references = {
            "J. P. Nadal, G. Toulouse, J. P. Changeux and S. Dehaene, Networks of formal neurons and memory palimpsests,"
                    + " Europhys. Lett. 1 (1986) 535-542, doi:10.1209/0295-5075/1/10/008",
            "M. Mezard, J. P. Nadal and G. Toulouse, Solvable models of working memories, J. Physique 47 (1986)"
                    + " 1457-1462, doi:10.1051/jphys:019860047090145700"
        })
public record Palimpsest(
        @Parameter(
                doc = "strength of the newest pattern; 4.108 remembers most",
                preset = "4.108",
                min = 0,
                openMin = true,
                max = Palimpsest.MOST_EPSILON)
        double epsilon)
        implements LearningRule {

    /** Where a pattern is forgotten as soon as the next one is learnt, in any network of up to 1000 units or so. */
    static final double MOST_EPSILON = 1000;

    /** Fields of about the patterns: at a load of 1/50, those of age P have 3/4 of the newest one's at least. */
    private static final double LEAST_RETAINING = 0.5;

    private static final double MOST_RETAINING = 5;

    /** Checks the range. */
    public Palimpsest {
        InvalidParameter.unless(
                epsilon > 0 && epsilon <= MOST_EPSILON,
                "epsilon",
                epsilon,
                "give a number above 0, at most " + (int) MOST_EPSILON + "; 4.108 remembers most");
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        LearnablePatterns.require("palimpsest", patterns, accepts());
        Couplings couplings = patterns instanceof BitPatterns bits
                ? ofBits(bits, workers)
                : new RealHebbianCouplings((RealPatterns) patterns, weights(patterns));
        return LearntCouplings.of(couplings, patterns, this::learn);
    }

    private Couplings ofBits(BitPatterns patterns, Workers workers) {
        UnitMajorBits columns = PatternBits.columns(patterns, workers);
        return new KernelCouplings(patterns, columns, new DiagonalKernel(columns, weights(patterns)), false);
    }

    private double[] weights(Patterns patterns) {
        double[] weights = new double[patterns.count()];
        for (int row = 0; row < weights.length; row++) {
            double age = (double) (weights.length - 1 - row) / patterns.units();
            weights[row] = epsilon * StrictMath.exp(-epsilon * epsilon * age / 2);
        }
        return weights;
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.REAL);
    }

    /** Patterns are retained unless the newest is learnt too weakly, or the others fade too fast. */
    @Override
    public Set<CouplingTrait> traits() {
        return epsilon >= LEAST_RETAINING && epsilon <= MOST_RETAINING
                ? Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS)
                : Set.of(CouplingTrait.SYMMETRIC);
    }

    /** Bipolar patterns: a bit for each value, and the weights; real patterns take less. */
    @Override
    public long estimatedBytes(long count, long units) {
        return KernelCouplings.bytes(count, units) + Double.BYTES * count;
    }

    @Override
    public long trackedBytes(long count, long units) {
        return KernelLocalFields.bytes(count, units);
    }

    @Override
    public long fieldBytes(long count, long units) {
        return KernelCouplings.fieldBytes(count, units);
    }
}
