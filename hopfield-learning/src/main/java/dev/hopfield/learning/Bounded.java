package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.Set;

/**
 * Learning within bounds: Hebb's rule with couplings that grow no further than a bound.
 *
 * <p>So new patterns replace old ones. Parisi's J_ij becomes clamp(J_ij + xi_i xi_j / sqrt(N), -A, A) with each pattern
 * xi, from 0 on, for i != j; J_ii = 0. The couplings are w_ij = J_ij / sqrt(N), so that a pattern adds xi_i xi_j / N,
 * as in Hebb's rule, and the bound on w_ij is A / sqrt(N). The last patterns are kept, older ones are lost one by one,
 * however many there were: a palimpsest. The bound decides how many: about .016 N random patterns at A = .1, .02 N at
 * .15, .04 N at .35, where it is most, .03 N at .5 and .016 N at .6 (measured at N = 2000).
 *
 * <p>In steps of 1/N the bound is b = A sqrt(N). Where that is a whole number all sums are whole numbers, and signs and
 * zeros of the fields of bits are exact. A matrix of 4 N^2 bytes, learnt in O(P N^2); all fields take O(N^2), a flip
 * O(N). Couplings are symmetric and, from A = .2 on, retain patterns. They can learn more patterns; forgetting learns
 * those that are left anew.
 *
 * <p>G. Parisi, A memory which forgets, J. Phys. A 19 (1986) L617, doi:10.1088/0305-4470/19/10/011; M. B. Gordon,
 * Memory capacity of neural networks learning within bounds, J. Physique 48 (1987) 2053,
 * doi:10.1051/jphys:0198700480120205300. Learning is not random.
 *
 * @param bound Parisi's A
 */
@Component(
        name = "bounded",
        summary = "learning within bounds: Hebb's rule with couplings of at most A / sqrt(N)",
        references = {
            "G. Parisi, A memory which forgets, J. Phys. A 19 (1986) L617-L620, doi:10.1088/0305-4470/19/10/011",
            "M. B. Gordon, Memory capacity of neural networks learning within bounds, J. Physique 48 (1987) 2053-2058,"
                    + " doi:10.1051/jphys:0198700480120205300"
        })
public record Bounded(
        @Parameter(
                doc = "bound A on sqrt(N) |w_ij|, where a pattern adds 1/sqrt(N)",
                preset = "0.35",
                min = 0,
                openMin = true)
        double bound)
        implements MatrixRule {

    /** So many steps of 1/sqrt(N) that 3 patterns of 100 units or more hardly meet the bound. */
    private static final double LOW = 0.2;

    /** Checks that the bound is a positive number. */
    public Bounded {
        InvalidParameter.unless(
                bound > 0 && bound < Double.POSITIVE_INFINITY, "bound", bound, "give a number greater than 0");
    }

    /** The bound at which most patterns are kept, the preset. */
    public Bounded() {
        this(0.35);
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        return GrowingMatrixCouplings.learn(
                new BoundedSteps(bound), LearnablePatterns.bipolar("bounded", patterns), workers);
    }

    /** Bounds of less than some steps keep little more than the last pattern. */
    @Override
    public Set<CouplingTrait> traits() {
        return bound < LOW
                ? Set.of(CouplingTrait.SYMMETRIC)
                : Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /** The matrix, and some patterns as floats while they are learnt. */
    @Override
    public long estimatedBytes(long count, long units) {
        return SquareMatrix.bytes(units) + BoundedSteps.bytes(count, units);
    }
}
