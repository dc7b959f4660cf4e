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
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.PackedKernels;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The signs of the couplings of another rule: synapses of one bit.
 *
 * <p>w_ij = sgn(J_ij) / (N a_P), where J are the couplings of the other rule. A coupling of 0 stays 0, as happens to a
 * few of Hebb's couplings where P is even. The scale is that of Hebb's rule: the sign of a sum of P random terms of -1
 * and +1 has the mean a_P = (1/2) (3/4) (5/6) ..., with P/2 factors, rounded down, with each of its terms. So the local
 * fields of a stored pattern are the pattern in the mean, at P = 1 are the couplings those of Hebb, and at large P is
 * a_P = sqrt(2/(pi P)).
 *
 * <p>What is kept are the signs, one bit for each pair of units, or two if any coupling is 0. A field is a count of
 * bits: N/64 words for one unit, N^2/64 for all, and exact for bit states. Hebbian couplings of bits are clipped in N^2
 * P / 128 words; those of other rules are read from their fields. Couplings are symmetric, and retain patterns, if
 * those of the other rule do. Learning clipped Hebbian couplings is not random; they grow by being learnt anew.
 *
 * <p>H. Sompolinsky, Phys. Rev. A 34 (1986) 2571, doi:10.1103/PhysRevA.34.2571, with a capacity of .102 N random
 * patterns.
 *
 * @param of the rule whose couplings are clipped; not one that is clipped or diluted already, nor one with thresholds,
 *     self-couplings or couplings that act later
 */
@Component(
        name = "clipped",
        summary = "the signs of the couplings of another rule: synapses of one bit",
        references =
                "H. Sompolinsky, Neural networks with nonlinear synapses and a static noise, Phys. Rev. A 34 (1986)"
                        + " 2571-2574, doi:10.1103/PhysRevA.34.2571")
public record Clipped(
        @Parameter(doc = "the rule whose couplings are clipped", preset = "hebbian")
        LearningRule of) implements LearningRule {

    /** Checks that clipping means something for the rule. */
    public Clipped {
        InvalidParameter.unless(
                !(of instanceof Clipped),
                "of",
                of,
                "choose a rule that is not clipped; the signs of signs are the same signs");
        InvalidParameter.unless(
                !(of instanceof Diluted),
                "of",
                of,
                "choose a rule that is not diluted, and dilute the clipped one; its couplings have the right size");
        Set<CouplingTrait> traits = of.traits();
        InvalidParameter.unless(
                !traits.contains(CouplingTrait.THRESHOLDS),
                "of",
                of,
                "choose a rule without thresholds; clipping changes the fields that they are made for");
        InvalidParameter.unless(
                !traits.contains(CouplingTrait.SELF_COUPLED),
                "of",
                of,
                "choose a rule without self-couplings; clipping would make them no larger than all others");
        InvalidParameter.unless(
                !traits.contains(CouplingTrait.DELAYED),
                "of",
                of,
                "choose a rule whose couplings act at once; clipping would make both parts equally strong");
    }

    /** Of Hebb's rule, the preset. */
    public Clipped() {
        this(new Hebbian());
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        return learn(patterns, seed, workers, Kernels.active().packed());
    }

    Couplings learn(Patterns patterns, Seed seed, Workers workers, PackedKernels kernels) {
        Couplings whole = ForwardingCouplings.plain(of.learn(patterns, seed, workers));
        boolean symmetric = traits().contains(CouplingTrait.SYMMETRIC);
        SignMatrix signs = symmetric && whole instanceof CountedCouplings counted
                ? Signs.ofSymmetric(counted, kernels, workers)
                : Signs.of(whole, symmetric, kernels, workers);
        double quantum = 1 / (patterns.units() * agreement(patterns.count()));
        Couplings clipped = new ClippedCouplings(signs, quantum);
        return of instanceof Hebbian
                ? LearntCouplings.of(clipped, patterns, (all, draws) -> (GrowingCouplings) learn(all, draws))
                : clipped;
    }

    /** The mean product of one of a number of random signs with the sign of their sum. */
    static double agreement(int count) {
        double agreement = 1;
        for (int k = 1; k <= count / 2; k++) {
            agreement *= (2 * k - 1) / (2.0 * k);
        }
        return agreement;
    }

    @Override
    public List<Encoding> accepts() {
        return of.accepts();
    }

    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = EnumSet.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
        traits.retainAll(of.traits());
        return Set.copyOf(traits);
    }

    /** Beside what the other rule keeps, both bits of each coupling; and a batch of couplings to learn from. */
    @Override
    public long estimatedBytes(long count, long units) {
        long read = of instanceof Hebbian ? 0 : CouplingColumns.bytes(units);
        return of.estimatedBytes(count, units) + SignMatrix.bytes(units, true) + read;
    }

    /** A sum and the time at which it was taken for each unit. */
    @Override
    public long trackedBytes(long count, long units) {
        return 2 * Integer.BYTES * units;
    }

    /** The state, a copy in double where there are few units, and its fields. */
    @Override
    public long fieldBytes(long count, long units) {
        return (2 * Float.BYTES + Double.BYTES) * units;
    }
}
