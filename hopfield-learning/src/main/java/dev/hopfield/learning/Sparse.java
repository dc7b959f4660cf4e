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
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The covariance rule for patterns of 0 and 1 in which few units are active.
 *
 * <p>w_ij = 1/(N a (1 - a)) sum_mu (eta^mu_i - a)(eta^mu_j - a) for i != j, and w_ii = 0, where a is the mean of the
 * bits eta. So many more patterns can be told apart that the capacity grows as N / (2 a |ln a|), very slowly. States
 * are units of 0 and 1.
 *
 * <p>Thresholds decide. In the state of a stored pattern the local field of a unit is 1 - a if it is active there and
 * -a if not, plus crosstalk of the other patterns, about normal with variance sigma^2 = alpha a, where alpha = P/N:
 * there are P of them, each of which adds (eta_i - a) / (N a (1 - a)) times a sum over the a N active units. Of
 * threshold theta the fraction of wrong units is a Phi((theta - 1 + a) / sigma) + (1 - a) Phi((-a - theta) / sigma),
 * with the normal distribution Phi. It is least where its derivative is zero, (theta + a)^2 - (1 - a - theta)^2 = 2
 * sigma^2 ln((1 - a) / a), so at
 *
 * <p>theta = 1/2 - a + alpha a ln((1 - a) / a).
 *
 * <p>That is the preset. It is the best one for a first step at pattern a; what iterates may have a slightly better
 * one.
 *
 * <p>The bits are kept once, as by Hebb's rule, N P / 8 bytes, and fields cost as much as those: O(P) for one unit, O(N
 * P) for all. Couplings are symmetric, come with thresholds, and retain patterns unless the given threshold says
 * otherwise. Learning is not random; couplings grow by being learnt anew, with a new threshold and, if that is
 * measured, a new activity.
 *
 * <p>M. V. Tsodyks and M. V. Feigel'man, Europhys. Lett. 6 (1988) 101, doi:10.1209/0295-5075/6/2/002.
 *
 * @param activity the mean a, above 0 and below 1; if absent, that of the patterns
 * @param threshold the threshold theta of every unit, in units of its field; if absent, the best one as above
 */
@Component(
        name = "sparse",
        summary = "covariances of patterns of 0 and 1 with few active units, and a threshold",
        references =
                "M. V. Tsodyks and M. V. Feigel'man, The enhanced storage capacity in neural networks with low activity"
                        + " level, Europhys. Lett. 6 (1988) 101-105, doi:10.1209/0295-5075/6/2/002")
public record Sparse(
        @Parameter(
                doc = "the fraction of active units; that of the patterns if absent",
                min = 0,
                openMin = true,
                max = 1,
                openMax = true)
        Optional<Double> activity,

        @Parameter(doc = "the threshold of every unit; the best one for a first step if absent", unit = "fields")
        Optional<Double> threshold)
        implements LearningRule {

    /** Checks that the activity is a fraction, and the threshold a number. */
    public Sparse {
        InvalidParameter.unless(
                activity.stream().allMatch(a -> a > 0 && a < 1),
                "activity",
                activity,
                "give a number above 0 and below 1");
        InvalidParameter.unless(
                threshold.stream().allMatch(Double::isFinite), "threshold", threshold, "give a finite number");
    }

    /** Activity and threshold after the patterns. */
    public Sparse() {
        this(Optional.empty(), Optional.empty());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        return learn(patterns, workers, Kernels.active().packed());
    }

    GrowingCouplings learn(Patterns patterns, Workers workers, PackedKernels kernels) {
        BitPatterns bits = LearnablePatterns.bits("sparse", patterns, Encoding.BINARY);
        double mean = activity.orElseGet(() -> measured(bits));
        double load = (double) bits.count() / bits.units();
        Couplings couplings = new SparseCouplings(
                new PackedHebbianCouplings((BitPatterns) bits.as(Encoding.BIPOLAR), kernels, workers),
                mean,
                threshold.orElseGet(() -> best(mean, load)));
        return LearntCouplings.of(couplings, bits, this::learn);
    }

    /** The threshold at which fewest units are wrong after a first step from a pattern. */
    static double best(double activity, double load) {
        return 0.5 - activity + load * activity * StrictMath.log((1 - activity) / activity);
    }

    private static double measured(BitPatterns patterns) {
        long[] words = new long[patterns.wordsPerRow()];
        long active = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            patterns.copyRow(pattern, words, 0);
            for (long word : words) {
                active += Long.bitCount(word);
            }
        }
        long all = (long) patterns.count() * patterns.units();
        if (active == 0 || active == all) {
            throw new IllegalArgumentException("the units of all patterns are " + (active == 0 ? 0 : 1)
                    + ", which leaves no variance to learn from\nGive other patterns, or the activity that they have"
                    + " in the mean.");
        }
        return (double) active / all;
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BINARY);
    }

    /** Patterns are retained if the threshold is known to lie between the fields of both kinds of units. */
    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = EnumSet.of(CouplingTrait.SYMMETRIC, CouplingTrait.THRESHOLDS);
        if (threshold.isEmpty() || activity.stream().anyMatch(a -> threshold.get() > -a && threshold.get() < 1 - a)) {
            traits.add(CouplingTrait.RETAINS_PATTERNS);
        }
        return Set.copyOf(traits);
    }

    /** One bit for each value, rounded up to words, and a number for each unit. */
    @Override
    public long estimatedBytes(long count, long units) {
        return UnitMajorBits.bytes(count, units) + Integer.BYTES * units;
    }

    @Override
    public long trackedBytes(long count, long units) {
        return OverlapPlanes.bytes(count, units) + PackedLocalFields.bytes(units);
    }

    /** A sum for each pattern; the state and its fields for each unit. */
    @Override
    public long fieldBytes(long count, long units) {
        return Double.BYTES * count + 2 * Float.BYTES * units;
    }
}
