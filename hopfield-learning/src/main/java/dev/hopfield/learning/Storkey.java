package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.Set;

/**
 * Storkey's rule: each pattern is learnt less the fields that the patterns before it already give.
 *
 * <p>w_ij changes by 1/N (xi_i xi_j - xi_i h_ji - h_ij xi_j) with each pattern xi, where h_ij = sum_k w_ik xi_k over
 * all k other than i and j, and w_ii = 0. With H_i = sum_k w_ik xi_k that is 1/N (xi_i xi_j - xi_i H_j - H_i xi_j + 2
 * w_ij). The rule is local, and learns each pattern once, as it comes; the order of the patterns matters. About N /
 * sqrt(2 ln N) random patterns are all fixed points, where Hebb's rule keeps N / (4 ln N).
 *
 * <p>A matrix of 4 N^2 bytes, learnt in O(P N^2); all fields take O(N^2), a flip O(N). Couplings are symmetric and
 * retain patterns; each carries rounding errors of a few millionths. They can learn more patterns; forgetting learns
 * those that are left anew.
 *
 * <p>A. J. Storkey, Increasing the capacity of a Hopfield network without sacrificing functionality, ICANN 1997, LNCS
 * 1327, 451, doi:10.1007/BFb0020196; A. J. Storkey and R. Valabregue, The basins of attraction of a new Hopfield
 * learning rule, Neural Networks 12 (1999) 869, doi:10.1016/S0893-6080(99)00038-6. Learning is not random.
 */
@Component(
        name = "storkey",
        summary = "Storkey's local rule, w_ij changes by 1/N (xi_i xi_j - xi_i h_ji - h_ij xi_j)",
        references = {
            "A. J. Storkey, Increasing the capacity of a Hopfield network without sacrificing functionality, ICANN 1997,"
                    + " LNCS 1327, 451-456, doi:10.1007/BFb0020196",
            "A. J. Storkey and R. Valabregue, The basins of attraction of a new Hopfield learning rule, Neural Networks 12"
                    + " (1999) 869-876, doi:10.1016/S0893-6080(99)00038-6"
        })
public record Storkey() implements MatrixRule {

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        return GrowingMatrixCouplings.learn(
                new StorkeyRecursion(), LearnablePatterns.bipolar("storkey", patterns), workers);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /** The matrix, and the parts of a field while it is learnt. */
    @Override
    public long estimatedBytes(long count, long units) {
        return SquareMatrix.bytes(units) + StorkeyRecursion.bytes(units);
    }
}
