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
import java.util.List;
import java.util.Set;

/**
 * Hebb's rule after a night's sleep, in which spurious states are unlearnt and patterns consolidated.
 *
 * <p>J(t) = 1/N X^T (1 + t) (1 + t C)^-1 X without its diagonal, with the patterns as the rows of X (P x N) and their
 * correlations C = X X^T / N. Without sleep, t = 0, it is Hebb's rule; after a long one it is the projection rule. In
 * between, the load that random patterns can have rises from 0.14 to 1.
 *
 * <p>Learning takes O(P^3 + N P^2) operations, and about 8 P (N + P) bytes; all fields take O(P (N + P)), one after a
 * flip O(P). Couplings are symmetric and retain patterns. Bipolar patterns keep their products in double; fields of bit
 * states below 1e-11 of their terms are zero. Real patterns are decorrelated to single precision.
 *
 * <p>A. Fachechi, E. Agliari and A. Barra, Neural Networks 112 (2019) 24, doi:10.1016/j.neunet.2019.01.006. Learning is
 * not random.
 *
 * @param time t, how long the network dreams, in the units of the paper
 */
@Component(
        name = "dreaming",
        summary = "Hebb's rule after unlearning and consolidating in sleep, on the way to the projection rule",
        references = "A. Fachechi, E. Agliari and A. Barra, Dreaming neural networks: forgetting spurious memories and"
                + " reinforcing pure ones, Neural Networks 112 (2019) 24-40, doi:10.1016/j.neunet.2019.01.006")
public record Dreaming(
        @Parameter(doc = "how long the network dreams; 0 is Hebb's rule", preset = "1", min = 0)
        double time) implements LearningRule {

    /** Checks that the time is a finite number, and not negative. */
    public Dreaming {
        InvalidParameter.unless(
                time >= 0 && Double.isFinite(time),
                "time",
                time,
                "give a number from 0; 1000 is nearly the projection rule");
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        LearnablePatterns.require("dreaming", patterns, accepts());
        Couplings couplings = time == 0
                ? new Hebbian().learn(patterns, seed, workers)
                : new Decorrelation(inverse(), false).couplings(patterns, workers);
        return LearntCouplings.of(couplings, patterns, this::learn);
    }

    /** (1 + t) (1 + t C)^-1, for long times divided by t. */
    private DampedInverse inverse() {
        return time <= 1 ? new DampedInverse(1, time, 1 + time) : new DampedInverse(1 / time, 1, 1 + 1 / time);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.REAL);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /** For bipolar patterns; real ones take less. */
    @Override
    public long estimatedBytes(long count, long units) {
        return time == 0 ? new Hebbian().estimatedBytes(count, units) : Decorrelation.bytes(count, units);
    }

    @Override
    public long trackedBytes(long count, long units) {
        return time == 0 ? new Hebbian().trackedBytes(count, units) : KernelLocalFields.bytes(count, units);
    }

    @Override
    public long fieldBytes(long count, long units) {
        return time == 0 ? new Hebbian().fieldBytes(count, units) : KernelCouplings.fieldBytes(count, units);
    }
}
