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
import dev.hopfield.kernels.UnitMajorBits;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Patterns in a sequence: each one calls up the next.
 *
 * <p>w_ij = 1/N (a sum_mu xi^mu_i xi^mu_j + b sum_mu xi^(mu+1)_i xi^mu_j) for i != j, where a, the symmetric part,
 * holds the network in a pattern and b, the strength of the transitions, drives it to the next. The last pattern is
 * followed by the first if the sequence is cyclic, and otherwise by none. Without a, and at low load, each synchronous
 * step goes from a pattern to the next.
 *
 * <p>With a delay the transitions see the state of so many sweeps ago, so that the network stays in each pattern for
 * about as long and then moves on, if b is greater than a.
 *
 * <p>Learning takes O(N P) operations, and N P / 8 + 8 N bytes; all fields take O(N P), one after a flip O(P).
 * Couplings are not symmetric, and retain patterns if a exceeds |b| by 1/2 at least. With bit states fields are exact
 * where a and b are whole numbers; otherwise those below 1e-11 of their terms are zero.
 *
 * <p>H. Sompolinsky and I. Kanter, Phys. Rev. Lett. 57 (1986) 2861, doi:10.1103/PhysRevLett.57.2861; D. Kleinfeld, PNAS
 * 83 (1986) 9469, doi:10.1073/pnas.83.24.9469. Learning is not random.
 *
 * @param strength b, of the transitions from each pattern to the next
 * @param symmetric a, of each pattern itself
 * @param delay after how many sweeps the transitions act; 0 for at once
 * @param cyclic whether the first pattern follows the last
 */
@Component(
        name = "sequence",
        summary = "each pattern calls up the next, at once or after a delay",
        references = {
            "H. Sompolinsky and I. Kanter, Temporal association in asymmetric neural networks, Phys. Rev. Lett. 57 (1986)"
                    + " 2861-2864, doi:10.1103/PhysRevLett.57.2861",
            "D. Kleinfeld, Sequential state generation by model neural networks, PNAS 83 (1986) 9469-9473,"
                    + " doi:10.1073/pnas.83.24.9469"
        })
public record Sequence(
        @Parameter(doc = "strength of the transition from each pattern to the next", preset = "1")
        double strength,

        @Parameter(doc = "strength of each pattern itself, which holds the network there", preset = "0")
        double symmetric,

        @Parameter(
                doc = "after how many sweeps the transitions act; 0 for at once",
                preset = "0",
                min = 0,
                unit = "sweeps")
        int delay,

        @Parameter(doc = "whether the first pattern follows the last", preset = "true")
        boolean cyclic)
        implements LearningRule {

    /** What must be left of the field of a pattern for it to be about the pattern. */
    private static final double LEAST_RETAINING = 0.5;

    /** Checks the ranges, that there are any couplings, and that there is something to be delayed. */
    public Sequence {
        InvalidParameter.unless(Double.isFinite(strength), "strength", strength, "give a finite number");
        InvalidParameter.unless(Double.isFinite(symmetric), "symmetric", symmetric, "give a finite number");
        InvalidParameter.unless(delay >= 0, "delay", delay, "give a number of sweeps from 0, which means at once");
        InvalidParameter.unless(
                strength != 0,
                "strength",
                strength,
                "without transitions there is no sequence; choose hebbian for that");
    }

    /** Transitions alone, at once and in a cycle: the presets. */
    public Sequence() {
        this(1, 0, 0, true);
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        BitPatterns bits = LearnablePatterns.bipolar("sequence", patterns);
        UnitMajorBits columns = PatternBits.columns(bits, workers);
        if (delay == 0) {
            return LearntCouplings.of(couplings(bits, columns, symmetric, strength), bits, this::learn);
        }
        Couplings atOnce = couplings(bits, columns, symmetric, 0);
        Couplings later = couplings(bits, columns, 0, strength);
        return LearntCouplings.delayed(atOnce, later, delay, bits, this::learn);
    }

    private Couplings couplings(BitPatterns patterns, UnitMajorBits columns, double same, double next) {
        return new KernelCouplings(patterns, columns, new ShiftKernel(columns, same, next, cyclic), false);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    /** Patterns are retained if the symmetric part outweighs the transitions, at once or later. */
    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = EnumSet.noneOf(CouplingTrait.class);
        if (delay > 0) {
            traits.add(CouplingTrait.DELAYED);
        }
        if (symmetric - Math.abs(strength) >= LEAST_RETAINING) {
            traits.add(CouplingTrait.RETAINS_PATTERNS);
        }
        return Set.copyOf(traits);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return KernelCouplings.bytes(count, units) + (delay == 0 ? 0 : Double.BYTES * units);
    }

    /** Of two states, if one is seen later, and the states in between. */
    @Override
    public long trackedBytes(long count, long units) {
        long between = delay * ((units + Long.SIZE - 1) / Long.SIZE) * Long.BYTES;
        return (delay == 0 ? 1 : 2) * KernelLocalFields.bytes(count, units) + between;
    }

    @Override
    public long fieldBytes(long count, long units) {
        return KernelCouplings.fieldBytes(count, units);
    }
}
