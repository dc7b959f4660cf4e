package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/**
 * The projection rule: couplings that project states onto the span of the patterns.
 *
 * <p>J = X^T (X X^T)^-1 X, with the patterns as the rows of X (P x N). Each pattern is its own image, so that up to N -
 * 1 linearly independent patterns are fixed points, correlated or not; P random patterns have fields of (1 - P / N) xi
 * when the diagonal is taken off. Linearly dependent patterns are projected onto their span (the inverse of Moore and
 * Penrose).
 *
 * <p>Without its diagonal the network attracts from farther: with it there is nearly nothing left of the basins from P
 * = N / 2 on. The projection has w_ii >= 0, so that with the diagonal, too, the energy falls when units are updated one
 * at a time.
 *
 * <p>Learning takes O(P^3 + N P^2) operations, and about 8 P (N + P) bytes; all fields take O(P (N + P)), one after a
 * flip O(P). Couplings are symmetric and retain patterns. Bipolar patterns keep their products in double; fields of bit
 * states below 1e-11 of their terms are zero. Real patterns are orthonormalised, to single precision.
 *
 * <p>L. Personnaz, I. Guyon and G. Dreyfus, J. Physique Lett. 46 (1985) L359, doi:10.1051/jphyslet:01985004608035900;
 * I. Kanter and H. Sompolinsky, Phys. Rev. A 35 (1987) 380, doi:10.1103/PhysRevA.35.380. Learning is not random.
 *
 * @param keepDiagonal whether units stay coupled to themselves
 */
@Component(
        name = "pseudo-inverse",
        summary = "the projection rule, which keeps up to N - 1 independent patterns",
        references = {
            "L. Personnaz, I. Guyon and G. Dreyfus, Information storage and retrieval in spin-glass like neural networks,"
                    + " J. Physique Lett. 46 (1985) L359-L365, doi:10.1051/jphyslet:01985004608035900",
            "I. Kanter and H. Sompolinsky, Associative recall of memory without errors, Phys. Rev. A 35 (1987) 380-392,"
                    + " doi:10.1103/PhysRevA.35.380"
        })
public record PseudoInverse(
        @Parameter(doc = "whether units stay coupled to themselves, which shrinks the basins", preset = "false")
        boolean keepDiagonal)
        implements LearningRule {

    /** Without the diagonal: the preset. */
    public PseudoInverse() {
        this(false);
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        LearnablePatterns.require("pseudo-inverse", patterns, accepts());
        Decorrelation projection = new Decorrelation(new DampedInverse(0, 1, 1), keepDiagonal);
        return LearntCouplings.of(projection.couplings(patterns, workers), patterns, this::learn, notes(patterns));
    }

    private List<String> notes(Patterns patterns) {
        return !keepDiagonal && patterns.count() >= patterns.units()
                ? List.of(
                        "got as many patterns as there are units, or more: if so many are independent, no couplings are left,"
                                + " and every state is a fixed point")
                : List.of();
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.REAL);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return keepDiagonal
                ? Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS, CouplingTrait.SELF_COUPLED)
                : Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /** For bipolar patterns; real ones take less. */
    @Override
    public long estimatedBytes(long count, long units) {
        return Decorrelation.bytes(count, units);
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
