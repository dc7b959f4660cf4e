package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A random part of the couplings of another rule: synapses that never grew, or were cut.
 *
 * <p>Each coupling is kept with probability c and then is w_ij = J_ij / c, else 0, where J are the couplings of the
 * other rule; so local fields stay what they were in the mean. Symmetric dilution keeps or loses w_ij and w_ji
 * together. Otherwise each is drawn by itself; where c N is far below log N, the states of two units then share no
 * history, and the dynamics has an exact solution.
 *
 * <p>What is kept are c N^2 couplings of 8 bytes, and fields that are followed cost c N numbers for each flip. Values
 * of Hebbian couplings of bits are counted one by one, c N^2 P / 64 words, and exact for up to 2^24 patterns; so are
 * clipped ones. Those of other rules are read from their fields, all N^2 of them. Self-couplings are drawn as all
 * others are. Traits are those of the other rule, less symmetry where w_ij and w_ji are drawn apart.
 *
 * <p>H. Sompolinsky, Phys. Rev. A 34 (1986) 2571, doi:10.1103/PhysRevA.34.2571; B. Derrida, E. Gardner and A.
 * Zippelius, Europhys. Lett. 4 (1987) 167, doi:10.1209/0295-5075/4/2/007.
 *
 * @param of the rule whose couplings are diluted; not one that is diluted already, nor one with couplings that act
 *     later
 * @param connectivity the probability c that a coupling is kept, above 0 and at most 1
 * @param symmetric whether w_ij and w_ji are kept or lost together
 */
@Component(
        name = "diluted",
        summary = "a random part of the couplings of another rule",
        references = {
            "H. Sompolinsky, Neural networks with nonlinear synapses and a static noise, Phys. Rev. A 34 (1986) 2571-2574,"
                    + " doi:10.1103/PhysRevA.34.2571",
            "B. Derrida, E. Gardner and A. Zippelius, An exactly solvable asymmetric neural network model, Europhys. Lett. 4"
                    + " (1987) 167-173, doi:10.1209/0295-5075/4/2/007"
        })
public record Diluted(
        @Parameter(doc = "the rule whose couplings are diluted", preset = "hebbian")
        LearningRule of,

        @Parameter(doc = "the probability that a coupling is kept", preset = "0.5", min = 0, openMin = true, max = 1)
        double connectivity,

        @Parameter(doc = "whether both couplings of two units are kept or lost together", preset = "true")
        boolean symmetric)
        implements LearningRule {

    /** Checks the probability, and that dilution means something for the rule. */
    public Diluted {
        InvalidParameter.unless(
                !(of instanceof Diluted),
                "of",
                of,
                "choose a rule that is not diluted; once with the product of the connectivities is the same");
        InvalidParameter.unless(
                !of.traits().contains(CouplingTrait.DELAYED),
                "of",
                of,
                "choose a rule whose couplings act at once; two draws would not lose the same synapses");
        InvalidParameter.unless(
                connectivity > 0 && connectivity <= 1,
                "connectivity",
                connectivity,
                "give a number above 0 and at most 1");
    }

    /**
     * Of Hebb's rule, symmetric: the presets.
     *
     * @param connectivity the probability that a coupling is kept, above 0 and at most 1
     */
    public Diluted(double connectivity) {
        this(new Hebbian(), connectivity, true);
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        Couplings whole = ForwardingCouplings.plain(of.learn(patterns, seed.child("learning"), workers));
        boolean selfCoupled = of.traits().contains(CouplingTrait.SELF_COUPLED);
        KeptCouplings kept = new KeptCouplings(whole.units(), connectivity, selfCoupled, seed.child("dilution"));
        int[][] targets = symmetric ? kept.mutual(workers) : kept.directed(workers);
        if (whole instanceof CountedCouplings counted) {
            float[][] counts = CouplingValues.counts(counted, targets, 1 + patterns.count() / Long.SIZE, workers);
            return new DilutedCouplings(targets, counts, counted.quantum() / connectivity, thresholds(whole));
        }
        boolean mirrored = traits().contains(CouplingTrait.SYMMETRIC);
        float[][] values = CouplingValues.of(whole, targets, mirrored, workers);
        return new DilutedCouplings(targets, values, 1 / connectivity, thresholds(whole));
    }

    private double[] thresholds(Couplings whole) {
        double[] thresholds = new double[of.traits().contains(CouplingTrait.THRESHOLDS) ? whole.units() : 0];
        for (int unit = 0; unit < thresholds.length; unit++) {
            thresholds[unit] = whole.threshold(unit);
        }
        return thresholds;
    }

    @Override
    public List<Encoding> accepts() {
        return of.accepts();
    }

    /** Those of the other rule; symmetric if dilution is, too. */
    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = EnumSet.noneOf(CouplingTrait.class);
        traits.addAll(of.traits());
        if (!symmetric) {
            traits.remove(CouplingTrait.SYMMETRIC);
        }
        return Set.copyOf(traits);
    }

    /** Beside what the other rule keeps. To learn, also a batch of its couplings and half of the pairs. */
    @Override
    public long estimatedBytes(long count, long units) {
        double entries = connectivity * units * units;
        double halves = symmetric ? entries / 2 * Integer.BYTES : 0;
        long read = of instanceof Hebbian || of instanceof Clipped ? 0 : CouplingColumns.bytes(units);
        return of.estimatedBytes(count, units) + DilutedCouplings.bytes(entries, units) + (long) halves + read;
    }

    /** A sum for each unit. */
    @Override
    public long trackedBytes(long count, long units) {
        return (Double.BYTES + Float.BYTES) * units;
    }

    /** A sum, the state and the field of each unit. */
    @Override
    public long fieldBytes(long count, long units) {
        return (Double.BYTES + 2 * Float.BYTES) * units;
    }
}
