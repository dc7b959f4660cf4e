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
 * Unlearning: couplings forget a little of what random starts lead to, again and again.
 *
 * <p>A step starts at a random state, lets units follow their fields one after another in a random order until none
 * opposes its own (for at most 1000 sweeps), and takes epsilon/N s_i s_j off each w_ij with i != j, at the state s that
 * is reached. Spurious attractors are met, and so weakened, more often than patterns: at a load where they hide the
 * patterns of Hebb's rule, some steps bring them back, and too many wear the patterns down as well. Where .2 N or .3 N
 * patterns of 100 or 200 units were stored, steps of .1 N to .2 N in all, in units of what a pattern adds, brought all
 * of them back: 1000 to 2000 steps of .01 for 100 units. At .4 N all were lost. At a low load random starts lead to the
 * patterns themselves, and unlearning harms from the first step on.
 *
 * <p>A matrix of 4 N^2 bytes, and O(N^2) time for each step, beside what the rule beneath takes; that must have
 * symmetric couplings, without thresholds or delays. Where it is Hebb's rule on bits and 1/epsilon a whole number,
 * signs and zeros of fields are exact. All fields take O(N^2), a flip O(N). Couplings are symmetric, and self-coupled
 * if those of the rule beneath are. With 0 steps they are the same.
 *
 * <p>J. J. Hopfield, D. I. Feinstein and R. G. Palmer, 'Unlearning' has a stabilizing effect in collective memories,
 * Nature 304 (1983) 158, doi:10.1038/304158a0.
 *
 * @param of the rule whose couplings are unlearnt
 * @param epsilon how much a step takes off, in units of what a pattern adds in Hebb's rule
 * @param steps how many states are unlearnt
 */
@Component(
        name = "unlearning",
        summary = "couplings less what random starts lead to, epsilon/N s_i s_j in each step",
        references = "J. J. Hopfield, D. I. Feinstein and R. G. Palmer, 'Unlearning' has a stabilizing effect in"
                + " collective memories, Nature 304 (1983) 158-159, doi:10.1038/304158a0")
public record Unlearning(
        @Parameter(doc = "the rule whose couplings are unlearnt", preset = "hebbian")
        LearningRule of,

        @Parameter(
                doc = "how much of a state a step takes off, 1 being what a pattern adds in Hebb's rule",
                preset = "0.01",
                min = 0,
                openMin = true,
                max = 1)
        double epsilon,

        @Parameter(doc = "how many states are unlearnt", preset = "500", min = 0, unit = "steps")
        int steps)
        implements MatrixRule {

    /** Checks the numbers, and that units of the rule beneath can follow their fields to an end. */
    public Unlearning {
        Set<CouplingTrait> traits = of.traits();
        InvalidParameter.unless(
                !traits.contains(CouplingTrait.THRESHOLDS),
                "of",
                of,
                "choose a rule without thresholds; unlearning would leave them as they are");
        InvalidParameter.unless(
                !traits.contains(CouplingTrait.DELAYED),
                "of",
                of,
                "choose a rule whose couplings act at once; one matrix cannot hold both parts");
        InvalidParameter.unless(
                traits.contains(CouplingTrait.SYMMETRIC),
                "of",
                of,
                "choose a rule with symmetric couplings; only those lead units that follow their fields to an end");
        InvalidParameter.unless(
                epsilon > 0 && epsilon <= 1, "epsilon", epsilon, "give a number greater than 0 and at most 1");
        InvalidParameter.unless(steps >= 0, "steps", steps, "give at least 0 steps");
    }

    /** Hebb's rule, and the steps of the presets. */
    public Unlearning() {
        this(new Hebbian(), 0.01, 500);
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        Couplings learnt = of.learn(patterns, seed.child("of"), workers);
        MatrixCouplings before = MatrixOf.couplings(learnt, of.traits(), workers);
        return Dreams.unlearn(before, epsilon, steps, seed.child("steps"), traits(), workers);
    }

    @Override
    public List<Encoding> accepts() {
        return of.accepts();
    }

    /** Not that patterns are retained: that depends on the steps. */
    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = EnumSet.of(CouplingTrait.SYMMETRIC);
        if (of.traits().contains(CouplingTrait.SELF_COUPLED)) {
            traits.add(CouplingTrait.SELF_COUPLED);
        }
        return Set.copyOf(traits);
    }

    /** What the rule beneath takes, or its matrix if that is more, and the matrix that is unlearnt. */
    @Override
    public long estimatedBytes(long count, long units) {
        return Math.max(of.estimatedBytes(count, units), SquareMatrix.bytes(units)) + SquareMatrix.bytes(units);
    }
}
