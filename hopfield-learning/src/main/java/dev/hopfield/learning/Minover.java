package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * Minover: each unit learns its least stable pattern, again and again.
 *
 * <p>That leads towards the greatest stability there is. The couplings into unit i begin at 0. In each step w_ij grows
 * by xi_i xi_j / N for all j != i, with the pattern whose aligned field xi_i h_i is least, the first of them if there
 * are several. A unit is done when the stability xi_i h_i / |w_i| of all patterns is above kappa, where h_i = sum_j
 * w_ij xi_j and |w_i|^2 = sum_j w_ij^2. For random patterns the greatest stability falls with the load, kappa = 1.74 at
 * P/N = .25, 1.03 at .5, .47 at 1, 0 at 2 (Gardner). Ask for more than there is, and the steps of the limit come as
 * near to it as they can.
 *
 * <p>A unit that does not reach its stability within the sweeps, or within 2^31/N steps, keeps the couplings it has.
 * That is no error: measure the stability that was reached. Couplings are not symmetric, and so have no energy; fields
 * grow with the number of steps, and are not of the size of the pattern. Steps are counted in whole numbers, O(P) each,
 * and signs and zeros of the fields of bits are exact. Learning takes O(N P S + N^2 P) operations for S steps of a
 * unit, and 4 N^2 + 4 P^2 bytes; all fields take O(N^2), a flip O(N). The rule declares no traits.
 *
 * <p>W. Krauth and M. Mezard, Learning algorithms with optimal stability in neural networks, J. Phys. A 20 (1987) L745,
 * doi:10.1088/0305-4470/20/11/013; there, a unit is done when its least aligned field has a given size. Learning is not
 * random.
 *
 * @param kappa the stability that all patterns are to exceed
 * @param maxSweeps sweeps after which a unit gives up, each of as many steps as there are patterns
 */
@Component(
        name = "minover",
        summary = "each unit learns its least stable pattern until all have a stability above kappa",
        references = {
            "W. Krauth and M. Mezard, Learning algorithms with optimal stability in neural networks, J. Phys. A 20 (1987)"
                    + " L745-L752, doi:10.1088/0305-4470/20/11/013",
            "E. Gardner, The space of interactions in neural network models, J. Phys. A 21 (1988) 257-270,"
                    + " doi:10.1088/0305-4470/21/1/030"
        })
public record Minover(
        @Parameter(doc = "stability xi_i h_i / |w_i| that all patterns are to exceed", preset = "1", min = 0)
        double kappa,

        @Parameter(
                doc = "sweeps after which a unit gives up, each of as many steps as there are patterns",
                preset = "100",
                min = 1,
                unit = "sweeps")
        int maxSweeps)
        implements StabilityRule {

    /** Checks that both numbers are within their range. */
    public Minover {
        StabilityRule.check(kappa, maxSweeps);
    }

    /** A stability that half as many random patterns as units can have, the preset. */
    public Minover() {
        this(1, 100);
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        EmbeddedRows.Learnt learnt =
                EmbeddedRows.learn(LearnablePatterns.bipolar("minover", patterns), this::learn, workers);
        return LearntCouplings.of(learnt.couplings(), patterns, this::learn, StabilityRule.notes(learnt, kappa));
    }

    private boolean learn(Embedding embedding) {
        long maxSteps = (long) maxSweeps * embedding.count();
        for (long step = 0; step < maxSteps && !embedding.isFull(); step++) {
            int least = embedding.leastAligned();
            if (embedding.isStable(least, kappa)) {
                return true;
            }
            embedding.step(least);
        }
        return embedding.isStable(embedding.leastAligned(), kappa);
    }
}
